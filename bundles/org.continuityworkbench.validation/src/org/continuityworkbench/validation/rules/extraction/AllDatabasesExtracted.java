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
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.FactRule;
import org.continuityworkbench.validation.Facts;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.eclipse.emf.ecore.EObject;

/** Each Info Mart server reads the IDBs of all sites. Configuration IDBs outside the one HA set that is extracted are excepted. */
@RuleInfo(id = "BC-EXT-007", severity = Severity.ERROR, target = InfoMartApplication.class, sources = {"S33", "guide"})
@Collects(part = InteractionDatabase.class,
        reads = {"../../infoMartApplications", "accessPoints/usedBy", "accessPoints/roles", "accessPoints/jdbcUrl", "writers/roles",
            "writers/haPair/members/database/accessPoints/usedBy"})
public final class AllDatabasesExtracted implements FactRule<InfoMartApplication, InteractionDatabase, Boolean> {

    /** An IDB tells the applications that do not read it though they should. */
    @Override
    public void collect(InteractionDatabase database, BiConsumer<InfoMartApplication, Boolean> facts) {
        EObject site = database.eContainer();
        if (site == null || !(site.eContainer() instanceof Deployment deployment)) {
            return;
        }
        for (InfoMartApplication application : deployment.getInfoMartApplications()) {
            if (!isRead(database, application) && isNeeded(database, application)) {
                facts.accept(application, true);
            }
        }
    }

    @Override
    public void check(InfoMartApplication application, Facts<InteractionDatabase, Boolean> unread, RuleContext context) {
        if (!unread.isEmpty()) {
            List<InteractionDatabase> missing = unread.parts();
            context.report(application, fix(application, missing), application, missing.size(), missing);
        }
    }

    private static boolean isRead(DatabaseSchema database, InfoMartApplication application) {
        for (DatabaseAccessPoint accessPoint : database.getAccessPoints()) {
            if (accessPoint.getUsedBy().contains(application)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNeeded(InteractionDatabase database, InfoMartApplication application) {
        Set<ConcentratorRole> stored = EnumSet.noneOf(ConcentratorRole.class);
        database.getWriters().forEach(writer -> stored.addAll(Roles.of(writer)));
        stored.remove(ConcentratorRole.LRM); // licence data are nothing that Info Mart extracts
        if (stored.equals(EnumSet.of(ConcentratorRole.CFG))) {
            return database.getWriters().stream().map(InteractionConcentrator::getHaPair).filter(Objects::nonNull)
                    .flatMap(pair -> pair.getMembers().stream()).map(InteractionConcentrator::getDatabase)
                    .anyMatch(other -> other != null && isRead(other, application));
        }
        return !stored.isEmpty() || database.getWriters().isEmpty();
    }

    /** Connects to the access points that exist already; null if for some IDB there is none or more than one to choose from. */
    private static Fix fix(InfoMartApplication application, List<InteractionDatabase> missing) {
        List<DatabaseAccessPoint> chosen = new ArrayList<>();
        for (InteractionDatabase database : missing) {
            List<DatabaseAccessPoint> free = database.getAccessPoints().stream().filter(AllDatabasesExtracted::isFree).toList();
            if (free.size() != 1) {
                return null;
            }
            chosen.add(free.get(0));
        }
        return Fix.of(() -> application.getAccessPoints().addAll(chosen), chosen, application);
    }

    private static boolean isFree(DatabaseAccessPoint accessPoint) {
        Set<Domain> domains = Roles.domains(accessPoint);
        boolean hasJdbc = accessPoint.getJdbcUrl() != null && !accessPoint.getJdbcUrl().isBlank();
        return hasJdbc && accessPoint.getUsedBy().isEmpty() && !domains.isEmpty() && !domains.contains(Domain.INFO_MART);
    }
}
