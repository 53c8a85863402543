/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** In normal operation the replication of the active Info Mart database is running; a prepared way back may stand still. */
@RuleInfo(id = "BC-REP-009", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Replication.class,
        sources = "S3",
        reads = {"content", "state", "../phase", "source/accessPoints/usedBy/installation/state",
                "source/accessPoints/usedBy/accessPoints/roles", "source/accessPoints/usedBy/accessPoints/database"})
public final class ReplicationRunsInNormal implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        if (context.deployment().getPhase() != Phase.NORMAL || replication.getContent() != ReplicationContent.INFO_MART
                || replication.getState() == ReplicationState.RUNNING || !(replication.getSource() instanceof InfoMartDatabase source)
                || InfoMarts.activeWriters(source).findAny().isEmpty()) {
            return;
        }
        // what has ended abnormally needs its cause removed first
        Fix fix = replication.getState() == ReplicationState.STOPPED
                ? Fix.of(() -> replication.setState(ReplicationState.RUNNING), replication) : null;
        context.report(replication, fix, replication, replication.getState(), source);
    }
}
