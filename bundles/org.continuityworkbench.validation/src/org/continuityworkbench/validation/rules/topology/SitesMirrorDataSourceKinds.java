/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.EnumSet;
import java.util.Set;

import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Every site has the kinds of call servers that the other sites have; the one master Configuration Server is no call server. */
@RuleInfo(id = "BC-TOP-008", severity = Severity.WARNING, target = Deployment.class, sources = {"S2", "S36"},
        reads = "sites/dataSources/kind")
public final class SitesMirrorDataSourceKinds implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        Set<DataSourceKind> used = EnumSet.noneOf(DataSourceKind.class);
        deployment.getSites().forEach(site -> used.addAll(kinds(site)));
        for (Site site : deployment.getSites()) {
            Set<DataSourceKind> missing = EnumSet.copyOf(used);
            missing.removeAll(kinds(site));
            if (!missing.isEmpty()) {
                context.report(site, site, missing);
            }
        }
    }

    private static Set<DataSourceKind> kinds(Site site) {
        Set<DataSourceKind> kinds = EnumSet.noneOf(DataSourceKind.class);
        for (DataSource source : site.getDataSources()) {
            if (!(source instanceof ConfigurationServer) && source.getKind() != DataSourceKind.CONFIGURATION_SERVER) {
                kinds.add(source.getKind());
            }
        }
        return kinds;
    }
}
