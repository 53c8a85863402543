/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Network;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A link joins the site of an Info Mart server to every site whose IDBs it extracts. */
@RuleInfo(id = "BC-NET-001", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "guide",
        reads = {"installation/../links/ends", "accessPoints/database/.."})
public final class InfoMartServerReachesIdbs implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (application.getInstallation() == null) {
            return;
        }
        Deployments.siteOf(application.getInstallation()).ifPresent(server -> {
            Set<Site> far = InfoMarts.extractionAccessPoints(application).map(accessPoint -> Deployments.siteOf(accessPoint.getDatabase()))
                    .flatMap(Optional::stream).collect(Collectors.toCollection(LinkedHashSet::new));
            far.remove(server);
            far.removeAll(Network.neighbours(server));
            if (!far.isEmpty()) {
                context.report(application, application, server, far);
            }
        });
    }
}
