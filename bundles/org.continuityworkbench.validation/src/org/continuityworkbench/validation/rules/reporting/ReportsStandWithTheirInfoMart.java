/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The active presentation layer stands at the site of the Info Mart database that it reads. */
@RuleInfo(id = "BC-RPT-002", severity = Severity.WARNING, target = Presentation.class, sources = "guide",
        reads = {"state", "..", "infoMart/.."})
public final class ReportsStandWithTheirInfoMart implements Rule<Presentation> {

    @Override
    public void check(Presentation presentation, RuleContext context) {
        if (presentation.getState() != PresentationState.ACTIVE || presentation.getInfoMart() == null) {
            return;
        }
        Optional<Site> here = Deployments.siteOf(presentation);
        Optional<Site> there = Deployments.siteOf(presentation.getInfoMart());
        if (here.isPresent() && there.isPresent() && !here.equals(there)) {
            context.report(presentation, presentation, here.get(), presentation.getInfoMart(), there.get());
        }
    }
}
