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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** An Info Mart application has one extraction access point for each IDB. */
@RuleInfo(id = "BC-EXT-001", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S17",
        reads = {"accessPoints/database", "accessPoints/roles"})
public final class OneAccessPointPerDatabase implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        Map<DatabaseSchema, DatabaseAccessPoint> first = new HashMap<>();
        List<DatabaseAccessPoint> extra = new ArrayList<>();
        boolean alike = true;
        for (DatabaseAccessPoint accessPoint : application.getAccessPoints()) {
            if (accessPoint.getDatabase() instanceof InteractionDatabase database) {
                DatabaseAccessPoint earlier = first.putIfAbsent(database, accessPoint);
                if (earlier != null) {
                    extra.add(accessPoint);
                    alike &= Roles.domains(earlier).equals(Roles.domains(accessPoint));
                }
            }
        }
        if (!extra.isEmpty()) {
            List<DatabaseSchema> databases = extra.stream().map(DatabaseAccessPoint::getDatabase).distinct().toList();
            Fix fix = alike ? Fix.of(() -> application.getAccessPoints().removeAll(extra), extra, application) : null;
            context.report(application, fix, application, databases, extra);
        }
    }
}
