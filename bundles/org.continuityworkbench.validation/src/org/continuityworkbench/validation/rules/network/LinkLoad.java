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
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.core.formula.Backlogs;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.emf.ecore.EObject;

/** Steady load between two sites, in bit/s. */
final class LinkLoad {

    private static final BigDecimal BITS = BigDecimal.valueOf(8);

    BigDecimal written = BigDecimal.ZERO;
    BigDecimal extracted = BigDecimal.ZERO;
    BigDecimal replicated = BigDecimal.ZERO;

    /** The loads by the two sites that they go between; sites without a common load are missing. */
    static Map<Set<Site>, LinkLoad> of(Deployment deployment) {
        Map<Set<Site>, LinkLoad> loads = new HashMap<>();
        Map<InteractionDatabase, BigDecimal> filled = new HashMap<>();
        Deployments.concentrators(deployment).filter(concentrator -> concentrator.getDatabase() != null).forEach(concentrator -> {
            BigDecimal rate = rate(concentrator);
            filled.merge(concentrator.getDatabase(), rate, BigDecimal::add);
            between(loads, concentrator, concentrator.getDatabase()).ifPresent(load -> load.written = load.written.add(rate));
        });
        for (InfoMartApplication application : deployment.getInfoMartApplications()) {
            if (application.getInstallation() != null) {
                InfoMarts.extractionAccessPoints(application).map(accessPoint -> (InteractionDatabase) accessPoint.getDatabase()).distinct()
                        .forEach(database -> between(loads, application.getInstallation(), database).ifPresent(load -> load.extracted =
                                load.extracted.add(filled.getOrDefault(database, BigDecimal.ZERO))));
            }
        }
        for (Replication replication : deployment.getReplications()) {
            if (replication.getSource() != null && replication.getTarget() != null && replication.getRedoRate() != null) {
                BigDecimal overhead = replication.getOverhead() == null ? BigDecimal.ONE : replication.getOverhead();
                between(loads, replication.getSource(), replication.getTarget())
                        .ifPresent(load -> load.replicated = load.replicated.add(Backlogs.redoBits(replication.getRedoRate(), overhead)));
            }
        }
        return loads;
    }

    BigDecimal total() {
        return written.add(extracted).add(replicated);
    }

    private static Optional<LinkLoad> between(Map<Set<Site>, LinkLoad> loads, EObject a, EObject b) {
        Optional<Site> from = Deployments.siteOf(a);
        Optional<Site> to = Deployments.siteOf(b);
        return from.isEmpty() || to.isEmpty() || from.equals(to) ? Optional.empty()
                : Optional.of(loads.computeIfAbsent(Set.of(from.get(), to.get()), ends -> new LinkLoad()));
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
