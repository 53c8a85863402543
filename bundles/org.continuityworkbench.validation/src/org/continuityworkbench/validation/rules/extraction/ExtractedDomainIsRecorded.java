/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * A domain is complete only if the ICONs that fill the IDB have every role which feeds it. An IDB that nobody fills is passed over, and the
 * agent states of an Interaction Server cluster may stand in another IDB.
 */
@RuleInfo(id = "BC-EXT-011", severity = Severity.WARNING, target = DatabaseAccessPoint.class, sources = {"S16", "S18", "S14"},
        reads = {"roles", "usedBy", "database/writers/roles", "database/writers/connections/kind", "database/writers/connections/cluster"})
public final class ExtractedDomainIsRecorded implements Rule<DatabaseAccessPoint> {

    @Override
    public void check(DatabaseAccessPoint accessPoint, RuleContext context) {
        if (accessPoint.getUsedBy().isEmpty() || !(accessPoint.getDatabase() instanceof InteractionDatabase database)
                || database.getWriters().isEmpty()) {
            return;
        }
        Set<ConcentratorRole> stored = EnumSet.noneOf(ConcentratorRole.class);
        database.getWriters().forEach(writer -> stored.addAll(Roles.of(writer)));
        Stream<DataSource> recorded = database.getWriters().stream().flatMap(writer -> writer.getConnections().stream());
        if (recorded.anyMatch(ExtractedDomainIsRecorded::isClustered)) {
            stored.add(ConcentratorRole.GLS);
        }
        Set<Domain> unfed = EnumSet.noneOf(Domain.class);
        Set<String> wanted = new LinkedHashSet<>();
        for (Domain domain : Roles.domains(accessPoint)) {
            for (ConcentratorRole role : Roles.feeding(domain)) {
                if (!stored.contains(role)) {
                    unfed.add(domain);
                    wanted.add(role.optionValue());
                }
            }
        }
        if (!unfed.isEmpty()) {
            context.report(accessPoint, accessPoint, unfed, database, wanted);
        }
    }

    /** One recorder stores the agent states of all nodes. */
    private static boolean isClustered(DataSource source) {
        return source.getKind() == DataSourceKind.INTERACTION_SERVER && source.getCluster() != null && !source.getCluster().isBlank();
    }
}
