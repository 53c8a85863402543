/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.List;

import org.continuityworkbench.model.topology.CallTopology;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ClusterConcentratorScalingTest {

    private final RuleProbe rule = RuleProbe.of(new ClusterConcentratorScaling());

    private final Deployment deployment = Deployments.activeActive(2).outbound().withoutConfiguration()
            .edit(ClusterConcentratorScalingTest::cluster).build();

    private static void cluster(Deployment deployment) {
        deployment.setCallTopology(CallTopology.SIP_CLUSTER);
        Elements.get(deployment, "sip-a", DataSource.class).setCluster("sip");
        Elements.get(deployment, "sip-b", DataSource.class).setVirtualQueues(true);
        for (String key : List.of("a", "b")) {
            Elements.get(deployment, "icon-voice-" + key + "-local", InteractionConcentrator.class).getRoles().add("cfg");
        }
    }

    @Test
    void aRecorderServesTwoServers() {
        rule.isSilentOn(deployment);
        HaPair pair = Elements.get(deployment, "pair-voice-a", HaPair.class);
        pair.getMembers().forEach(icon -> icon.getConnections().add(Elements.get(deployment, "ocs-b", DataSource.class)));
        Elements.get(deployment, "pair-outbound-b", HaPair.class).getMembers().forEach(icon -> icon.getConnections().clear());
        rule.finds(deployment, pair, "pair-voice-a", "2", "sip-a, ocs-b");

        deployment.setCallTopology(CallTopology.SIP_PEERS);
        rule.isSilentOn(deployment);
    }

    @Test
    void twoRecordersServeOneNode() {
        DataSource node = Elements.get(deployment, "sip-a", DataSource.class);
        InteractionConcentrator extra = TopologyFactory.eINSTANCE.createInteractionConcentrator();
        extra.setId("extra");
        extra.getRoles().add("gcc");
        extra.getConnections().add(node);
        deployment.getSites().get(0).getConcentrators().add(extra);
        rule.finds(deployment, node, "sip-a", "2", "pair-voice-a", "extra");
    }

    @Test
    void aDataCentreHasNoRecorderForTheConfiguration() {
        Elements.get(deployment, "icon-voice-b-local", InteractionConcentrator.class).getRoles().remove("cfg");
        rule.finds(deployment, deployment.getSites().get(1), "Site B", "0");
    }
}
