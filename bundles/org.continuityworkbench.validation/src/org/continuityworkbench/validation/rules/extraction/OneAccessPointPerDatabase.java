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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Collects;
import org.continuityworkbench.validation.FactRule;
import org.continuityworkbench.validation.Facts;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** An Info Mart application has one extraction access point for each IDB. */
@RuleInfo(id = "BC-EXT-001", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S17")
@Collects(part = InteractionDatabase.class, reads = {"accessPoints/usedBy", "accessPoints/roles"})
public final class OneAccessPointPerDatabase implements FactRule<InfoMartApplication, InteractionDatabase, List<DatabaseAccessPoint>> {

    /** An IDB tells the applications that read it more than once, and by which access points. */
    @Override
    public void collect(InteractionDatabase database, BiConsumer<InfoMartApplication, List<DatabaseAccessPoint>> facts) {
        if (database.getAccessPoints().size() < 2) {
            return;
        }
        Set<InfoMartApplication> readers = new LinkedHashSet<>();
        database.getAccessPoints().forEach(accessPoint -> readers.addAll(accessPoint.getUsedBy()));
        for (InfoMartApplication application : readers) {
            List<DatabaseAccessPoint> used =
                    database.getAccessPoints().stream().filter(accessPoint -> accessPoint.getUsedBy().contains(application)).toList();
            if (used.size() > 1) {
                facts.accept(application, used);
            }
        }
    }

    @Override
    public void check(InfoMartApplication application, Facts<InteractionDatabase, List<DatabaseAccessPoint>> several, RuleContext context) {
        if (several.isEmpty()) {
            return;
        }
        List<DatabaseAccessPoint> extra = new ArrayList<>();
        boolean alike = true;
        for (List<DatabaseAccessPoint> used : several.facts()) {
            for (DatabaseAccessPoint other : used.subList(1, used.size())) {
                extra.add(other);
                alike &= Roles.domains(used.get(0)).equals(Roles.domains(other));
            }
        }
        Fix fix = alike ? Fix.of(() -> application.getAccessPoints().removeAll(extra), extra, application) : null;
        context.report(application, fix, application, several.parts(), extra);
    }
}
