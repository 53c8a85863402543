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
import java.util.Set;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The links of three or more sites do not all end at one site, whose failure would cut off the others as well. */
@RuleInfo(id = "BC-NET-005", severity = Severity.WARNING, target = Deployment.class, sources = "inferred", reads = "links/ends")
public final class NoSingleTransitSite implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        Set<Site> linked = new LinkedHashSet<>();
        Set<Site> common = null;
        for (Link link : deployment.getLinks()) {
            linked.addAll(link.getEnds());
            if (common == null) {
                common = new LinkedHashSet<>(link.getEnds());
            } else {
                common.retainAll(link.getEnds());
            }
        }
        if (linked.size() > 2 && !common.isEmpty()) {
            Site hub = common.iterator().next();
            linked.remove(hub);
            context.report(hub, hub, linked);
        }
    }
}
