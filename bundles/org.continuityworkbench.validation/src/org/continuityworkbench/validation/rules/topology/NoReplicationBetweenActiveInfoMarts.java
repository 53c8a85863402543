/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Info Mart databases that are each filled by a server of their own are not replicated onto each other. */
@RuleInfo(id = "BC-TOP-006", severity = Severity.WARNING, architecture = Architecture.ACTIVE_ACTIVE, target = Replication.class,
        sources = {"S3", "inferred"}, reads = {"source", "target"})
public final class NoReplicationBetweenActiveInfoMarts implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        if (replication.getSource() instanceof InfoMartDatabase source && replication.getTarget() instanceof InfoMartDatabase target) {
            Fix fix = Fix.of(() -> EcoreUtil.delete(replication, true), replication);
            context.report(replication, fix, replication, source, target);
        }
    }
}
