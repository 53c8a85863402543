/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class SeparateReplicationOfConfigurationTest {

    @Test
    void sharedNames() {
        RuleProbe rule = RuleProbe.of(new SeparateReplicationOfConfiguration());
        Deployment deployment = Deployments.activeStandby().build();
        Replication configuration = TopologyFactory.eINSTANCE.createReplication();
        configuration.setId("ogg-cfg");
        configuration.setContent(ReplicationContent.CONFIGURATION_DATABASE);
        configuration.setProcessGroup("cfg");
        configuration.setTrail("cf");
        deployment.getReplications().add(configuration);
        rule.isSilentOn(deployment);

        configuration.setTrail("gm");
        rule.finds(deployment, configuration, "ogg-cfg", "trail gm", "with ogg");
        configuration.setTrail(" ");
        configuration.setProcessGroup("gim");
        rule.finds(deployment, configuration, "ogg-cfg", "process group gim");
        configuration.setProcessGroup(null);
        rule.isSilentOn(deployment);
    }
}
