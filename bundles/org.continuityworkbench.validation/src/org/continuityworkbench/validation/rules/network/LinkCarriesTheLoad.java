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

import org.continuityworkbench.core.formula.Units;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * The links between two sites carry what ICONs write, Info Mart servers read and replications send over them. An upper bound: every remote
 * IDB with an extraction access point is read in full. Rates that are not stated count as nothing, links without a speed are passed over.
 */
@RuleInfo(id = "BC-NET-004", severity = Severity.WARNING, target = Deployment.class, sources = {"S3", "inferred"},
        reads = {"sites/concentrators/database/..", "sites/concentrators/connections/recordRate",
                "sites/concentrators/connections/recordSize", "infoMartApplications/installation/..",
                "infoMartApplications/accessPoints/database/..",
                "infoMartApplications/accessPoints/database/writers/connections/recordRate",
                "infoMartApplications/accessPoints/database/writers/connections/recordSize", "replications/source/..",
                "replications/target/..", "replications/redoRate", "replications/overhead", "links/ends", "links/bandwidth"})
public final class LinkCarriesTheLoad implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        Map<Set<Site>, LinkLoad> loads = LinkLoad.of(deployment);
        Map<Set<Site>, List<Link>> channels = new LinkedHashMap<>();
        for (Link link : deployment.getLinks()) {
            channels.computeIfAbsent(new LinkedHashSet<>(link.getEnds()), ends -> new ArrayList<>()).add(link);
        }
        channels.forEach((ends, links) -> {
            LinkLoad load = loads.get(ends);
            if (load != null && links.stream().allMatch(link -> link.getBandwidth() != null)) {
                BigDecimal speed = BigDecimal.ZERO;
                for (Link link : links) {
                    speed = speed.add(BigDecimal.valueOf(link.getBandwidth()));
                }
                if (load.total().compareTo(speed) > 0) {
                    context.report(links.get(0), ends, Units.bitsPerSecond(load.total()), Units.bitsPerSecond(load.written),
                            Units.bitsPerSecond(load.extracted), Units.bitsPerSecond(load.replicated), Units.bitsPerSecond(speed));
                }
            }
        });
    }
}
