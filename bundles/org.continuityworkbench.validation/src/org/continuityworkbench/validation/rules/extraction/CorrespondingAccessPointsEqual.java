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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionDifference;

/** Access points through which several Info Mart applications read one IDB, or fill their own Info Mart database, are configured alike. */
@RuleInfo(id = "BC-EXT-008", severity = Severity.WARNING, architecture = Architecture.ACTIVE_ACTIVE,
        target = DatabaseSchema.class, sources = "S33",
        reads = {"accessPoints/usedBy", "accessPoints/roles", "accessPoints/connectionType", "accessPoints/options/section",
            "accessPoints/options/name", "accessPoints/options/value", "../../sites/infoMartDatabases/accessPoints/usedBy",
            "../../sites/infoMartDatabases/accessPoints/roles", "../../sites/infoMartDatabases/accessPoints/connectionType",
            "../../sites/infoMartDatabases/accessPoints/options/section", "../../sites/infoMartDatabases/accessPoints/options/name",
            "../../sites/infoMartDatabases/accessPoints/options/value"})
public final class CorrespondingAccessPointsEqual implements Rule<DatabaseSchema> {

    /** Option that names the database itself, so that it differs with the database. */
    private static final String OWN_ADDRESS = "agg-jdbc-url";

    @Override
    public void check(DatabaseSchema database, RuleContext context) {
        if (database instanceof InteractionDatabase) {
            compare(used(database).findFirst(), used(database), context);
        } else if (database instanceof InfoMartDatabase) {
            Stream<DatabaseAccessPoint> everywhere =
                    Deployments.infoMarts(context.deployment()).flatMap(CorrespondingAccessPointsEqual::filling);
            compare(everywhere.findFirst(), filling(database), context);
        }
    }

    private static Stream<DatabaseAccessPoint> used(DatabaseSchema database) {
        return database.getAccessPoints().stream().filter(accessPoint -> !accessPoint.getUsedBy().isEmpty());
    }

    private static Stream<DatabaseAccessPoint> filling(DatabaseSchema database) {
        return used(database).filter(accessPoint -> Roles.domains(accessPoint).contains(Domain.INFO_MART));
    }

    private static void compare(Optional<DatabaseAccessPoint> first, Stream<DatabaseAccessPoint> all, RuleContext context) {
        if (first.isEmpty()) {
            return;
        }
        DatabaseAccessPoint reference = first.get();
        all.filter(other -> Collections.disjoint(other.getUsedBy(), reference.getUsedBy())).forEach(other -> {
            List<Object> differences = differences(reference, other);
            if (!differences.isEmpty()) {
                context.report(other, other, other.getUsedBy(), reference, reference.getUsedBy(), differences);
            }
        });
    }

    private static List<Object> differences(DatabaseAccessPoint one, DatabaseAccessPoint other) {
        List<Object> differences = new ArrayList<>();
        if (!Set.copyOf(one.getRoles()).equals(Set.copyOf(other.getRoles()))) {
            differences.add("role (" + String.join(",", one.getRoles()) + " / " + String.join(",", other.getRoles()) + ")");
        }
        if (one.getConnectionType() != other.getConnectionType()) {
            differences.add("connection type (" + one.getConnectionType() + " / " + other.getConnectionType() + ")");
        }
        differences.addAll(OptionDifference.among(List.of(one, other), key -> !OWN_ADDRESS.equals(key.name())));
        return differences;
    }
}
