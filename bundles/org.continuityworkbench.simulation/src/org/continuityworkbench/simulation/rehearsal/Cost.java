/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

import java.util.List;

import org.continuityworkbench.simulation.expectation.Figures;
import org.continuityworkbench.simulation.expectation.Reading;

/**
 * What a change to the plan costs.
 *
 * @param mutation  change
 * @param answer    whether it was replayed
 * @param figures   figures of the changed plan; null if it was not replayed
 * @param forbidden rules that it breaks and the unchanged plan does not; empty if none
 * @param mistaken  true if the rules are broken where the site has not failed but is only cut off, which is what the step finds out
 * @param undone    true if a step of the changed plan has no effect any more that it had, although it is still in the plan
 */
public record Cost(Mutation mutation, Answer answer, Figures figures, List<String> forbidden, boolean mistaken,
        boolean undone) {

    /** What became of a change. */
    public enum Answer {
        /** Replayed. */
        REPLAYED,
        /** Cannot happen: a step would use what an earlier one has to make. */
        IMPOSSIBLE,
        /** There is no next step to swap with. */
        NO_NEIGHBOUR,
        /** The step is recorded only, so that leaving it out or moving it shows nothing; what it would cost is not known. */
        NOT_SIMULATED
    }

    /** True if the changed plan ends in a forbidden state that the unchanged one avoids, so that the step guards it. */
    public boolean isGuard() {
        return !forbidden.isEmpty();
    }

    /** Seconds by which a reading of the changed plan is worse; negative if it is better. */
    public static long more(Reading changed, Reading unchanged) {
        return changed.high() - unchanged.high();
    }

    /** True if something goes on at the end that the unchanged plan ended. */
    public static boolean isNowOpen(Reading changed, Reading unchanged) {
        return changed.open() && !unchanged.open();
    }
}
