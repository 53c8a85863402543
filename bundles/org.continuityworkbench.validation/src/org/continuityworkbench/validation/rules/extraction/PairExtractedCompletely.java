/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.FactRule;
import org.continuityworkbench.validation.Facts;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Info Mart can choose the better IDB of an HA set only if it reads both with the same role. */
@RuleInfo(id = "BC-EXT-009", severity = Severity.WARNING, target = InfoMartApplication.class, sources = {"S16", "inferred"})
@Collects(part = HaPair.class,
        reads = {"members/roles", "members/database/accessPoints/roles", "members/database/accessPoints/usedBy"})
public final class PairExtractedCompletely implements FactRule<InfoMartApplication, HaPair, PairExtractedCompletely.Reading> {

    /** How an application reads the two IDBs of a pair, if it does not read both alike; null for an IDB that it does not read at all. */
    record Reading(InteractionDatabase one, Set<Domain> ofOne, InteractionDatabase other, Set<Domain> ofOther) {

        private String text() {
            return text(one, ofOne) + " / " + text(other, ofOther);
        }

        private static String text(InteractionDatabase database, Set<Domain> domains) {
            return Deployments.label(database) + " " + (domains == null ? "-" : domains);
        }
    }

    @Override
    public void collect(HaPair pair, BiConsumer<InfoMartApplication, Reading> facts) {
        List<InteractionDatabase> databases = Concentrators.databases(pair);
        if (databases.size() != 2) {
            return;
        }
        Set<InfoMartApplication> readers = new LinkedHashSet<>();
        databases.forEach(database -> database.getAccessPoints().forEach(accessPoint -> readers.addAll(accessPoint.getUsedBy())));
        for (InfoMartApplication application : readers) {
            Set<Domain> first = read(databases.get(0), application);
            Set<Domain> second = read(databases.get(1), application);
            if (first == null || second == null || !first.equals(second)) {
                Set<Domain> ofPair = fedBy(pair);
                if (!common(first, ofPair).equals(common(second, ofPair))) {
                    facts.accept(application, new Reading(databases.get(0), first, databases.get(1), second));
                }
            }
        }
    }

    @Override
    public void check(InfoMartApplication application, Facts<HaPair, Reading> readings, RuleContext context) {
        if (!readings.isEmpty()) {
            List<String> incomplete = new ArrayList<>();
            readings.facts().forEach(reading -> incomplete.add(reading.text()));
            context.report(application, application, incomplete);
        }
    }

    /** The domains that an application reads from an IDB; null if it does not read it. */
    private static Set<Domain> read(InteractionDatabase database, InfoMartApplication application) {
        Set<Domain> domains = null;
        for (DatabaseAccessPoint accessPoint : database.getAccessPoints()) {
            if (accessPoint.getUsedBy().contains(application)) {
                domains = domains == null ? EnumSet.noneOf(Domain.class) : domains;
                domains.addAll(Roles.domains(accessPoint));
            }
        }
        return domains;
    }

    /** Domains that the pair delivers: an IDB may hold the data of several pairs, and each pair is compared for its own data. */
    private static Set<Domain> fedBy(HaPair pair) {
        Set<Domain> domains = EnumSet.noneOf(Domain.class);
        for (Domain domain : Domain.values()) {
            if (pair.getMembers().stream().anyMatch(member -> !Collections.disjoint(Roles.of(member), Roles.feeding(domain)))) {
                domains.add(domain);
            }
        }
        return domains;
    }

    private static Set<Domain> common(Set<Domain> read, Set<Domain> ofPair) {
        Set<Domain> result = EnumSet.copyOf(ofPair);
        result.retainAll(read == null ? Set.of() : read);
        return result;
    }
}
