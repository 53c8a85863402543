/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.Objects;

/**
 * How an Info Mart server works, for the calculator (section 1 of the simulation semantics).
 *
 * @param tau     stuck threshold in seconds
 * @param theta   alarm threshold in seconds
 * @param period  seconds between two cycles; 0 when every instant is a cycle
 * @param offset  second of the first cycle, less than the period (0 when the period is 0)
 * @param catchUp seconds of data processed per second, more than 1; null when there is no limit
 * @param window  part of the day in which cycles run; null when always
 * @param clock   what the stuck rule measures
 * @param late    what live data do while a source that had been given up is loaded late
 */
public record Etl(long tau, long theta, long period, long offset, Rational catchUp, DailyWindow window, StuckClock clock,
        LateLoading late) {

    /** What the stuck rule measures. */
    public enum StuckClock {
        OUTAGE_TIME, HWM_AGE
    }

    /** What live data do while a source that had been given up is loaded late. */
    public enum LateLoading {
        PARALLEL, SERIAL
    }

    /** @throws IllegalArgumentException for a negative time, an offset outside the period or a catch-up factor of 1 or less */
    public Etl {
        if (tau < 0 || theta < 0 || period < 0 || offset < 0 || offset > 0 && offset >= period) {
            throw new IllegalArgumentException("negative time or offset outside the period: tau " + tau + ", theta " + theta + ", period "
                    + period + ", offset " + offset);
        }
        if (catchUp != null && catchUp.compareTo(Rational.ONE) <= 0) {
            throw new IllegalArgumentException("catch-up factor must be more than 1: " + catchUp);
        }
        Objects.requireNonNull(clock);
        Objects.requireNonNull(late);
    }

    /** The preset IDEAL: no period, no limit of the catch-up, window always open, alarm after 900 seconds. */
    public static Etl ideal(long tau) {
        return new Etl(tau, 900, 0, 0, null, null, StuckClock.OUTAGE_TIME, LateLoading.PARALLEL);
    }

    public Etl withTheta(long seconds) {
        return new Etl(tau, seconds, period, offset, catchUp, window, clock, late);
    }

    public Etl withCycles(long every, long first) {
        return new Etl(tau, theta, every, first, catchUp, window, clock, late);
    }

    public Etl withCatchUp(Rational factor) {
        return new Etl(tau, theta, period, offset, factor, window, clock, late);
    }

    public Etl withWindow(DailyWindow daily) {
        return new Etl(tau, theta, period, offset, catchUp, daily, clock, late);
    }

    public Etl withClock(StuckClock measured) {
        return new Etl(tau, theta, period, offset, catchUp, window, measured, late);
    }

    public Etl withLate(LateLoading mode) {
        return new Etl(tau, theta, period, offset, catchUp, window, clock, mode);
    }

    boolean continuous() {
        return period == 0;
    }

    boolean open(Rational instant) {
        return window == null || window.contains(instant.floor());
    }

    /** First instant of work at or after the given one: a cycle inside the window, or with no period an instant inside the window. */
    Rational workAtOrAfter(Rational instant) {
        if (continuous()) {
            return window == null ? instant : window.openAtOrAfter(instant);
        }
        return Rational.of(cycleAtOrAfter(instant.ceil()));
    }

    /** First instant of work after the given one; with no period the given one itself, because there is no next instant. */
    Rational workAfter(Rational instant) {
        return continuous() ? workAtOrAfter(instant) : Rational.of(cycleAtOrAfter(Math.addExact(instant.floor(), 1)));
    }

    private long cycleAtOrAfter(long second) {
        long cycle = gridAtOrAfter(second);
        while (window != null && !window.contains(cycle)) {
            cycle = gridAtOrAfter(window.openAtOrAfter(Rational.of(cycle)).ceil());
        }
        return cycle;
    }

    /** First point of the grid of cycles at or after the second, whatever the window says. */
    long gridAtOrAfter(long second) {
        long behind = Math.max(0, Math.subtractExact(second, offset));
        return Math.addExact(offset, Math.multiplyExact(Math.ceilDiv(behind, period), period));
    }
}
