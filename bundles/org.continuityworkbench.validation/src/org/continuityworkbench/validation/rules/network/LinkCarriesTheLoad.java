/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.formula.Units;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.CollectingRule;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.PartOrder;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * The links between two sites carry what ICONs write, Info Mart servers read and replications send over them. An upper bound: every remote
 * IDB with an extraction access point is read in full. Rates that are not stated count as nothing, links without a speed are passed over.
 */
@RuleInfo(id = "BC-NET-004", severity = Severity.WARNING, target = Deployment.class, sources = {"S3", "inferred"},
        reads = {"replications/source/..", "replications/target/..", "replications/redoRate", "replications/overhead", "links/ends",
            "links/bandwidth"})
@Collects(part = InteractionDatabase.class,
        reads = {"../..", "writers/../..", "writers/connections/recordRate", "writers/connections/recordSize",
            "accessPoints/usedBy/..", "accessPoints/usedBy/installation/.."})
public final class LinkCarriesTheLoad implements CollectingRule<Deployment, InteractionDatabase, List<LinkLoad.Flow>, LinkLoad> {

    @Override
    public void collect(InteractionDatabase database, BiConsumer<Deployment, List<LinkLoad.Flow>> facts) {
        if (database.eContainer() instanceof Site site && site.eContainer() instanceof Deployment deployment) {
            List<LinkLoad.Flow> flows = LinkLoad.flows(database, site, deployment);
            if (!flows.isEmpty()) {
                facts.accept(deployment, flows);
            }
        }
    }

    @Override
    public LinkLoad total(PartOrder order) {
        return new LinkLoad();
    }

    @Override
    public void add(LinkLoad total, InteractionDatabase part, List<LinkLoad.Flow> flows) {
        flows.forEach(total::add);
    }

    @Override
    public void remove(LinkLoad total, InteractionDatabase part, List<LinkLoad.Flow> flows) {
        flows.forEach(total::remove);
    }

    @Override
    public void check(Deployment deployment, LinkLoad load, RuleContext context) {
        Map<Set<Site>, List<Link>> channels = new LinkedHashMap<>();
        for (Link link : deployment.getLinks()) {
            channels.computeIfAbsent(new LinkedHashSet<>(link.getEnds()), ends -> new ArrayList<>()).add(link);
        }
        Map<Set<Site>, BigDecimal> replicated = LinkLoad.replicated(deployment);
        channels.forEach((ends, links) -> {
            if ((load.isOn(ends) || replicated.containsKey(ends)) && links.stream().allMatch(link -> link.getBandwidth() != null)) {
                BigDecimal speed = BigDecimal.ZERO;
                for (Link link : links) {
                    speed = speed.add(BigDecimal.valueOf(link.getBandwidth()));
                }
                BigDecimal redo = replicated.getOrDefault(ends, BigDecimal.ZERO);
                BigDecimal total = load.written(ends).add(load.extracted(ends)).add(redo);
                if (total.compareTo(speed) > 0) {
                    context.report(links.get(0), ends, Units.bitsPerSecond(total), Units.bitsPerSecond(load.written(ends)),
                            Units.bitsPerSecond(load.extracted(ends)), Units.bitsPerSecond(redo), Units.bitsPerSecond(speed));
                }
            }
        });
    }
}
