/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** What the stuck rule compares with the threshold. */
public enum StuckClock {
    /** Time since the data source became unavailable to the Info Mart server: what the guide describes. */
    OUTAGE_TIME,
    /** Age of the newest extracted data, which is larger when an earlier backlog is not worked off. */
    HWM_AGE
}
