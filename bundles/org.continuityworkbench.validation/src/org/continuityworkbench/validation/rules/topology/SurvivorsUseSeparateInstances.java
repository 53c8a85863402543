/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * Databases of which one is there to survive the other do not share a database instance: the IDBs of a pair, and the Info Mart databases.
 */
@RuleInfo(id = "BC-TOP-015", severity = Severity.WARNING, target = DatabaseInstance.class, sources = {"S4", "inferred"},
        reads = "schemas/writers/haPair")
public final class SurvivorsUseSeparateInstances implements Rule<DatabaseInstance> {

    @Override
    public void check(DatabaseInstance instance, RuleContext context) {
        List<InfoMartDatabase> infoMarts = new ArrayList<>();
        Map<HaPair, Set<InteractionDatabase>> byPair = new LinkedHashMap<>();
        for (DatabaseSchema schema : instance.getSchemas()) {
            if (schema instanceof InfoMartDatabase database) {
                infoMarts.add(database);
            } else if (schema instanceof InteractionDatabase database) {
                Concentrators.pairOf(database).ifPresent(pair -> byPair.computeIfAbsent(pair, p -> new LinkedHashSet<>()).add(database));
            }
        }
        if (infoMarts.size() > 1) {
            context.report(instance, "infomart", null, instance, infoMarts);
        }
        byPair.forEach((pair, databases) -> {
            if (databases.size() > 1) {
                context.report(instance, instance, pair, databases);
            }
        });
    }
}
