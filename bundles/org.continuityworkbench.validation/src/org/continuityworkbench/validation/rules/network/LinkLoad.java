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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.formula.Backlogs;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;

/**
 * Steady load between sites, in bit/s: what ICONs write into remote IDBs and Info Mart servers read from them. Exact, so that it can
 * shrink.
 */
final class LinkLoad {

    private static final BigDecimal BITS = BigDecimal.valueOf(8);

    private final Map<Set<Site>, Channel> channels = new HashMap<>();

    /** What flows between two different sites, either written or extracted. */
    record Flow(Set<Site> ends, BigDecimal written, BigDecimal extracted) {
    }

    private static final class Channel {
        int flows;
        BigDecimal written = BigDecimal.ZERO;
        BigDecimal extracted = BigDecimal.ZERO;
    }

    void add(Flow flow) {
        Channel channel = channels.computeIfAbsent(flow.ends, ends -> new Channel());
        channel.flows++;
        channel.written = channel.written.add(flow.written);
        channel.extracted = channel.extracted.add(flow.extracted);
    }

    void remove(Flow flow) {
        Channel channel = channels.get(flow.ends);
        channel.written = channel.written.subtract(flow.written);
        channel.extracted = channel.extracted.subtract(flow.extracted);
        if (--channel.flows == 0) {
            channels.remove(flow.ends);
        }
    }

    boolean isOn(Set<Site> ends) {
        return channels.containsKey(ends);
    }

    BigDecimal written(Set<Site> ends) {
        return isOn(ends) ? channels.get(ends).written : BigDecimal.ZERO;
    }

    BigDecimal extracted(Set<Site> ends) {
        return isOn(ends) ? channels.get(ends).extracted : BigDecimal.ZERO;
    }

    /** What an IDB takes from, and gives to, other sites of its deployment. */
    static List<Flow> flows(InteractionDatabase database, Site site, Deployment deployment) {
        List<Flow> flows = new ArrayList<>();
        BigDecimal filled = BigDecimal.ZERO;
        for (InteractionConcentrator writer : database.getWriters()) {
            BigDecimal rate = rate(writer);
            filled = filled.add(rate);
            if (writer.eContainer() instanceof Site from && from != site && from.eContainer() == deployment) {
                flows.add(new Flow(Set.of(from, site), rate, BigDecimal.ZERO));
            }
        }
        for (DatabaseAccessPoint accessPoint : database.getAccessPoints()) {
            for (InfoMartApplication reader : accessPoint.getUsedBy()) {
                if (reader.eContainer() == deployment && reader.getInstallation() != null
                        && reader.getInstallation().eContainer() instanceof Site to && to != site) {
                    flows.add(new Flow(Set.of(to, site), BigDecimal.ZERO, filled));
                }
            }
        }
        return flows;
    }

    /** What replications send between two sites. */
    static Map<Set<Site>, BigDecimal> replicated(Deployment deployment) {
        Map<Set<Site>, BigDecimal> loads = new HashMap<>();
        for (Replication replication : deployment.getReplications()) {
            if (replication.getSource() != null && replication.getTarget() != null && replication.getRedoRate() != null
                    && replication.getSource().eContainer() instanceof Site from
                    && replication.getTarget().eContainer() instanceof Site to && from != to) {
                BigDecimal overhead = replication.getOverhead() == null ? BigDecimal.ONE : replication.getOverhead();
                loads.merge(Set.of(from, to), Backlogs.redoBits(replication.getRedoRate(), overhead), BigDecimal::add);
            }
        }
        return loads;
    }

    private static BigDecimal rate(InteractionConcentrator concentrator) {
        BigDecimal bits = BigDecimal.ZERO;
        for (DataSource source : concentrator.getConnections()) {
            if (source.getRecordRate() != null && source.getRecordSize() != null) {
                bits = bits.add(source.getRecordRate().multiply(BigDecimal.valueOf(source.getRecordSize())).multiply(BITS));
            }
        }
        return bits;
    }
}
