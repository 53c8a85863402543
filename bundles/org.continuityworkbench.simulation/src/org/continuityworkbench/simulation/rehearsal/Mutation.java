/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

/**
 * A change to a plan.
 *
 * @param kind what is changed
 * @param step index of the step from 0; of the first of the two that are swapped
 */
public record Mutation(Kind kind, int step) {

    /** What can be changed. */
    public enum Kind {
        /** The step is forgotten; the others follow at once. */
        DROP,
        /** The step, and what follows, begins an hour later. */
        DELAY,
        /** The step and the next one change places. */
        SWAP
    }

    /** How much later a delayed step begins, in seconds. */
    public static final long LATE = 3600;
}
