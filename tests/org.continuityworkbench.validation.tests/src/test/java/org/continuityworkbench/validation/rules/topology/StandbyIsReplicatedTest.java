/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.ConfigurationDatabase;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class StandbyIsReplicatedTest {

    private final RuleProbe rule = RuleProbe.of(new StandbyIsReplicated());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartInstallation standby = Elements.get(deployment, "gim-b", InfoMartInstallation.class);

    @Test
    void replicationFromActiveToStandbyIsFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void noReplication() {
        EcoreUtil.delete(Elements.get(deployment, "ogg", Replication.class));
        rule.finds(deployment, standby, "infomart-a", "infomart-b", "gim-b");
    }

    @Test
    void replicationFromElsewhere() {
        Replication replication = Elements.get(deployment, "ogg", Replication.class);
        replication.setSource(Elements.get(deployment, "cfgdb-a", ConfigurationDatabase.class));
        rule.finds(deployment, standby, "infomart-b");
    }

    @Test
    void aStandbyWithoutDatabase() {
        EcoreUtil.delete(Elements.get(deployment, "infomart-b", InfoMartDatabase.class));
        rule.finds(deployment, standby, "gim-b", "has no Info Mart database");
    }

    @Test
    void withoutAnActiveServerThereIsNothingToCompareWith() {
        EcoreUtil.delete(Elements.get(deployment, "ogg", Replication.class));
        Elements.get(deployment, "gim-a", InfoMartInstallation.class).setState(InstallationState.STOPPED);
        rule.isSilentOn(deployment);
    }
}
