/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import java.time.Duration;

import org.continuityworkbench.model.topology.StepKind;

/** Who usually does a step and how long it takes where the deployment says nothing. Chosen by this product, no document states them. */
final class Defaults {

    private Defaults() {
    }

    /** True for steps that last as long as databases and networks need, which the simulation works out. */
    static boolean isMachineTime(StepKind kind) {
        return switch (kind) {
            case EXPORT_DATABASE, COPY_DATABASE, IMPORT_DATABASE, SYNCHRONIZE_DELTA, PROCESS_BACKLOG -> true;
            default -> false;
        };
    }

    static Duration duration(StepKind kind) {
        return Duration.ofMinutes(switch (kind) {
            case STOP_REPLICATION, START_REPLICATION, SET_HOST, SET_START_COMMAND, SET_INFO_MART_DAP, STOP_INFO_MART, CHECK_SCHEDULER,
                    STOP_PRESENTATION, SWITCH_PRESENTATION -> 5;
            case CHECK_LOSS, CONFIGURE_REPLICATION, NOTIFY -> 15;
            case RESTORE_COMPONENTS -> 60;
            default -> 10;
        });
    }

    /** Suffix of the key of the role. */
    static String owner(StepKind kind) {
        return switch (kind) {
            case CONFIRM_SITE_FAILURE, NOTIFY, CHOOSE_REPORT_SOURCE -> "duty";
            case STOP_REPLICATION, START_REPLICATION, CONFIGURE_REPLICATION, SUSPEND_PURGE, RESUME_PURGE, EXPORT_DATABASE, COPY_DATABASE,
                    IMPORT_DATABASE, SYNCHRONIZE_DELTA -> "database";
            case START_PRESENTATION, STOP_PRESENTATION, SWITCH_PRESENTATION, CHECK_LOSS -> "reporting";
            default -> "genesys";
        };
    }
}
