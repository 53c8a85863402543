/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-REP, in the order of their identifiers. */
public final class ReplicationRules {

    private ReplicationRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new ReplicationFollowsTheActive(), new ReplicationIsOneDirectional(), new ReplicationCoversAllTables(),
                new TrailDiskLastsTheOutage(), new ArchiveLoggingAtTheSource(), new ArchivedLogsLastTheOutage(), new BandwidthExceedsRedo(),
                new ReplicationStopsBeforeStandbyStarts(), new ReplicationRunsInNormal(), new SeparateReplicationOfConfiguration());
    }
}
