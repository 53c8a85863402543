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
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * What is replicated is the Info Mart database of the active server, and it goes to that of a standby. A replication that is stopped, such
 * as the prepared way back, copies nothing and is passed over.
 */
@RuleInfo(id = "BC-REP-001", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Replication.class,
        sources = "S3",
        reads = {"content", "state", "source/../infoMartInstallations/state", "source/../infoMartInstallations/..",
                "target/../infoMartInstallations/..",
                "source/../infoMartInstallations/applications/accessPoints/roles",
                "source/../infoMartInstallations/applications/accessPoints/database", "source/../infoMartDatabases",
                "source/accessPoints/usedBy/installation/state", "source/accessPoints/usedBy/installation/../infoMartDatabases",
                "source/accessPoints/usedBy/installation/applications/accessPoints/roles",
                "source/accessPoints/usedBy/installation/applications/accessPoints/database", "target/../infoMartInstallations/state",
                "target/../infoMartInstallations/applications/accessPoints/roles",
                "target/../infoMartInstallations/applications/accessPoints/database", "target/../infoMartDatabases",
                "target/accessPoints/usedBy/installation/state", "target/accessPoints/usedBy/installation/../infoMartDatabases",
                "target/accessPoints/usedBy/installation/applications/accessPoints/roles",
                "target/accessPoints/usedBy/installation/applications/accessPoints/database"})
public final class ReplicationFollowsTheActive implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        if (replication.getContent() != ReplicationContent.INFO_MART || replication.getState() == ReplicationState.STOPPED) {
            return;
        }
        boolean fromActive = belongsTo(replication.getSource(), InstallationState.ACTIVE);
        boolean toStandby = belongsTo(replication.getTarget(), InstallationState.STANDBY);
        if (replication.getSource() == null) {
            context.report(replication, "nosource", null, replication);
        } else if (replication.getTarget() == null) {
            context.report(replication, "notarget", null, replication);
        } else if (!fromActive && !toStandby) {
            context.report(replication, "both", null, replication, replication.getSource(), replication.getTarget());
        } else if (!fromActive) {
            context.report(replication, "source", null, replication, replication.getSource());
        } else if (!toStandby) {
            context.report(replication, "target", null, replication, replication.getTarget());
        }
    }

    private static boolean belongsTo(DatabaseSchema schema, InstallationState state) {
        return schema instanceof InfoMartDatabase database
                && InfoMarts.installationsOf(database).anyMatch(server -> server.getState() == state);
    }
}
