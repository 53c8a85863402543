/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

/**
 * A part of every day, half-open, in days of 86,400 seconds (a change of the clock inside the story is outside the closed form).
 *
 * @param from       second of the day at which the window opens
 * @param to         second of the day at which it closes; not after {@code from} when it spans midnight
 * @param startOfDay second of the day at which the story begins
 */
public record DailyWindow(long from, long to, long startOfDay) {

    private static final long DAY = 86_400;

    /** @throws IllegalArgumentException if a value is not a second of the day or the window has no length */
    public DailyWindow {
        if (from < 0 || from >= DAY || to < 0 || to > DAY || startOfDay < 0 || startOfDay >= DAY || from == to) {
            throw new IllegalArgumentException("not a window of a day: " + from + ", " + to + ", start " + startOfDay);
        }
    }

    private long length() {
        return Math.floorMod(to - from, DAY) == 0 ? DAY : Math.floorMod(to - from, DAY);
    }

    /** Seconds since the last opening. */
    private long sinceOpening(long second) {
        return Math.floorMod(second + startOfDay - from, DAY);
    }

    boolean contains(long second) {
        return sinceOpening(second) < length();
    }

    /** The instant itself inside the window, else the next opening. */
    Rational openAtOrAfter(Rational instant) {
        long second = instant.floor();
        return contains(second) ? instant : Rational.of(second + DAY - sinceOpening(second));
    }

    /** The next opening or closing after the second. */
    long changeAfter(long second) {
        long since = sinceOpening(second);
        return second + (since < length() ? length() : DAY) - since;
    }

    boolean always() {
        return length() == DAY;
    }
}
