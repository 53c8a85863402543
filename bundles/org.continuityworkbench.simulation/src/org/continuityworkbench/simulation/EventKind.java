/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/**
 * What a trace records. The rank orders events of the same second: failures, restores, operator steps, queue updates, stuck rule, ETL
 * cycle, reports (simulation semantics, section 10); within a rank the order of declaration, then the order of the elements decides.
 */
public enum EventKind {
    LINK_DOWN(Rank.FAILURE), SITE_FAIL(Rank.FAILURE), ICON_STOP(Rank.FAILURE), ICON_CRASH(Rank.FAILURE), IDB_DOWN(Rank.FAILURE),
    DATA_SOURCE_DOWN(Rank.FAILURE), GIM_STOP(Rank.FAILURE), OGG_ABEND(Rank.FAILURE),
    LINK_UP(Rank.RESTORE), SITE_RESTORE(Rank.RESTORE), ICON_START(Rank.RESTORE), IDB_UP(Rank.RESTORE), DATA_SOURCE_UP(Rank.RESTORE),
    GIM_START(Rank.RESTORE), HOST_REBOOT(Rank.RESTORE), LOAD_CHANGE(Rank.RESTORE),
    /** A step of an operator ends; its effect is at this moment. */
    STEP_END(Rank.OPERATOR), STEP_BEGIN(Rank.OPERATOR), OGG_STOP(Rank.OPERATOR), OGG_START(Rank.OPERATOR), XFER_BEGIN(Rank.OPERATOR),
    XFER_END(Rank.OPERATOR), PURGE_SUSPEND(Rank.OPERATOR), PURGE_RESUME(Rank.OPERATOR), DAPS_EXCLUDED(Rank.OPERATOR),
    DAPS_INCLUDED(Rank.OPERATOR), PRESENTATION_START(Rank.OPERATOR), PRESENTATION_STOP(Rank.OPERATOR), OPTION_CHANGE(Rank.OPERATOR),
    /** A step that is forbidden now was taken; the value is the number of the {@link Violation}. */
    FORBIDDEN(Rank.OPERATOR),
    /** Two Info Mart servers that must not run together do. */
    DESYNC(Rank.OPERATOR),
    /** One of two diverging Info Mart servers stopped: the divergence does not grow any more. */
    DIVERGENCE_END(Rank.OPERATOR),
    /** A copy has made the databases equal again. */
    RESYNC(Rank.OPERATOR), PHASE_CHANGE(Rank.OPERATOR),
    /** The IDB cannot be written: records pile up in the queue. */
    PQ_FILLING(Rank.QUEUE),
    PQ_FULL(Rank.QUEUE),
    /** The IDB can be written again and the queue holds records. */
    PQ_DRAINING(Rank.QUEUE), PQ_DRAINED(Rank.QUEUE),
    /** The replication cannot ship its trail: the target falls behind. */
    OGG_LAGGING(Rank.QUEUE), OGG_IN_SYNC(Rank.QUEUE),
    /** A data source cannot be read by an Info Mart server any more. */
    UNAVAILABLE(Rank.QUEUE),
    /** A data source can be read again in time: nothing is given up. */
    AVAILABLE(Rank.QUEUE),
    /** A data source that was given up can be read again; the interval is what is lost. */
    UNSTUCK(Rank.QUEUE),
    /** Data are lost for a reason other than the stuck rule; the interval says which. */
    DATA_LOST(Rank.QUEUE), PURGE_LOSS(Rank.QUEUE),
    ALARM_55_20110(Rank.STUCK), STUCK(Rank.STUCK),
    ETL_CYCLE(Rank.CYCLE), WINDOW_OPEN(Rank.CYCLE), WINDOW_CLOSE(Rank.CYCLE),
    /** Reports have no delay beyond the ordinary one any more. */
    CAUGHT_UP(Rank.REPORT),
    /** First new data in reports after a standstill. */
    REPORTS_RESUME(Rank.REPORT),
    /** Emitted by a partner behaviour. */
    PARTNER(Rank.REPORT),
    /** The observation ends although more is planned, because the scenario gives no horizon; the second is that of the next event. */
    END(Rank.REPORT);

    /** Place of an event among those of the same second. */
    public enum Rank { FAILURE, RESTORE, OPERATOR, QUEUE, STUCK, CYCLE, REPORT }

    private final Rank rank;

    EventKind(Rank rank) {
        this.rank = rank;
    }

    public Rank rank() {
        return rank;
    }
}
