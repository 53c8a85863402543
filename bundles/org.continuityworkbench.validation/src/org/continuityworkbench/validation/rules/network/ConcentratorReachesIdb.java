/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Network;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A link joins the site of an ICON to the site of the IDB that it writes into. */
@RuleInfo(id = "BC-NET-002", severity = Severity.ERROR, target = InteractionConcentrator.class, sources = "guide",
        reads = {"../links/ends", "database/.."})
public final class ConcentratorReachesIdb implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        if (concentrator.getDatabase() == null) {
            return;
        }
        Optional<Site> here = Deployments.siteOf(concentrator);
        Optional<Site> there = Deployments.siteOf(concentrator.getDatabase());
        if (here.isPresent() && there.isPresent() && !Network.joined(here.get(), there.get())) {
            context.report(concentrator, concentrator, here.get(), concentrator.getDatabase(), there.get());
        }
    }
}
