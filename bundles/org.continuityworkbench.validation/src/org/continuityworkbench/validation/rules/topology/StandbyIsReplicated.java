/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.DatabaseSchema;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Replication from the active Info Mart database keeps that of the standby current. */
@RuleInfo(id = "BC-TOP-007", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Deployment.class,
        sources = {"S3", "S4"},
        reads = {"sites/infoMartInstallations/state", "sites/infoMartInstallations/applications/accessPoints/roles",
                "sites/infoMartInstallations/applications/accessPoints/database/replicationsIn/source",
                "sites/infoMartInstallations/..", "sites/infoMartDatabases/replicationsIn/source"})
public final class StandbyIsReplicated implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        Set<DatabaseSchema> active = InfoMarts.activeInstallations(deployment).flatMap(server -> InfoMarts.databaseOf(server).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (active.isEmpty()) {
            return;
        }
        InfoMarts.standbyInstallations(deployment).forEach(standby -> {
            Optional<InfoMartDatabase> database = InfoMarts.databaseOf(standby);
            if (database.isEmpty()) {
                context.report(standby, "nowhere", null, standby);
            } else if (database.get().getReplicationsIn().stream().noneMatch(replication -> active.contains(replication.getSource()))) {
                context.report(standby, standby, database.get(), active);
            }
        });
    }
}
