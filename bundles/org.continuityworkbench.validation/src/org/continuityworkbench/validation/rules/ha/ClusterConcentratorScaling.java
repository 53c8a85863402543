/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.model.topology.CallTopology;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * In a SIP Cluster each node, each VQ SIP Server and each Outbound Contact Server has an ICON or pair of its own, and each data centre one
 * for the configuration.
 */
@RuleInfo(id = "BC-HA-019", severity = Severity.INFO, target = Site.class, sources = "S34",
        reads = {"../callTopology", "dataSources/kind", "dataSources/cluster", "dataSources/virtualQueues",
            "dataSources/monitoredBy/haPair", "dataSources/monitoredBy/connections/kind", "dataSources/monitoredBy/connections/cluster",
            "dataSources/monitoredBy/connections/virtualQueues", "concentrators/roles", "concentrators/haPair"})
public final class ClusterConcentratorScaling implements Rule<Site> {

    @Override
    public void check(Site site, RuleContext context) {
        if (context.deployment().getCallTopology() != CallTopology.SIP_CLUSTER) {
            return;
        }
        Set<NamedElement> shared = new LinkedHashSet<>();
        for (DataSource source : site.getDataSources()) {
            if (hasOwnRecorder(source)) {
                Set<NamedElement> recorders = new LinkedHashSet<>();
                for (InteractionConcentrator icon : source.getMonitoredBy()) {
                    NamedElement recorder = Concentrators.recorder(icon);
                    recorders.add(recorder);
                    List<DataSource> served = icon.getConnections().stream().filter(ClusterConcentratorScaling::hasOwnRecorder).toList();
                    if (served.size() > 1 && served.get(0) == source && shared.add(recorder)) {
                        context.report(recorder, "shared", null, recorder, served.size(), served);
                    }
                }
                if (recorders.size() > 1) {
                    context.report(source, "several", null, source, recorders.size(), recorders);
                }
            }
        }
        Set<NamedElement> configuration = new LinkedHashSet<>();
        site.getConcentrators().stream().filter(icon -> Roles.of(icon).contains(ConcentratorRole.CFG)).map(Concentrators::recorder)
                .forEach(configuration::add);
        if (configuration.size() != 1) {
            context.report(site, site, configuration.size());
        }
    }

    private static boolean hasOwnRecorder(DataSource source) {
        return switch (source.getKind()) {
            case OUTBOUND_CONTACT_SERVER -> true;
            case SIP_SERVER -> source.isVirtualQueues() || source.getCluster() != null && !source.getCluster().isBlank();
            default -> false;
        };
    }
}
