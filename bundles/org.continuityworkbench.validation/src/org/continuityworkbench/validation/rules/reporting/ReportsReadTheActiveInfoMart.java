/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The active presentation layer reads the database that the active server fills, not a replica that may lag. */
@RuleInfo(id = "BC-RPT-005", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Presentation.class,
        sources = {"S1", "guide"},
        reads = {"state", "infoMart", "../../infoMartApplications/installation/state", "../../infoMartApplications/accessPoints/roles",
                "../../infoMartApplications/accessPoints/database"})
public final class ReportsReadTheActiveInfoMart implements Rule<Presentation> {

    @Override
    public void check(Presentation presentation, RuleContext context) {
        if (presentation.getState() != PresentationState.ACTIVE || presentation.getInfoMart() == null) {
            return;
        }
        List<InfoMartDatabase> active = InfoMarts.activeApplications(context.deployment()).map(InfoMarts::written).flatMap(Optional::stream)
                .distinct().toList();
        if (!active.isEmpty() && !active.contains(presentation.getInfoMart())) {
            InfoMartDatabase only = active.get(0);
            Fix fix = active.size() > 1 ? null : Fix.of(() -> presentation.setInfoMart(only), presentation, only);
            context.report(presentation, fix, presentation, presentation.getInfoMart(), active);
        }
    }
}
