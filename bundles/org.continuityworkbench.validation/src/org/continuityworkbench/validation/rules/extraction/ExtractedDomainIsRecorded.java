/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A domain is empty if no ICON that fills the IDB has a role which feeds it. */
@RuleInfo(id = "BC-EXT-011", severity = Severity.WARNING, target = DatabaseAccessPoint.class, sources = {"S16", "S18", "S14"},
        reads = {"roles", "usedBy", "database/writers/roles"})
public final class ExtractedDomainIsRecorded implements Rule<DatabaseAccessPoint> {

    @Override
    public void check(DatabaseAccessPoint accessPoint, RuleContext context) {
        if (accessPoint.getUsedBy().isEmpty() || !(accessPoint.getDatabase() instanceof InteractionDatabase database)) {
            return;
        }
        Set<ConcentratorRole> stored = EnumSet.noneOf(ConcentratorRole.class);
        database.getWriters().forEach(writer -> stored.addAll(Roles.of(writer)));
        Set<Domain> empty = EnumSet.noneOf(Domain.class);
        Set<String> wanted = new LinkedHashSet<>();
        for (Domain domain : Roles.domains(accessPoint)) {
            Set<ConcentratorRole> feeding = Roles.feeding(domain);
            if (!feeding.isEmpty() && Collections.disjoint(stored, feeding)) {
                empty.add(domain);
                feeding.forEach(role -> wanted.add(role.optionValue()));
            }
        }
        if (!empty.isEmpty()) {
            context.report(accessPoint, accessPoint, empty, database, wanted);
        }
    }
}
