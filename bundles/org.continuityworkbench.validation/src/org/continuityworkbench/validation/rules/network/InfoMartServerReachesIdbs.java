/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.query.Network;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A link joins the site of an Info Mart server to every site whose IDBs it extracts. */
@RuleInfo(id = "BC-NET-001", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "guide",
        reads = {"installation/../links/ends", "../sites/interactionDatabases/accessPoints/usedBy"})
public final class InfoMartServerReachesIdbs implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (application.getInstallation() == null || !(application.getInstallation().eContainer() instanceof Site server)) {
            return;
        }
        Set<Site> near = Network.neighbours(server);
        List<Site> far = new ArrayList<>();
        for (Site site : context.deployment().getSites()) {
            // the IDBs are many, the sites that no link joins are few or none
            if (site != server && !near.contains(site) && readsFrom(site, application)) {
                far.add(site);
            }
        }
        if (!far.isEmpty()) {
            context.report(application, application, server, far);
        }
    }

    private static boolean readsFrom(Site site, InfoMartApplication application) {
        for (InteractionDatabase database : site.getInteractionDatabases()) {
            for (DatabaseAccessPoint accessPoint : database.getAccessPoints()) {
                if (accessPoint.getUsedBy().contains(application)) {
                    return true;
                }
            }
        }
        return false;
    }
}
