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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ReplicationRunsInNormalTest {

    private final RuleProbe rule = RuleProbe.of(new ReplicationRunsInNormal());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final Replication replication = Elements.get(deployment, "ogg", Replication.class);

    @Test
    void aStoppedReplicationIsStarted() {
        rule.isSilentOn(deployment);
        replication.setState(ReplicationState.STOPPED);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, replication, "ogg", "STOPPED", "infomart-a"));
    }

    @Test
    void anAbendedReplicationNeedsItsCauseRemoved() {
        replication.setState(ReplicationState.ABENDED);
        assertThat(rule.finds(deployment, replication, "ABENDED").repair()).isEmpty();
        deployment.setPhase(Phase.EMERGENCY);
        rule.isSilentOn(deployment);
    }

    @Test
    void aPreparedWayBackMayStandStill() {
        Replication back = EcoreUtil.copy(replication);
        back.setState(ReplicationState.STOPPED);
        back.setSource(replication.getTarget());
        back.setTarget(replication.getSource());
        deployment.getReplications().add(back);
        rule.isSilentOn(deployment);
    }
}
