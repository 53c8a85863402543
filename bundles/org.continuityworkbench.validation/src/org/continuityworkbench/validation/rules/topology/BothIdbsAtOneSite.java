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
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Both IDBs of a pair stand with the data source: the layout of the SIP Cluster guide. */
@RuleInfo(id = "BC-TOP-013", severity = Severity.INFO, target = HaPair.class, sources = {"S33", "inferred"},
        reads = {"members/database/..", "members/connections/.."})
public final class BothIdbsAtOneSite implements Rule<HaPair> {

    @Override
    public void check(HaPair pair, RuleContext context) {
        List<InteractionDatabase> databases = Concentrators.databases(pair);
        if (databases.size() > 1) {
            Set<Site> places = databases.stream().map(Deployments::siteOf).flatMap(Optional::stream).collect(Collectors.toSet());
            Concentrators.dataSources(pair).map(Deployments::siteOf).flatMap(Optional::stream).distinct()
                    .filter(site -> places.equals(Set.of(site))).forEach(site -> context.report(pair, pair, site, databases));
        }
    }
}
