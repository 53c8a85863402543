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
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A link joins the sites between which a replication sends its trail. */
@RuleInfo(id = "BC-NET-003", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Replication.class,
        sources = "S42", reads = {"source/../links/ends", "target/.."})
public final class ReplicationHasALink implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        if (replication.getSource() == null || replication.getTarget() == null) {
            return;
        }
        Optional<Site> from = Deployments.siteOf(replication.getSource());
        Optional<Site> to = Deployments.siteOf(replication.getTarget());
        if (from.isPresent() && to.isPresent() && !Network.joined(from.get(), to.get())) {
            context.report(replication, replication, from.get(), to.get());
        }
    }
}
