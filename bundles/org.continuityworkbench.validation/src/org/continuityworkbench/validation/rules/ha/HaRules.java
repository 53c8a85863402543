/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-HA, in the order of their identifiers. */
public final class HaRules {

    private HaRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new PairMembersHaveEqualOptions(), new PairMembersWriteDifferentDatabases(), new EachRecordIsStoredOnce(),
                new PairMembersRecordTheSame(), new ValidConcentratorRoles(), new ConcentratorRolesMatchAccessPoint(),
                new PairMembersMonitorDataSourceSessions(), new QueueSurvivesAbnormalEnd(), new OwnFilesPerConcentrator(),
                new VoiceApartFromMultimedia(), new DataSourceForEachRole(), new OneAgentStateRecorderPerCluster(),
                new QueueDiskCoversPlannedOutage(), new DiskForQueuePurge(), new QueueFileShrinks(), new QueueCheckDelaysRestart(),
                new IgnoredProcessingTimeout(), new OneConfigurationRecorderExtracted(), new ClusterConcentratorScaling(),
                new DatabasePreparedForInfoMart());
    }
}
