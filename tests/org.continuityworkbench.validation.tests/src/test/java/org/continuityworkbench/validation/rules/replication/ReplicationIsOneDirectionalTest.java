/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReplicationIsOneDirectionalTest {

    private final RuleProbe rule = RuleProbe.of(new ReplicationIsOneDirectional());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final Replication back = TopologyFactory.eINSTANCE.createReplication();

    ReplicationIsOneDirectionalTest() {
        back.setId("ogg-back");
        back.setSource(Elements.get(deployment, "infomart-b", InfoMartDatabase.class));
        back.setTarget(Elements.get(deployment, "infomart-a", InfoMartDatabase.class));
        deployment.getReplications().add(back);
    }

    @Test
    void theWayBackIsStopped() {
        Finding finding = rule.finds(deployment, back, "ogg-back", "infomart-b", "infomart-a", "ogg;");
        rule.isSilentAfterFix(deployment, finding);
        assertThat(back.getState()).isEqualTo(ReplicationState.STOPPED);
    }

    @Test
    void withoutAnActiveServerBothAreReported() {
        Elements.get(deployment, "gim-a", InfoMartInstallation.class).setState(InstallationState.STOPPED);
        List<Finding> findings = rule.findings(deployment);
        assertThat(findings).extracting(Finding::elementId).containsExactly("ogg", "ogg-back");
        assertThat(findings).allMatch(finding -> finding.repair().isEmpty());
    }

    @Test
    void halfEditedReplicationsArePassedOver() {
        back.setSource(null);
        rule.isSilentOn(deployment);
    }
}
