/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Each site with an Info Mart server has a presentation layer that serves users or waits to do so. */
@RuleInfo(id = "BC-RPT-004", severity = Severity.WARNING, target = Site.class, sources = {"S1", "S33"},
        reads = {"infoMartInstallations", "presentations/state"})
public final class StandbyPresentationAtOtherSites implements Rule<Site> {

    @Override
    public void check(Site site, RuleContext context) {
        boolean ready = site.getPresentations().stream().anyMatch(layer -> layer.getState() != PresentationState.STOPPED);
        if (site.getInfoMartInstallations().isEmpty() || ready) {
            return;
        }
        if (site.getPresentations().size() == 1) {
            Presentation stopped = site.getPresentations().get(0);
            Fix fix = Fix.of(() -> stopped.setState(PresentationState.STANDBY), stopped);
            context.report(site, "stopped", fix, site, stopped);
        } else {
            context.report(site, site, site.getPresentations().size());
        }
    }
}
