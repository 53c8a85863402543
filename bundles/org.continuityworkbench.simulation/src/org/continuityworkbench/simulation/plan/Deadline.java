/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import org.continuityworkbench.simulation.Element;

/**
 * A moment in a loss of connectivity by which something must have happened, or at which something is due.
 *
 * @param kind    what
 * @param seconds after the loss
 * @param element about what
 * @param text    what it means, in one sentence
 */
public record Deadline(Kind kind, long seconds, Element element, String text) {

    /** What a deadline is about. */
    public enum Kind {
        /** Before it the link must be back, or data are lost. */
        DATA_LOST,
        /** The first sign that somebody should see. */
        ALARM, QUEUE_FULL, TRAIL_FULL
    }
}
