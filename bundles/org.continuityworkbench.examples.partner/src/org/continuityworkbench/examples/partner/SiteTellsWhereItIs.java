/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.examples.partner;

import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A rule in Java: what is checked is in the class, what people read is in messages.properties beside it. */
@RuleInfo(id = "SAMPLE-001", severity = Severity.INFO, target = Site.class, sources = "house standard for documentation",
        reads = "location")
public final class SiteTellsWhereItIs implements Rule<Site> {

    @Override
    public void check(Site site, RuleContext context) {
        if (site.getLocation() == null || site.getLocation().isBlank()) {
            context.report(site, site);
        }
    }
}
