/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.FactRule;
import org.continuityworkbench.validation.Facts;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Configuration data come from one access point, or from the access points of one HA set. */
@RuleInfo(id = "BC-EXT-004", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S16")
@Collects(part = DatabaseAccessPoint.class, reads = {"usedBy", "roles", "database/writers/roles", "database/writers/haPair"})
public final class OneConfigurationSourceExtracted implements FactRule<InfoMartApplication, DatabaseAccessPoint, NamedElement> {

    /** An access point for configuration data tells who records them. */
    @Override
    public void collect(DatabaseAccessPoint accessPoint, BiConsumer<InfoMartApplication, NamedElement> facts) {
        if (Roles.domains(accessPoint).contains(Domain.ICON_CFG)) {
            NamedElement recorder = recorder(accessPoint);
            accessPoint.getUsedBy().forEach(application -> facts.accept(application, recorder));
        }
    }

    @Override
    public void check(InfoMartApplication application, Facts<DatabaseAccessPoint, NamedElement> recorders, RuleContext context) {
        if (recorders.isEmpty()) {
            context.report(application, "none", null, application);
            return;
        }
        Set<NamedElement> sets = new LinkedHashSet<>(recorders.facts());
        if (sets.size() > 1) {
            context.report(application, application, recorders.size(), recorders.parts(), sets);
        }
    }

    /** The HA set or single ICON that fills the database, preferably one that records the configuration; else the access point itself. */
    private static NamedElement recorder(DatabaseAccessPoint accessPoint) {
        List<InteractionConcentrator> writers =
                accessPoint.getDatabase() instanceof InteractionDatabase database ? database.getWriters() : List.of();
        return writers.stream().filter(writer -> Roles.of(writer).contains(ConcentratorRole.CFG)).findFirst()
                .or(() -> writers.stream().findFirst()).map(Concentrators::recorder).orElse(accessPoint);
    }
}
