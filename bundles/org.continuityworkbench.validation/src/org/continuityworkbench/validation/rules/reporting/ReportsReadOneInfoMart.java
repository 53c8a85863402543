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

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** All active presentation layers read one Info Mart database; figures of two databases never quite agree. */
@RuleInfo(id = "BC-RPT-001", severity = Severity.ERROR, target = Deployment.class, sources = "guide",
        reads = {"sites/presentations/state", "sites/presentations/infoMart"})
public final class ReportsReadOneInfoMart implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<Presentation> active = InfoMarts.activePresentations(deployment).filter(layer -> layer.getInfoMart() != null).toList();
        List<InfoMartDatabase> databases = active.stream().map(Presentation::getInfoMart).distinct().toList();
        if (databases.size() > 1) {
            context.report(deployment, databases.size(), databases, active);
        }
    }
}
