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
 * One event of a trace.
 *
 * @param number index in the trace; events are in time order, then in the order of {@link EventKind.Rank}
 * @param time second, rounded up where the exact instant lies between two seconds
 * @param kind what happened
 * @param element to what; for UNAVAILABLE, ALARM, STUCK, UNSTUCK, DATA_LOST the Info Mart installation
 * @param other second element, for example the data source of a stuck Info Mart server; null if there is none
 * @param cause number of the event that this one follows from; -1 for what the scenario gives
 * @param from first value, usually the start of the interval of data concerned; 0 if there is none
 * @param to second value, usually the end of that interval; 0 if there is none
 */
public record TraceEvent(int number, long time, EventKind kind, Element element, Element other, int cause, long from, long to) {
}
