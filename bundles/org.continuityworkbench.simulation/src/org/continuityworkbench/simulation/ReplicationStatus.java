/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** State of a replication in a replay. */
public enum ReplicationStatus {
    /** Running and in sync but for its usual lag. */
    IN_SYNC,
    /** Running, and the trail holds changes that the target does not have. */
    LAGGING, STOPPED, ABENDED,
    /** The databases were written independently; only a copy repairs that. */
    DESYNC
}
