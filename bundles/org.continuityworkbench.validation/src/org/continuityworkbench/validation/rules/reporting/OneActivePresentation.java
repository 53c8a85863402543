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
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** In normal operation exactly one presentation layer serves users. */
@RuleInfo(id = "BC-RPT-003", severity = Severity.ERROR, target = Deployment.class, sources = "S33",
        reads = {"phase", "sites/presentations/state"})
public final class OneActivePresentation implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        if (deployment.getPhase() != Phase.NORMAL) {
            return;
        }
        List<Presentation> active = InfoMarts.activePresentations(deployment).toList();
        if (active.isEmpty()) {
            context.report(deployment, "none", null);
        } else if (active.size() > 1) {
            context.report(deployment, active.size(), active);
        }
    }
}
