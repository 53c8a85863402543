/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** An active server fills the Info Mart database of its own data centre. */
@RuleInfo(id = "BC-TOP-005", severity = Severity.ERROR, target = InfoMartApplication.class, sources = "S3",
        reads = {"installation/state", "installation/..", "accessPoints/roles", "accessPoints/database/.."})
public final class InfoMartStandsWithItsServer implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        if (!InfoMarts.isActive(application)) {
            return;
        }
        Optional<Site> server = Deployments.siteOf(application.getInstallation());
        InfoMarts.written(application).ifPresent(database -> {
            Optional<Site> place = Deployments.siteOf(database);
            if (server.isPresent() && place.isPresent() && !place.equals(server)) {
                context.report(application, application, server.get(), database, place.get());
            }
        });
    }
}
