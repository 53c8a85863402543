/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

/** Events that the engine plans for itself. Constants, because they live in an array of ints. */
final class EventType {

    /** An installation reaches a kink of its lines, or a cycle at which something changes. */
    static final int CYCLE = 0;
    static final int ALARM = 1;
    static final int STUCK = 2;
    static final int QUEUE_FULL = 3;
    /** A queue is drained, or reaches a gap or a change of load in what it holds. */
    static final int QUEUE_STEP = 4;
    static final int WINDOW = 5;
    static final int TRAIL_FULL = 6;
    static final int IN_SYNC = 7;
    /** Partner behaviours are told about an event. */
    static final int PARTNER = 8;
    /** Something that a partner behaviour caused. */
    static final int PARTNER_CAUSED = 9;

    private EventType() {
    }
}
