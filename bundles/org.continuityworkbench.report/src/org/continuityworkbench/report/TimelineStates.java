/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.continuityworkbench.simulation.EtlStatus;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.QueueStatus;
import org.continuityworkbench.simulation.ReplicationStatus;

/** States of a replay as a timeline shows them; each letter has one meaning. */
final class TimelineStates {

    static final State UP = quiet("up", "up");
    static final State DOWN = state("down", "O", "down");
    static final State FRESH = quiet("up", "fresh");
    static final State WAITING = state("waiting", "W", "waiting");
    static final State STUCK = state("stuck", "S", "stuck");
    static final State LATE = state("late", "L", "late");
    static final State EXCLUDED = state("standby", "C", "excluded");
    static final State SILENT = state("standby", "N", "silent");
    static final State LOST = state("lost", "X", "lost");
    static final State UNCERTAIN = state("waiting", "?", "uncertain");
    static final State HALTED = state("waiting", "H", "halted");
    static final State AGGREGATING = state("phase", "I", "aggregating");
    static final State QUEUED = state("late", "Q", "queued");
    static final State INCOMPLETE = state("stuck", "U", "incomplete");
    static final State COPY = state("step", "T", "copy");
    static final State PURGING = quiet("up", "purging");
    static final State SUSPENDED = state("standby", "=", "suspended");
    static final State PURGED = state("lost", "*", "purged");
    static final State STEP = state("step", "M", "step");
    static final State FORBIDDEN = state("forbidden", "!", "forbidden");

    private TimelineStates() {
    }

    private static State state(String style, String letter, String key) {
        return new State(style, letter, Texts.get("timeline.state." + key), false);
    }

    private static State quiet(String style, String key) {
        return new State(style, "", Texts.get("timeline.state." + key), true);
    }

    static State of(OperationPhase phase) {
        return switch (phase) {
            case NORMAL -> quiet("up", "phase.NORMAL");
            case DISASTER_RECOVERY -> state("down", "R", "phase.DISASTER_RECOVERY");
            case EMERGENCY -> state("waiting", "E", "phase.EMERGENCY");
            case RETURN_TO_NORMAL -> state("late", "B", "phase.RETURN_TO_NORMAL");
        };
    }

    static State of(EtlStatus status) {
        return switch (status) {
            case CURRENT -> quiet("up", "etl.CURRENT");
            case CATCHING_UP -> state("late", "\u00bb", "etl.CATCHING_UP");
            case WAITING -> HALTED;
            case CLOSED -> state("standby", "K", "etl.CLOSED");
        };
    }

    static State of(InfoMartMode mode) {
        return switch (mode) {
            case ACTIVE -> quiet("up", "mode.ACTIVE");
            case STANDBY -> state("standby", "Z", "mode.STANDBY");
            case STOPPED -> state("standby", "P", "mode.STOPPED");
        };
    }

    static State of(QueueStatus status) {
        return switch (status) {
            case EMPTY -> quiet("up", "queue.EMPTY");
            case FILLING -> state("waiting", "F", "queue.FILLING");
            case FULL -> state("lost", "V", "queue.FULL");
            case DRAINING -> state("late", "D", "queue.DRAINING");
            case DOWN -> DOWN;
        };
    }

    static State of(ReplicationStatus status) {
        return switch (status) {
            case IN_SYNC -> quiet("up", "replication.IN_SYNC");
            case LAGGING -> state("late", "G", "replication.LAGGING");
            case STOPPED -> state("standby", "P", "replication.STOPPED");
            case ABENDED -> state("down", "A", "replication.ABENDED");
            case DESYNC -> state("lost", "Y", "replication.DESYNC");
        };
    }
}
