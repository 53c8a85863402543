/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.CallTopology;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * One IDB of a pair stands with the data source, the other one at another site, so that a copy survives each site. A pair with one IDB only
 * lacks one of the two. A SIP Cluster that keeps both with the data source is told so by {@link BothIdbsAtOneSite} alone.
 */
@RuleInfo(id = "BC-TOP-012", severity = Severity.WARNING, target = HaPair.class, sources = "guide",
        reads = {"members/database/..", "members/connections/..", "../callTopology"})
public final class PairHasLocalAndRemoteIdb implements Rule<HaPair> {

    @Override
    public void check(HaPair pair, RuleContext context) {
        List<InteractionDatabase> databases = Concentrators.databases(pair);
        List<Site> places = databases.stream().map(Deployments::siteOf).flatMap(Optional::stream).toList();
        if (databases.isEmpty() || places.size() < databases.size()) {
            return;
        }
        boolean cluster = context.deployment().getCallTopology() == CallTopology.SIP_CLUSTER;
        Concentrators.dataSources(pair).map(Deployments::siteOf).flatMap(Optional::stream).distinct().forEach(site -> {
            boolean allLocal = places.stream().allMatch(place -> place == site);
            if (allLocal && !cluster) {
                context.report(pair, databases.size() == 1 ? "single" : "local", null, pair, site, databases);
            } else if (!places.contains(site)) {
                context.report(pair, "remote", null, pair, site, databases, places);
            }
        });
    }
}
