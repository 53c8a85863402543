/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** Whether live data wait while a data source that came back late is loaded. No document says; both are offered. */
public enum LateMode {
    /** The late backlog is loaded beside the live data and does not hold reports back. */
    PARALLEL,
    /** Live data wait until the late backlog is loaded. */
    SERIAL
}
