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
 * The moments at which an Info Mart server can run an ETL cycle: every instant of its open windows (period 0), or
 * {@code offset + k * period} inside them. Windows are disjoint, ascending, half-open. Immutable.
 */
public final class Cycles {

    /** Later than every observable second. */
    public static final long NEVER = Long.MAX_VALUE / 4;

    private static final long[] ALWAYS = {Long.MIN_VALUE / 4, NEVER};

    private final long period;
    private final long offset;
    private final long[] windows;

    /** @param windows start, end, start, end ...; null for always open */
    public Cycles(long period, long offset, long[] windows) {
        this.period = period;
        this.offset = offset;
        this.windows = windows == null ? ALWAYS : windows;
    }

    /** Seconds between two cycles; 0 if the server works continuously. */
    public long period() {
        return period;
    }

    public boolean isContinuous() {
        return period == 0;
    }

    /** True if the window never closes. */
    public boolean isAlwaysOpen() {
        return windows == ALWAYS;
    }

    public boolean isOpen(long time) {
        if (windows == ALWAYS) {
            return true;
        }
        int at = Arrays.binarySearch(windows, time);
        return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
    }

    /** First moment at or after a time at which the window opens or closes; {@link #NEVER} if it stays as it is. */
    public long nextChange(long time) {
        if (windows == ALWAYS) {
            return NEVER;
        }
        int at = Arrays.binarySearch(windows, time);
        int index = at >= 0 ? at : -at - 1;
        return index < windows.length ? windows[index] : NEVER;
    }

    /** First cycle at or after a time; {@link #NEVER} if there is none. */
    public long atOrAfter(long time) {
        long cycle = onGrid(time);
        if (windows == ALWAYS || isOpen(cycle)) {
            return cycle;
        }
        int at = Arrays.binarySearch(windows, cycle);
        int index = at >= 0 ? at : -at - 1;
        for (index += index % 2; index < windows.length; index += 2) {
            cycle = onGrid(windows[index]);
            if (cycle < windows[index + 1]) {
                return cycle;
            }
        }
        return NEVER;
    }

    /** First cycle later than a time. */
    public long after(long time) {
        return atOrAfter(time + 1);
    }

    /** Last cycle of a row of cycles, each one period after the other, that begins with a cycle and ends before a time. */
    public long lastInRow(long cycle, long before) {
        long end = Math.min(before, nextChange(cycle + 1));
        return period == 0 || end <= cycle ? cycle : cycle + Math.floorDiv(end - 1 - cycle, period) * period;
    }

    private long onGrid(long time) {
        return period == 0 ? time : time <= offset ? offset : offset + Math.ceilDiv(time - offset, period) * period;
    }

    /** Last cycle at or before a time; -1 if there is none at or after second 0. Only for a period greater than 0. */
    public long atOrBefore(long time) {
        if (time < offset) {
            return -1;
        }
        long cycle = offset + Math.floorDiv(time - offset, period) * period;
        if (windows == ALWAYS || isOpen(cycle)) {
            return cycle;
        }
        int at = Arrays.binarySearch(windows, cycle);
        int index = (at >= 0 ? at : -at - 1) - 1;
        for (index -= index % 2 == 0 ? 1 : 0; index > 0; index -= 2) {
            // index is the end of a window that closed at or before the cycle
            long last = windows[index] - 1 < offset ? -1 : offset + Math.floorDiv(windows[index] - 1 - offset, period) * period;
            if (last >= windows[index - 1]) {
                return last;
            }
        }
        return -1;
    }
}
