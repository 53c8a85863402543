/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** Two starting points for the settings. */
public enum Preset {
    /** No write lag, no cycle period, infinitely fast catch-up, window always open: reproduces the guide exactly. */
    IDEAL,
    /** Write lag, ETL cycles, catch-up factor and ETL window of the deployment, else their defaults. */
    REALISTIC
}
