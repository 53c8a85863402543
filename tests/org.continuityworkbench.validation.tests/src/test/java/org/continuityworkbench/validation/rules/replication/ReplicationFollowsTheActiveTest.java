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
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReplicationFollowsTheActiveTest {

    private final RuleProbe rule = RuleProbe.of(new ReplicationFollowsTheActive());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final Replication replication = Elements.get(deployment, "ogg", Replication.class);
    private final InfoMartDatabase active = Elements.get(deployment, "infomart-a", InfoMartDatabase.class);
    private final InfoMartDatabase standby = Elements.get(deployment, "infomart-b", InfoMartDatabase.class);

    @Test
    void fromActiveToStandbyIsFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void theWrongWayRound() {
        replication.setSource(standby);
        replication.setTarget(active);
        rule.finds(deployment, replication, "ogg", "infomart-b", "infomart-a");

        replication.setState(ReplicationState.STOPPED);
        rule.isSilentOn(deployment);
    }

    @Test
    void oneEndIsWrong() {
        replication.setSource(standby);
        rule.finds(deployment, replication, "ogg starts at infomart-b");
        replication.setSource(active);
        replication.setTarget(active);
        rule.finds(deployment, replication, "ogg ends at infomart-a");
    }

    @Test
    void oneEndIsMissing() {
        replication.setSource(null);
        rule.finds(deployment, replication, "no source");
        replication.setSource(active);
        replication.setTarget(null);
        rule.finds(deployment, replication, "no target");
    }

    @Test
    void theStandbyWasStoppedForGood() {
        Elements.get(deployment, "gim-b", InfoMartInstallation.class).setState(InstallationState.STOPPED);
        rule.finds(deployment, replication, "infomart-b", "not the Info Mart database of a standby");
    }

    @Test
    void theConfigurationDatabaseFollowsOtherRules() {
        replication.setContent(ReplicationContent.CONFIGURATION_DATABASE);
        replication.setSource(null);
        rule.isSilentOn(deployment);
    }
}
