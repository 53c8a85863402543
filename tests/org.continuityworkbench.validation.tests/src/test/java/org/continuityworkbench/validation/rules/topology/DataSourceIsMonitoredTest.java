/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.ConfigurationServerRole;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DataSourceIsMonitoredTest {

    private final RuleProbe rule = RuleProbe.of(new DataSourceIsMonitored());

    @Test
    void aServerThatNobodyRecords() {
        Deployment deployment = Deployments.rich().build();
        rule.isSilentOn(deployment);

        DataSource source = Elements.get(deployment, "ixn-b", DataSource.class);
        source.getMonitoredBy().clear();
        rule.finds(deployment, source, "ixn-b", "INTERACTION_SERVER");
    }

    @Test
    void onlyTheMasterConfigurationServerIsRecorded() {
        Deployment deployment = Deployments.twoSite().build();
        ConfigurationServer dormant = Elements.get(deployment, "cfg-b", ConfigurationServer.class);
        rule.isSilentOn(deployment);
        dormant.setRole(ConfigurationServerRole.MASTER);
        rule.finds(deployment, dormant, "cfg-b");
    }
}
