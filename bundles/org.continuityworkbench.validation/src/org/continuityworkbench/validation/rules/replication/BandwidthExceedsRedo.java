/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.formula.Backlogs;
import org.continuityworkbench.core.formula.Units;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Network;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A replication gets more bandwidth than its changes need, so that its lag can shrink again. */
@RuleInfo(id = "BC-REP-007", severity = Severity.WARNING, architecture = Architecture.ACTIVE_STANDBY, target = Replication.class,
        sources = {"S3", "inferred"},
        reads = {"redoRate", "overhead", "bandwidth", "source/../links/bandwidth", "source/../links/ends", "target/.."})
public final class BandwidthExceedsRedo implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        Optional<BigDecimal> speed = speed(replication);
        if (replication.getRedoRate() == null || speed.isEmpty()) {
            return;
        }
        BigDecimal overhead = replication.getOverhead() == null ? BigDecimal.ONE : replication.getOverhead();
        BigDecimal needed = Backlogs.redoBits(replication.getRedoRate(), overhead);
        if (speed.get().compareTo(needed) <= 0) {
            context.report(replication, replication, Units.bitsPerSecond(needed), Units.bitsPerSecond(speed.get()));
        }
    }

    /** The part of the links that the replication may use, never more than the links have; empty where neither is stated. */
    private static Optional<BigDecimal> speed(Replication replication) {
        Optional<BigDecimal> own = Optional.ofNullable(replication.getBandwidth()).map(BigDecimal::valueOf);
        Optional<BigDecimal> links = linkSpeed(replication);
        return own.isPresent() && links.isPresent() ? Optional.of(own.get().min(links.get())) : own.or(() -> links);
    }

    private static Optional<BigDecimal> linkSpeed(Replication replication) {
        if (replication.getSource() == null || replication.getTarget() == null) {
            return Optional.empty();
        }
        Optional<Site> from = Deployments.siteOf(replication.getSource());
        Optional<Site> to = Deployments.siteOf(replication.getTarget());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        List<Link> links = Network.between(from.get(), to.get()).toList();
        return links.isEmpty() || links.stream().anyMatch(link -> link.getBandwidth() == null) ? Optional.empty()
                : links.stream().map(link -> BigDecimal.valueOf(link.getBandwidth())).reduce(BigDecimal::add);
    }
}
