/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

import java.util.EnumSet;
import java.util.Set;

import org.continuityworkbench.model.topology.StepKind;

/** How much of a step a replay carries out. */
public enum Depth {
    /** The replay does what the step does. */
    REPLAYED,
    /** The step changes something that the replay does not model, so leaving it out costs nothing there although it would in reality. */
    RECORDED,
    /** Somebody looks, waits or tells somebody; nothing in the data path depends on it. */
    WATCHED;

    private static final Set<StepKind> RECORDED_KINDS = EnumSet.of(StepKind.RECOVER_CONFIGURATION_SERVER, StepKind.SET_INFO_MART_DAP,
            StepKind.RESTORE_COMPONENTS, StepKind.CHANGE_OPTION, StepKind.OTHER);
    private static final Set<StepKind> WATCHED_KINDS = EnumSet.of(StepKind.CONFIRM_SITE_FAILURE, StepKind.KEEP_FAILED_DAPS,
            StepKind.CHECK_SCHEDULER, StepKind.CHECK_LOSS, StepKind.PROCESS_BACKLOG, StepKind.DRAIN_QUEUES, StepKind.WATCH,
                    StepKind.NOTIFY);

    /** The depth of a kind of step. */
    public static Depth of(StepKind kind) {
        return RECORDED_KINDS.contains(kind) ? RECORDED : WATCHED_KINDS.contains(kind) ? WATCHED : REPLAYED;
    }
}
