/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-OPT, in the order of their identifiers. */
public final class OptionRules {

    private OptionRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new ActiveApplicationsHaveEqualOptions(), new DelayedDataThresholdInRange(), new DelayAlarmBeforeStuckThreshold(),
                new StuckThresholdCoversPlannedOutage(), new StuckThresholdIsExplicit(), new StuckThresholdExceedsCallDuration(),
                new ModerateStuckThreshold(), new ConfigurationFactsOutliveFacts(), new JobHistoryCoversExport(),
                new LowLevelFactsWithinFacts(), new GdprHistoryInRange(), new SchedulerFollowsState(), new AggregateDurationIsExplicit(),
                new AggregationEngineForReports(), new AggregatesForReportedDatabase(), new GapsDoNotStopEtl(), new DanglingLinksAreKnown(),
                new PartitionsOutlastMaintenance(), new OptionTakesEffectLater());
    }
}
