/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.core.query.Releases;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Before release 8.5.007 of Info Mart the indexes and views that extraction needs are created by a script that somebody has to run. */
@RuleInfo(id = "BC-HA-020", severity = Severity.WARNING, target = InteractionDatabase.class, sources = "S19",
        reads = {"preparedForInfoMart", "accessPoints/usedBy/release", "accessPoints/usedBy/installation/release"})
public final class DatabasePreparedForInfoMart implements Rule<InteractionDatabase> {

    /** From 8.5.006 on part of the preparation is automatic, from 8.5.007 on all of it. */
    private static final String AUTOMATIC_SINCE = "8.5.007";

    @Override
    public void check(InteractionDatabase database, RuleContext context) {
        if (database.isPreparedForInfoMart()) {
            return;
        }
        for (DatabaseAccessPoint accessPoint : database.getAccessPoints()) {
            for (InfoMartApplication application : accessPoint.getUsedBy()) {
                String release = release(application);
                if (Releases.isStated(release) && Releases.ORDER.compare(release, AUTOMATIC_SINCE) < 0) {
                    context.report(database, database, application, release, AUTOMATIC_SINCE);
                    return;
                }
            }
        }
    }

    /** The release of the installed server, else the one that the Application object states. */
    private static String release(InfoMartApplication application) {
        String installed = application.getInstallation() == null ? null : application.getInstallation().getRelease();
        return Releases.isStated(installed) ? installed : application.getRelease();
    }
}
