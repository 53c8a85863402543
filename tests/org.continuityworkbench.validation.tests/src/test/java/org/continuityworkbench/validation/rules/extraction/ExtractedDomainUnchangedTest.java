/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ExtractedDomainUnchangedTest {

    private final RuleProbe rule = RuleProbe.of(new ExtractedDomainUnchanged());

    private final Deployment baseline = Deployments.twoSite().build();
    private final Deployment deployment = Deployments.twoSite().build();
    private final DatabaseAccessPoint before = Elements.get(baseline, "dap-gim-a-voice-a-local", DatabaseAccessPoint.class);
    private final DatabaseAccessPoint now = Elements.get(deployment, "dap-gim-a-voice-a-local", DatabaseAccessPoint.class);

    @Test
    void voiceBecomesMultimedia() {
        assertThat(rule.findingsAgainst(baseline, deployment)).isEmpty();
        now.getRoles().set(0, "ICON_MM");
        assertThat(rule.findingsAgainst(baseline, deployment)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isSameAs(now);
            assertThat(finding.message()).contains("dap-gim-a-voice-a-local", "ICON_CORE", "ICON_MM");
            assertThat(finding.fixLabel()).contains("ICON_CORE");
            finding.repair().orElseThrow().apply();
        });
        assertThat(rule.findingsAgainst(baseline, deployment)).isEmpty();
    }

    @Test
    void nothingWasExtractedYet() {
        before.setExtracted(false);
        now.getRoles().set(0, "ICON_MM");
        assertThat(rule.findingsAgainst(baseline, deployment)).isEmpty();
    }

    @Test
    void withoutAnEarlierRevisionThereIsNothingToCompare() {
        now.getRoles().set(0, "ICON_MM");
        rule.isSilentOn(deployment);
        now.getRoles().set(0, "ICON_OCS");
        assertThat(rule.findingsAgainst(baseline, deployment)).isEmpty();
    }
}
