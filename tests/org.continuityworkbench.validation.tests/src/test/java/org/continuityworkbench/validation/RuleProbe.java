/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.emf.ecore.EObject;

/**
 * Runs one rule on a deployment and says what it found. The shape of a rule test: silence, violation with element and figures, fix,
 * silence.
 */
public final class RuleProbe {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final RuleDescriptor rule;

    private RuleProbe(Rule<?> rule) {
        this.rule = RuleDescriptor.of(rule);
    }

    public static RuleProbe of(Rule<?> rule) {
        return new RuleProbe(rule);
    }

    public List<Finding> findings(Deployment deployment, Scenario... scenarios) {
        return check(deployment, Optional.empty(), scenarios);
    }

    public List<Finding> findingsAgainst(Deployment baseline, Deployment deployment) {
        return check(deployment, Optional.of(baseline));
    }

    private List<Finding> check(Deployment deployment, Optional<Deployment> baseline, Scenario... scenarios) {
        ValidationResult result =
                new Validator(List.of(rule)).validate(deployment, baseline, List.of(scenarios), ValidationSettings.standard(TODAY));
        assertThat(result.failures()).isEmpty();
        return result.findings();
    }

    public void isSilentOn(Deployment deployment, Scenario... scenarios) {
        assertThat(findings(deployment, scenarios)).extracting(Finding::message).isEmpty();
    }

    /** The one finding of the rule: asserts the element and that the message holds every figure. */
    public Finding finds(Deployment deployment, EObject element, String... figures) {
        List<Finding> findings = findings(deployment);
        assertThat(findings).extracting(Finding::message).hasSize(1);
        assertThat(findings.get(0).element()).isSameAs(element);
        assertThat(findings.get(0).message()).contains(figures).doesNotContain("{", "}");
        return findings.get(0);
    }

    /** Applies the fix of a finding and asserts that the rule is silent then. */
    public void isSilentAfterFix(Deployment deployment, Finding finding) {
        assertThat(finding.fixLabel()).isNotBlank().doesNotContain("{", "}");
        finding.repair().orElseThrow().apply();
        isSilentOn(deployment);
    }
}
