/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
/**
 * The answers of the simulation semantics by closed form, in exact fractions. Nothing here is shared with the event engine but the interval
 * type, so that the two can be held against each other ({@code crosscheck}).
 *
 * <p>Where the semantics leave a choice, these readings are used; both engines must use the same.
 * <ul>
 * <li>READING-START: everything before second 0 is copied, extracted and reported; queues are empty.
 * <li>READING-WORK: the work of a cycle is the time since the last one in which the server was active and its window open, so a closed
 * night gives none. With no period every open instant is a cycle.
 * <li>READING-FIRST-CYCLE: a cycle inside an outage still extracts what the copy on the server's side holds, up to the write lag.
 * <li>READING-LAG: the write lag only delays; records in flight are not in the queue, and drain times do not depend on it.
 * <li>READING-AVAILABLE: a source is unavailable while no IDB that is being filled for it can be read. The stuck clock starts then, even if
 * a copy on the server's side is still ahead of the extraction.
 * <li>READING-EQUAL: an outage of exactly the threshold is good; with a period one in which no cycle came after the threshold is good too.
 * <li>READING-AGE: with the age clock the threshold is counted from the extraction mark instead of the outage, not before the outage; the
 * loss rule stays the same.
 * <li>READING-LATE: a source loaded late is given free when it has met the reports at the end of a cycle; until then it holds nothing up,
 * in a later outage neither.
 * <li>READING-PAUSE: time between two advances of the reports is an outage if it is longer than the period.
 * <li>READING-FRESH: reports of a source reach as far as the smaller of its extraction and the server's reports. It is caught up when that
 * is all that can be read.
 * <li>READING-FAILED-TIME: extraction passes time without production at the catch-up factor like any other; it is never lost.
 * <li>READING-DISKS: queue files of a site that comes back with its disks count as data from then on, under the stuck rule; without disks
 * what was not copied stays lost and is not waited for.
 * <li>READING-ONE-GAP: a site that fails in the second in which the link comes back stays unavailable without interruption.
 * <li>READING-PURGE: IDBs delete continuously; a server that was stopped for longer loses what is older at its first cycle, and reports
 * pass the lost period at the catch-up factor.
 * <li>READING-ABEND: a trail that is exactly full when the link comes back has not abended; so for queues.
 * </ul>
 */
package org.continuityworkbench.simulation.calculator;
