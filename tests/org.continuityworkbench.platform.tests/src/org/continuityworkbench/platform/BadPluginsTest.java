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

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules of four plug-ins that misbehave each in its way: the others find what they find, and the four are named. */
class BadPluginsTest {

    private static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @AfterEach
    void endLeakedThreads() {
        Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("leaked")).forEach(Thread::interrupt);
    }

    @Test
    void theRunGoesOnAndNamesThem() {
        Contributions contributions = new Contributions(RegistryFactory.getRegistry());
        Deployment deployment = TopologyFactory.eINSTANCE.createDeployment();
        deployment.setId("empty");
        ValidationResult result = new Validator(contributions.rules(), LIMIT).validate(deployment, SETTINGS);
        Map<String, String> failures = result.failures().stream().collect(Collectors.toMap(RuleFailure::ruleId, RuleFailure::reason));
        assertThat(failures).containsOnlyKeys("BAD-THROWS", "BAD-HANGS", "BAD-NULL");
        assertThat(failures.get("BAD-THROWS")).contains("thrown on purpose");
        assertThat(failures.get("BAD-HANGS")).contains("did not end within 2000 ms");
        List<String> found = result.findings().stream().map(Finding::rule).map(Object::toString).toList();
        assertThat(found).contains("BC-TOP-001", "PARTNER-001", "EVL-001").doesNotContain("BAD-LEAKS", "BAD-NULL");
        ContributionUse throwing = contributions.uses().stream().filter(use -> use.id().equals("BAD-THROWS")).findFirst().orElseThrow();
        assertThat(throwing.calls()).isPositive().isEqualTo(throwing.failures());
        assertThat(throwing.lastFailure()).contains("thrown on purpose");
        ContributionUse partner = contributions.uses().stream().filter(use -> use.id().equals("PARTNER-001")).findFirst().orElseThrow();
        assertThat(partner.calls()).isPositive();
        assertThat(partner.spent()).isPositive();
        assertThat(partner.failures()).isZero();
    }
}
