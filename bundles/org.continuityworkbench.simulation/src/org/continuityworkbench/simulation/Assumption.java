/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.Locale;

import org.continuityworkbench.core.text.PackageTexts;

/** Everything that a replay takes for granted although no document says it. A trace lists those that its result rests on. */
public enum Assumption {
    INITIAL_STATE(Evidence.CHOSEN),
    BOUNDARY_AT_THRESHOLD(Evidence.CHOSEN),
    STUCK_CLOCK_OUTAGE(Evidence.CHOSEN),
    STUCK_CLOCK_AGE(Evidence.CHOSEN),
    STUCK_STAMP(Evidence.CHOSEN),
    ALARM_AT_CYCLE(Evidence.INFERRED),
    CATCH_UP_FACTOR(Evidence.INFERRED),
    LATE_LOADING_PARALLEL(Evidence.INFERRED),
    LATE_LOADING_SERIAL(Evidence.INFERRED),
    DANGLING_HALVES(Evidence.INFERRED),
    WRITE_LAG(Evidence.INFERRED),
    ETL_PERIOD(Evidence.UNVERIFIED),
    ETL_WINDOW(Evidence.UNVERIFIED),
    SCHEDULER_RUNS(Evidence.INFERRED),
    QUEUE_FULL_DROPS(Evidence.INFERRED),
    QUEUE_DRAIN_RATE(Evidence.INFERRED),
    STALL_AFTER_SITE_FAILURE(Evidence.INFERRED),
    QUEUES_OF_FAILED_SITE(Evidence.INFERRED),
    STANDBY_LOSS_BOUNDS(Evidence.INFERRED),
    REPLICATION_LAG(Evidence.INFERRED),
    REDO_IS_UPPER_BOUND(Evidence.INFERRED),
    RECOVERY_STEPS(Evidence.INFERRED),
    EXCLUDED_SOURCES(Evidence.INFERRED),
    SPLIT_BRAIN_REPAIR(Evidence.INFERRED),
    RESTART_AFTER_RESTORE(Evidence.INFERRED),
    PURGE_IS_CONTINUOUS(Evidence.CHOSEN),
    TRANSFER_STATE_AT_EXPORT(Evidence.INFERRED),
    ALL_DATABASES_READ(Evidence.INFERRED),
    OBSERVATION_LIMIT(Evidence.CHOSEN),
    PLANNED_OUTAGE(Evidence.CHOSEN),
    RECORDED_STEPS(Evidence.CHOSEN);

    private static final PackageTexts TEXTS = PackageTexts.of(Assumption.class);

    private final Evidence evidence;

    Assumption(Evidence evidence) {
        this.evidence = evidence;
    }

    public Evidence evidence() {
        return evidence;
    }

    /** Identifier as printed, for example {@code ASM-BOUNDARY-AT-THRESHOLD}. */
    public String id() {
        return "ASM-" + name().replace('_', '-');
    }

    /** What is assumed, in one sentence. */
    public String text() {
        return TEXTS.get("assumption." + name().toLowerCase(Locale.ROOT));
    }
}
