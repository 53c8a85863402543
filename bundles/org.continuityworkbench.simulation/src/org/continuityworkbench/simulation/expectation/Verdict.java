/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

/** Whether an expectation or an objective holds in a replay. */
public enum Verdict {
    MET,
    /** The limit is exceeded, the action was taken, or the replay ends before the limit could be shown to hold. */
    MISSED,
    /** An objective about a disruption that does not occur in the replay. */
    NOT_APPLICABLE
}
