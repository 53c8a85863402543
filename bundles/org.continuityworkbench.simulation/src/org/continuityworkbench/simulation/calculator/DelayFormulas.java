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
 * The delay formulas of section 5 for one loss of connectivity, no period, window always open, no lag. They say the same as
 * {@link GimCalculator} and exist because people can check them by hand. Times in seconds; {@code catchUp} null means no limit.
 */
public final class DelayFormulas {

    private DelayFormulas() {
    }

    /** Seconds of the other site's data that are lost after an outage. */
    public static long lost(long tau, long outage) {
        return Math.max(0, Math.subtractExact(outage, tau));
    }

    /** Largest delay of data that survive. */
    public static long oldestDelay(long tau, long outage) {
        return Math.min(outage, tau);
    }

    /** Mean delay of the data of a period without reports of that length: {@code T*(1/2 + 1/(2C))}. */
    public static Rational meanDelay(long length, Rational catchUp) {
        Rational half = Rational.of(length, 2);
        return catchUp == null ? half : half.plus(half.over(catchUp));
    }

    /** Instant at which a backlog is worked off when work begins at {@code start}: {@code start + B/(C-1)}, rounded up. */
    public static long caughtUp(long start, long backlog, Rational catchUp) {
        return catchUp == null ? start : Rational.of(start).plus(Rational.of(backlog).over(catchUp.minus(1))).ceil();
    }
}
