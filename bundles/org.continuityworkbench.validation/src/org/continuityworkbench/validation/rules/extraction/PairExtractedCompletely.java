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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Info Mart can choose the better IDB of an HA set only if it reads both with the same role. */
@RuleInfo(id = "BC-EXT-009", severity = Severity.WARNING, target = InfoMartApplication.class, sources = {"S16", "inferred"},
        reads = {"accessPoints/roles", "accessPoints/database/writers/haPair/members/database",
            "accessPoints/database/writers/haPair/members/roles"})
public final class PairExtractedCompletely implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Map<InteractionDatabase, Set<Domain>> read = new LinkedHashMap<>();
        for (DatabaseAccessPoint accessPoint : application.getAccessPoints()) {
            if (accessPoint.getDatabase() instanceof InteractionDatabase database) {
                read.computeIfAbsent(database, d -> EnumSet.noneOf(Domain.class)).addAll(Roles.domains(accessPoint));
            }
        }
        List<String> incomplete = new ArrayList<>();
        Set<HaPair> seen = new HashSet<>();
        for (InteractionDatabase database : read.keySet()) {
            for (InteractionConcentrator writer : database.getWriters()) {
                if (writer.getHaPair() != null && seen.add(writer.getHaPair())) {
                    compare(writer.getHaPair(), read, incomplete);
                }
            }
        }
        if (!incomplete.isEmpty()) {
            context.report(application, application, incomplete);
        }
    }

    private static void compare(HaPair pair, Map<InteractionDatabase, Set<Domain>> read, List<String> incomplete) {
        List<InteractionDatabase> databases = Concentrators.databases(pair);
        if (databases.size() == 2) {
            Set<Domain> first = read.get(databases.get(0));
            Set<Domain> second = read.get(databases.get(1));
            if (Objects.equals(first, second)) {
                return;
            }
            Set<Domain> ofPair = fedBy(pair);
            if (!common(first, ofPair).equals(common(second, ofPair))) {
                incomplete.add(text(databases.get(0), first) + " / " + text(databases.get(1), second));
            }
        }
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

    private static String text(InteractionDatabase database, Set<Domain> domains) {
        return Deployments.label(database) + " " + (domains == null ? "-" : domains);
    }
}
