/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** State of the persistent queue of an ICON. */
public enum QueueStatus {
    /** Records go to the IDB as they come. */
    EMPTY,
    /** The IDB cannot be written; records pile up. */
    FILLING,
    /** No space is left: new records are dropped from this copy. */
    FULL,
    /** The IDB can be written; the queue empties. */
    DRAINING,
    /** The ICON does not run; the queue file waits. */
    DOWN
}
