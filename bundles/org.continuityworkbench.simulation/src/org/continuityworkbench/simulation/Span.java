/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import org.continuityworkbench.core.time.Interval;

/**
 * A stretch of time in which an element was in one state.
 *
 * @param <T> state
 * @param interval seconds; ends at the horizon if the state still holds
 * @param state the state
 * @param event number of the event that began it; -1 for the state at second 0
 */
public record Span<T>(Interval interval, T state, int event) {
}
