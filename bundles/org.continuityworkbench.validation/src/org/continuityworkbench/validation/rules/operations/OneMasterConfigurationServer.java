/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.List;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.ConfigurationServerRole;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** One master uses the Configuration Database, a second one is dormant, and every other site has a proxy. */
@RuleInfo(id = "BC-OPS-013", severity = Severity.ERROR, target = Deployment.class, sources = "S40",
        reads = {"sites/dataSources/role", "sites/concentrators"})
public final class OneMasterConfigurationServer implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<ConfigurationServer> masters = servers(deployment, ConfigurationServerRole.MASTER);
        if (masters.isEmpty()) {
            context.report(deployment, "none", null);
        } else if (masters.size() > 1) {
            context.report(deployment, "several", null, masters.size(), masters);
        } else if (servers(deployment, ConfigurationServerRole.DORMANT).isEmpty()) {
            context.report(deployment, "dormant", null, masters.get(0));
        }
        for (Site site : deployment.getSites()) {
            boolean inUse = !site.getDataSources().isEmpty() || !site.getConcentrators().isEmpty();
            if (inUse && site.getDataSources().stream().noneMatch(OneMasterConfigurationServer::servesClients)) {
                context.report(site, "proxy", null, site);
            }
        }
    }

    private static List<ConfigurationServer> servers(Deployment deployment, ConfigurationServerRole role) {
        return Deployments.allServers(deployment).filter(ConfigurationServer.class::isInstance).map(ConfigurationServer.class::cast)
                .filter(server -> server.getRole() == role).toList();
    }

    private static boolean servesClients(DataSource source) {
        return source instanceof ConfigurationServer server && server.getRole() != ConfigurationServerRole.DORMANT;
    }
}
