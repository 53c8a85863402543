/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class OneAgentStateRecorderPerClusterTest {

    private final RuleProbe rule = RuleProbe.of(new OneAgentStateRecorderPerCluster());

    private final Deployment deployment = Deployments.twoSite().multimedia().build();
    private final HaPair second = Elements.get(deployment, "pair-multimedia-b", HaPair.class);

    @Test
    void twoPairsRecordTheAgentStatesOfOneCluster() {
        rule.isSilentOn(deployment);
        join();
        rule.finds(deployment, second, "pair-multimedia-b", "ixn-cluster", "2", "pair-multimedia-a");
        second.getMembers().forEach(icon -> icon.getRoles().remove("gls"));
        rule.isSilentOn(deployment);
    }

    @Test
    void infoMartHandlesIt() {
        join();
        deployment.getInfoMartApplications()
                .forEach(a -> Elements.setOption(a, "gim-etl-populate", "populate-sm-busy-from-mm-ixns", "true"));
        rule.isSilentOn(deployment);
    }

    private void join() {
        Elements.get(deployment, "ixn-a", DataSource.class).setCluster("ixn-cluster");
        Elements.get(deployment, "ixn-b", DataSource.class).setCluster("ixn-cluster");
    }
}
