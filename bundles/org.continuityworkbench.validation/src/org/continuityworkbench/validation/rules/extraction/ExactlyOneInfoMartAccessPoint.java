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
import java.util.List;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.FactRule;
import org.continuityworkbench.validation.Facts;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** One access point with the role INFO_MART says which database the Info Mart server fills. */
@RuleInfo(id = "BC-EXT-002", severity = Severity.ERROR, target = InfoMartApplication.class, sources = {"S16", "S17"})
@Collects(part = DatabaseAccessPoint.class, reads = {"usedBy", "roles", "database"})
public final class ExactlyOneInfoMartAccessPoint
        implements FactRule<InfoMartApplication, DatabaseAccessPoint, ExactlyOneInfoMartAccessPoint.Kind> {

    /** What an access point is to the rule: one with the role, or one whose role may have been forgotten. */
    enum Kind {
        INFO_MART, WITHOUT_ROLE
    }

    @Override
    public void collect(DatabaseAccessPoint accessPoint, BiConsumer<InfoMartApplication, Kind> facts) {
        if (Roles.domains(accessPoint).contains(Domain.INFO_MART)) {
            accessPoint.getUsedBy().forEach(application -> facts.accept(application, Kind.INFO_MART));
        } else if (accessPoint.getRoles().isEmpty() && accessPoint.getDatabase() instanceof InfoMartDatabase) {
            accessPoint.getUsedBy().forEach(application -> facts.accept(application, Kind.WITHOUT_ROLE));
        }
    }

    @Override
    public void check(InfoMartApplication application, Facts<DatabaseAccessPoint, Kind> facts, RuleContext context) {
        List<DatabaseAccessPoint> found = parts(facts, Kind.INFO_MART);
        if (found.isEmpty()) {
            context.report(application, "none", fix(parts(facts, Kind.WITHOUT_ROLE)), application);
        } else if (found.size() > 1) {
            context.report(application, application, found.size(), found);
        }
    }

    private static List<DatabaseAccessPoint> parts(Facts<DatabaseAccessPoint, Kind> facts, Kind kind) {
        List<DatabaseAccessPoint> parts = new ArrayList<>(facts.parts());
        parts.removeIf(part -> facts.of(part) != kind);
        return parts;
    }

    /** The role of the only access point without one that denotes an Info Mart database has been forgotten. */
    private static Fix fix(List<DatabaseAccessPoint> candidates) {
        return candidates.size() != 1 ? null : Fix.of(() -> candidates.get(0).getRoles().add(Domain.INFO_MART.name()), candidates.get(0));
    }
}
