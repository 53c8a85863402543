/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

/** What both the event engine and the calculator say, so that it can be compared. */
public enum Quantity {
    /** Data that an Info Mart server never reports, by server and source. */
    LOST,
    /** The same with what the replica lacked at a switch-over. */
    LOST_AT_MOST,
    /** Instants at which a server stopped waiting for a source. */
    STUCK,
    /** Instants of message 55-20110. */
    ALARM,
    /** Instant from which the reports of a source stayed as fresh as they can be. */
    CAUGHT_UP,
    /** Largest delay of reported data in seconds. */
    OLDEST_DELAY,
    /** Mean delay of the data of a period, exact. */
    MEAN_DELAY,
    /** Time in which interactions between sites were processed as halves. */
    DANGLING,
    /** Time without new reports, by server. */
    REPORTING_OUTAGE,
    /** Instants at which the queue of an ICON was full. */
    QUEUE_FULL,
    /** Instants at which it was empty again. */
    QUEUE_DRAINED,
    /** Data that the copy of an ICON misses for good. */
    COPY_GAP,
    /** Instants at which a replication ended abnormally. */
    REPLICATION_ABEND,
    /** Instants at which the target of a replication was up to date again. */
    REPLICATION_IN_SYNC,
    /** Begin and end of every manual step. */
    STEPS,
    /** Begin and end of database transfers. */
    TRANSFER,
    /** Instants from which operation phases hold. */
    PHASES,
    /** Instants at which databases that must be equal began to differ. */
    DESYNC,
    /** Time in which two servers of one application write into databases that must be equal. */
    DIVERGENCE
}
