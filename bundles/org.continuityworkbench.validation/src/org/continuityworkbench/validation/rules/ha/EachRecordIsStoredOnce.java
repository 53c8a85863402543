/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * Outside an HA pair too, two ICONs must not store one kind of data of one server in one IDB. Members of a pair are the matter of
 * BC-HA-002.
 */
@RuleInfo(id = "BC-HA-003", severity = Severity.ERROR, target = InteractionDatabase.class, sources = "S9",
        reads = {"writers/haPair", "writers/roles", "writers/connections"})
public final class EachRecordIsStoredOnce implements Rule<InteractionDatabase> {

    private record Stream(DataSource source, ConcentratorRole role) {
    }

    @Override
    public void check(InteractionDatabase database, RuleContext context) {
        if (database.getWriters().size() < 2) {
            return;
        }
        Map<Stream, InteractionConcentrator> first = new HashMap<>();
        for (InteractionConcentrator writer : database.getWriters()) {
            Set<ConcentratorRole> shared = EnumSet.noneOf(ConcentratorRole.class);
            Set<NamedElement> sources = new LinkedHashSet<>();
            Set<NamedElement> others = new LinkedHashSet<>();
            for (DataSource source : writer.getConnections()) {
                for (ConcentratorRole role : Roles.of(writer)) {
                    InteractionConcentrator other = first.putIfAbsent(new Stream(source, role), writer);
                    if (other != null && (other.getHaPair() == null || other.getHaPair() != writer.getHaPair())) {
                        shared.add(role);
                        sources.add(source);
                        others.add(other);
                    }
                }
            }
            if (!shared.isEmpty()) {
                context.report(writer, writer, others, shared.stream().map(ConcentratorRole::optionValue).toList(), sources, database);
            }
        }
    }
}
