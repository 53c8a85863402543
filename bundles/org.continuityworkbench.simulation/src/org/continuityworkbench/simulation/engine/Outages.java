/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.Arrays;

/**
 * Failures of the elements of one class. A failure with a duration ends by itself, one without ends with an explicit restore; an element
 * works only while no failure of either sort is on, so overlapping outages act as their union.
 */
final class Outages {

    private final int[] timed;
    private final boolean[] open;

    Outages(int elements) {
        timed = new int[elements];
        open = new boolean[elements];
    }

    void reset() {
        Arrays.fill(timed, 0);
        Arrays.fill(open, false);
    }

    boolean isDown(int element) {
        return timed[element] > 0 || open[element];
    }

    /** @return true if the element worked until now */
    boolean fail(int element, boolean isTimed) {
        boolean before = isDown(element);
        if (isTimed) {
            timed[element]++;
        } else {
            open[element] = true;
        }
        return !before;
    }

    /** @return true if the element did not work until now and works again */
    boolean restore(int element, boolean isTimed) {
        boolean before = isDown(element);
        if (!isTimed) {
            open[element] = false;
        } else if (timed[element] > 0) {
            timed[element]--;
        }
        return before && !isDown(element);
    }
}
