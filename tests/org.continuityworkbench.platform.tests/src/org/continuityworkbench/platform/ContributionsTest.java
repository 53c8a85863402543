/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.platform.Timed.TimedBehaviour;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;

/** Reads what the fragment.xml of this very fragment contributes in the name of its host. */
class ContributionsTest {

    private static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));

    private final Contributions contributions = new Contributions(RegistryFactory.getRegistry());

    @Test
    void aRuleOfAPluginJoinsTheDocumentedOnes() {
        assertThat(contributions.rules()).extracting(RuleDescriptor::id).startsWith(DocumentedRules.all().stream().map(RuleDescriptor::id)
                .toArray(String[]::new)).hasSize(DocumentedRules.all().size() + 6).contains("PARTNER-001", "EVL-001");
        assertThat(contributions.rules()).filteredOn(RuleDescriptor::isContributed).hasSize(6).extracting(RuleDescriptor::origin)
                .containsOnly("org.continuityworkbench.platform");
    }

    @Test
    void aRuleThatCannotBeLoadedIsNamedWithItsPlugin() {
        assertThat(contributions.failures()).extracting(ContributionFailure::toString).anyMatch(failure -> failure.contains("NoSuchRule"))
                .anyMatch(failure -> failure.contains("java.lang.StringBuilder"))
                .allMatch(failure -> failure.contains("plugin=org.continuityworkbench.platform,"));
    }

    @Test
    void theIdentifierOfADocumentedRuleCannotBeTaken() {
        assertThat(contributions.failures()).extracting(ContributionFailure::toString).anyMatch(failure -> failure.contains("BC-TOP-001"));
        assertThat(contributions.rules()).filteredOn(rule -> rule.id().equals("BC-TOP-001")).singleElement()
                .extracting(RuleDescriptor::isContributed).isEqualTo(false);
    }

    private Behaviour behaviour() {
        return ((TimedBehaviour) contributions.behaviours().get(0)).behaviour();
    }

    @Test
    void behavioursAreMadeAnewForEverySimulator() {
        assertThat(contributions.behaviours()).hasSize(1);
        assertThat(behaviour()).isInstanceOf(PartnerBehaviour.class).isNotSameAs(behaviour());
        assertThat(contributions.failures()).extracting(failure -> failure.name() + ": " + failure.reason())
                .anyMatch(failure -> failure.startsWith("org.continuityworkbench.platform.PartnerBehaviour: "
                        + "the behaviour identifier partner.watch is taken"))
                .anyMatch(failure -> failure.contains("NoSuchBehaviour"))
                .anyMatch(failure -> failure.startsWith("org.continuityworkbench.platform.PartnerRule: "));
    }

    @Test
    void rulesInAnotherLanguageAreReadByThePluginThatKnowsIt() {
        RuleDescriptor rule = contributions.rules().stream().filter(one -> one.id().equals("EVL-001")).findFirst().orElseThrow();
        assertThat(rule.title()).isEqualTo("Sites are counted");
        assertThat(rule.severity()).isEqualTo(Severity.INFO);
        assertThat(rule.reads()).containsExactly("sites");
        Deployment deployment = TopologyFactory.eINSTANCE.createDeployment();
        deployment.setId("lonely");
        deployment.getSites().add(TopologyFactory.eINSTANCE.createSite());
        Validator validator = new Validator(List.of(rule));
        Finding finding = validator.validate(deployment, SETTINGS).findings().get(0);
        assertThat(finding.message()).isEqualTo("lonely has 1 site");
        assertThat(finding.fixLabel()).isEqualTo("name lonely");
        finding.fix().apply();
        assertThat(deployment.getName()).isEqualTo("one site");
        assertThat(deployment.eAdapters()).isEmpty();
        deployment.getSites().add(TopologyFactory.eINSTANCE.createSite());
        assertThat(validator.validate(deployment, SETTINGS).findings()).isEmpty();
    }

    @Test
    void aFileThatCannotBeUsedIsNamedWithTheReason() {
        assertThat(contributions.failures()).extracting(failure -> failure.name() + ": " + failure.reason())
                .anyMatch(failure -> failure.startsWith("rules/good.evl: the rule identifier EVL-001 is taken"))
                .anyMatch(failure -> failure.startsWith("rules/broken.evl: line "))
                .anyMatch(failure -> failure.startsWith("rules/strange.evl: rule EVL-ReadsNonsense reads \"sites/nonsense\""))
                .anyMatch(failure -> failure.startsWith("rules/missing.evl: the plug-in has no file"))
                .anyMatch(failure -> failure.startsWith("rules/good.evl: the attribute prefix is missing"))
                .anyMatch(failure -> failure.contains("no installed plug-in reads rules written in cobol"));
    }
}
