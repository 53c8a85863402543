/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** All nodes of an Interaction Server cluster report the agent states, so that two recorders with the role gls store them twice. */
@RuleInfo(id = "BC-HA-012", severity = Severity.WARNING, target = Deployment.class, sources = "S52",
        reads = {"sites/dataSources/kind", "sites/dataSources/cluster", "sites/dataSources/monitoredBy/roles",
            "sites/dataSources/monitoredBy/haPair", "infoMartApplications/options/section", "infoMartApplications/options/name",
            "infoMartApplications/options/value"})
public final class OneAgentStateRecorderPerCluster implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        Map<String, Set<NamedElement>> recorders = new LinkedHashMap<>();
        Deployments.allServers(deployment).filter(OneAgentStateRecorderPerCluster::isNode).forEach(node -> {
            Set<NamedElement> ofCluster = recorders.computeIfAbsent(node.getCluster().strip(), name -> new LinkedHashSet<>());
            node.getMonitoredBy().stream().filter(icon -> Roles.of(icon).contains(ConcentratorRole.GLS)).map(Concentrators::recorder)
                    .forEach(ofCluster::add);
        });
        if (recorders.values().stream().noneMatch(of -> of.size() > 1) || isHandled(deployment)) {
            return;
        }
        recorders.forEach((cluster, of) -> of.stream().skip(1).forEach(extra -> context.report(extra, extra, cluster, of.size(), of)));
    }

    private static boolean isNode(DataSource source) {
        return source.getKind() == DataSourceKind.INTERACTION_SERVER && source.getCluster() != null && !source.getCluster().isBlank();
    }

    /** True if every Info Mart derives the busy states from the interactions instead of the recorded agent states. */
    private static boolean isHandled(Deployment deployment) {
        return !deployment.getInfoMartApplications().isEmpty()
                && deployment.getInfoMartApplications().stream().allMatch(a -> Options.isTrue(a, OptionKey.POPULATE_SM_BUSY));
    }
}
