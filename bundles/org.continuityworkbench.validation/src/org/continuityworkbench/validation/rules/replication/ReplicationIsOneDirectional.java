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
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Changes flow one way only: of two opposite replications one at most is running. */
@RuleInfo(id = "BC-REP-002", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Replication.class,
        sources = {"S44", "guide"},
        reads = {"state", "source", "target/replicationsOut/state", "target/replicationsOut/target",
                "source/accessPoints/usedBy/installation/state", "source/accessPoints/usedBy/accessPoints/roles",
                "source/accessPoints/usedBy/accessPoints/database", "target/accessPoints/usedBy/installation/state",
                "target/accessPoints/usedBy/accessPoints/roles", "target/accessPoints/usedBy/accessPoints/database"})
public final class ReplicationIsOneDirectional implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        if (replication.getState() != ReplicationState.RUNNING || replication.getSource() == null || replication.getTarget() == null) {
            return;
        }
        boolean reversed = isFilled(replication.getTarget()) && !isFilled(replication.getSource());
        boolean rightful = isFilled(replication.getSource()) && !isFilled(replication.getTarget());
        for (Replication opposite : replication.getTarget().getReplicationsOut()) {
            if (!rightful && opposite.getState() == ReplicationState.RUNNING && opposite.getTarget() == replication.getSource()) {
                Fix fix = reversed ? Fix.of(() -> replication.setState(ReplicationState.STOPPED), replication) : null;
                context.report(replication, fix, replication, replication.getSource(), replication.getTarget(), opposite);
                return;
            }
        }
    }

    /** True if an active server writes the schema, so that changes may only flow away from it. */
    private static boolean isFilled(DatabaseSchema schema) {
        return schema instanceof InfoMartDatabase database && InfoMarts.activeWriters(database).findAny().isPresent();
    }
}
