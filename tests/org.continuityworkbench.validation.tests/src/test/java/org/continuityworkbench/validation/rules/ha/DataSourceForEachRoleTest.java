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
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DataSourceForEachRoleTest {

    private final RuleProbe rule = RuleProbe.of(new DataSourceForEachRole());

    private final Deployment deployment = Deployments.rich().build();
    private final InteractionConcentrator icon = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);

    @Test
    void outboundRoleWithoutOutboundServer() {
        rule.isSilentOn(deployment);
        icon.getRoles().add("gos");
        rule.finds(deployment, icon, "icon-voice-a-local", "gos", "Outbound Contact Server");
        icon.getConnections().add(Elements.get(deployment, "ocs-a", DataSource.class));
        rule.isSilentOn(deployment);
    }

    @Test
    void aProxyIsNoSourceOfConfigurationData() {
        InteractionConcentrator configuration = Elements.get(deployment, "icon-cfg-a-local", InteractionConcentrator.class);
        configuration.getConnections().clear();
        configuration.getConnections().add(Elements.get(deployment, "csp-a", DataSource.class));
        rule.finds(deployment, configuration, "icon-cfg-a-local", "cfg", "Configuration Server");
    }

    @Test
    void noConnectionLeavesEveryRoleIdle() {
        icon.getConnections().clear();
        rule.finds(deployment, icon, "gcc, gls, gud");
    }
}
