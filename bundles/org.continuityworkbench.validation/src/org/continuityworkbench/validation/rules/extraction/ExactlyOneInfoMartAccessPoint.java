/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.List;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** One access point with the role INFO_MART says which database the Info Mart server fills. */
@RuleInfo(id = "BC-EXT-002", severity = Severity.ERROR, target = InfoMartApplication.class, sources = {"S16", "S17"},
        reads = {"accessPoints/roles", "accessPoints/database"})
public final class ExactlyOneInfoMartAccessPoint implements Rule<InfoMartApplication> {

    @Override
    public void check(InfoMartApplication application, RuleContext context) {
        List<DatabaseAccessPoint> found = InfoMarts.infoMartAccessPoints(application).toList();
        if (found.isEmpty()) {
            context.report(application, "none", fix(application), application);
        } else if (found.size() > 1) {
            context.report(application, application, found.size(), found);
        }
    }

    /** The role of the only access point without one that denotes an Info Mart database has been forgotten. */
    private static Fix fix(InfoMartApplication application) {
        List<DatabaseAccessPoint> candidates = application.getAccessPoints().stream()
                .filter(accessPoint -> accessPoint.getDatabase() instanceof InfoMartDatabase && accessPoint.getRoles().isEmpty()).toList();
        return candidates.size() != 1 ? null : Fix.of(() -> candidates.get(0).getRoles().add(Domain.INFO_MART.name()), candidates.get(0));
    }
}
