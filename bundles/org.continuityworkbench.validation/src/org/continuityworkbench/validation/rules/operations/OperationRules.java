/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.List;

import org.continuityworkbench.validation.Rule;

/** The rules BC-OPS, in the order of their identifiers. */
public final class OperationRules {

    private OperationRules() {
    }

    public static List<Rule<?>> all() {
        return List.of(new NoStandbyStartDuringLinkLoss(), new OneServerActiveAtAnyTime(), new StandbyIsNotStartedByReboot(),
                new RecoveryFollowsTheProcedure(), new RecoveryDecidesOnFailedSiteData(), new ReturnCopiesTheDatabase(),
                new ReturnSynchronizesTheDelta(), new ReturnWithoutCopyKeepsHistory(), new PurgeStopsDuringTransfer(),
                new RetentionOutlastsTheTransfer(), new DelayAlarmIsConfigured(), new QueueFileAlarmIsConfigured(),
                new OneMasterConfigurationServer(), new ConfigurationServerComesFirst(), new RecoveryMeetsItsTarget(),
                new MigrationDrainsTheQueues(), new PhasesFollowTheirOrder(), new ConnectionsStayAtRunTime());
    }
}
