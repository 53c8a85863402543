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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.formula.Backlogs;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.emf.ecore.EObject;

/** Steady load between two sites, in bit/s. Plain loops: a deployment may have many thousand ICONs and access points. */
final class LinkLoad {

    private static final BigDecimal BITS = BigDecimal.valueOf(8);

    BigDecimal written = BigDecimal.ZERO;
    BigDecimal extracted = BigDecimal.ZERO;
    BigDecimal replicated = BigDecimal.ZERO;

    /** The loads by the two sites that they go between; sites without a common load are missing. */
    static Map<Set<Site>, LinkLoad> of(Deployment deployment) {
        Map<Site, Map<Site, LinkLoad>> directed = new HashMap<>();
        addWriters(deployment, directed);
        addExtraction(deployment, directed);
        addReplication(deployment, directed);
        Map<Set<Site>, LinkLoad> loads = new HashMap<>();
        directed.forEach((from, targets) -> targets.forEach((to, load) -> loads.merge(Set.of(from, to), load, LinkLoad::plus)));
        return loads;
    }

    BigDecimal total() {
        return written.add(extracted).add(replicated);
    }

    private LinkLoad plus(LinkLoad other) {
        written = written.add(other.written);
        extracted = extracted.add(other.extracted);
        replicated = replicated.add(other.replicated);
        return this;
    }

    private static void addWriters(Deployment deployment, Map<Site, Map<Site, LinkLoad>> loads) {
        for (Site site : deployment.getSites()) {
            for (InteractionConcentrator concentrator : site.getConcentrators()) {
                InteractionDatabase database = concentrator.getDatabase();
                if (database != null && isFar(site, database)) {
                    LinkLoad load = between(loads, site, database);
                    load.written = load.written.add(rate(concentrator));
                }
            }
        }
    }

    private static void addExtraction(Deployment deployment, Map<Site, Map<Site, LinkLoad>> loads) {
        Map<DatabaseSchema, BigDecimal> filled = new HashMap<>();
        for (InfoMartApplication application : deployment.getInfoMartApplications()) {
            if (application.getInstallation() != null && application.getInstallation().eContainer() instanceof Site site) {
                for (DatabaseAccessPoint accessPoint : application.getAccessPoints()) {
                    if (accessPoint.getDatabase() instanceof InteractionDatabase database && isFar(site, database)) {
                        LinkLoad load = between(loads, site, database);
                        load.extracted = load.extracted.add(filled.computeIfAbsent(database, any -> rate(database)));
                    }
                }
            }
        }
    }

    private static void addReplication(Deployment deployment, Map<Site, Map<Site, LinkLoad>> loads) {
        for (Replication replication : deployment.getReplications()) {
            if (replication.getSource() != null && replication.getTarget() != null && replication.getRedoRate() != null
                    && replication.getSource().eContainer() instanceof Site site && isFar(site, replication.getTarget())) {
                BigDecimal overhead = replication.getOverhead() == null ? BigDecimal.ONE : replication.getOverhead();
                LinkLoad load = between(loads, site, replication.getTarget());
                load.replicated = load.replicated.add(Backlogs.redoBits(replication.getRedoRate(), overhead));
            }
        }
    }

    private static boolean isFar(Site site, EObject element) {
        return element.eContainer() instanceof Site other && other != site;
    }

    private static LinkLoad between(Map<Site, Map<Site, LinkLoad>> loads, Site site, EObject far) {
        return loads.computeIfAbsent(site, from -> new HashMap<>()).computeIfAbsent((Site) far.eContainer(), to -> new LinkLoad());
    }

    private static BigDecimal rate(InteractionDatabase database) {
        BigDecimal bits = BigDecimal.ZERO;
        for (InteractionConcentrator writer : database.getWriters()) {
            bits = bits.add(rate(writer));
        }
        return bits;
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
