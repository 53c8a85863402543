/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.ConfigurationDatabase;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class NoReplicationBetweenActiveInfoMartsTest {

    private final RuleProbe rule = RuleProbe.of(new NoReplicationBetweenActiveInfoMarts());

    @Test
    void aReplicationOfInfoMartsIsRemoved() {
        Deployment deployment = Deployments.twoSite().build();
        Replication replication = TopologyFactory.eINSTANCE.createReplication();
        replication.setId("ogg");
        deployment.getReplications().add(replication);
        rule.isSilentOn(deployment);

        InfoMartDatabase target = Elements.get(deployment, "infomart-b", InfoMartDatabase.class);
        replication.setSource(Elements.get(deployment, "infomart-a", InfoMartDatabase.class));
        replication.setTarget(target);
        Finding finding = rule.finds(deployment, replication, "ogg", "infomart-a", "infomart-b");
        rule.isSilentAfterFix(deployment, finding);
        assertThat(deployment.getReplications()).isEmpty();
        assertThat(target.getReplicationsIn()).isEmpty();
    }

    @Test
    void theConfigurationDatabaseMayBeReplicated() {
        Deployment deployment = Deployments.twoSite().build();
        Replication replication = TopologyFactory.eINSTANCE.createReplication();
        replication.setSource(Elements.get(deployment, "cfgdb-a", ConfigurationDatabase.class));
        replication.setTarget(Elements.get(deployment, "cfgdb-b", ConfigurationDatabase.class));
        deployment.getReplications().add(replication);
        rule.isSilentOn(deployment);
    }
}
