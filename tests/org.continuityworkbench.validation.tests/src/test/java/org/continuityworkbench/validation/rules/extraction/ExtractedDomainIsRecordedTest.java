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
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ExtractedDomainIsRecordedTest {

    private final RuleProbe rule = RuleProbe.of(new ExtractedDomainIsRecorded());

    private final Deployment deployment = Deployments.rich().build();
    private final DatabaseAccessPoint accessPoint = Elements.get(deployment, "dap-gim-a-voice-a-local", DatabaseAccessPoint.class);

    @Test
    void nobodyRecordsOutbound() {
        rule.isSilentOn(deployment);
        accessPoint.getRoles().add("ICON_OCS");
        rule.finds(deployment, accessPoint, "dap-gim-a-voice-a-local", "ICON_OCS", "idb-voice-a-local", "gos");
    }

    @Test
    void nobodyWritesAtAll() {
        ((InteractionDatabase) accessPoint.getDatabase()).getWriters().clear();
        assertThat(rule.findings(deployment)).hasSize(2)
                .allSatisfy(finding -> assertThat(finding.message()).contains("ICON_CORE", "gcc, gls, gud"));
    }

    @Test
    void anAccessPointThatNobodyUsesIsPassedOver() {
        accessPoint.getRoles().add("ICON_OCS");
        accessPoint.getUsedBy().clear();
        rule.isSilentOn(deployment);
    }
}
