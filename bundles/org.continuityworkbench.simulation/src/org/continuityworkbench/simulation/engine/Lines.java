/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.simulation.Exact;

/**
 * The piecewise linear state: each variable is a straight line {@code (p + q t) / d} until something happens to it. Values are exact
 * fractions; a replay whose rates are so finely divided that they do not fit longs stops with an {@link ArithmeticException}.
 *
 * <p>Variables: pairs (extraction high-water mark), installations (transformation watermark), replications (position of the target in
 * source time), ICONs (position of the queue: data before it are written).
 */
final class Lines {

    final long[] p;
    final long[] q;
    final long[] d;
    /** Since when the line holds; whole unless the variable moves continuously. */
    final long[] startNum;
    final long[] startDen;
    /** Result of {@link #at} and {@link #crossing}: a fraction with positive denominator. */
    long num;
    long den;

    Lines(int variables) {
        p = new long[variables];
        q = new long[variables];
        d = new long[variables];
        startNum = new long[variables];
        startDen = new long[variables];
    }

    /** Puts the value of a line at {@code timeNum / timeDen} into {@link #num} and {@link #den}. */
    void at(long lp, long lq, long ld, long timeNum, long timeDen) {
        if (lq == 0) {
            num = lp;
            den = ld;
        } else if (timeDen == 1) {
            num = lq == 1 ? lp + timeNum : Math.addExact(lp, Math.multiplyExact(lq, timeNum));
            den = ld;
            if (ld != 1) {
                reduce();
            }
        } else {
            num = Exact.sumOfProducts(lp, timeDen, lq, timeNum);
            den = Math.multiplyExact(ld, timeDen);
            reduce();
        }
    }

    void at(int variable, long timeNum, long timeDen) {
        at(p[variable], q[variable], d[variable], timeNum, timeDen);
    }

    private void reduce() {
        long divisor = Exact.gcd(num, den);
        if (divisor > 1) {
            num /= divisor;
            den /= divisor;
        }
    }

    void set(int variable, long lp, long lq, long ld, long timeNum, long timeDen) {
        p[variable] = lp;
        q[variable] = lq;
        d[variable] = ld;
        startNum[variable] = timeNum;
        startDen[variable] = timeDen;
    }

    /** True if a line is the present one of a variable; lines are in lowest terms. */
    boolean is(int variable, long lp, long lq, long ld) {
        return p[variable] == lp && q[variable] == lq && d[variable] == ld;
    }

    /**
     * Puts the time at which two lines meet into {@link #num} and {@link #den}.
     *
     * @return false if they are parallel
     */
    boolean crossing(long p1, long q1, long d1, long p2, long q2, long d2) {
        long top;
        long bottom;
        if (d1 == d2) {
            top = Math.subtractExact(p2, p1);
            bottom = Math.subtractExact(q1, q2);
        } else {
            top = Math.subtractExact(Math.multiplyExact(p2, d1), Math.multiplyExact(p1, d2));
            bottom = Math.subtractExact(Math.multiplyExact(q1, d2), Math.multiplyExact(q2, d1));
        }
        if (bottom == 0) {
            return false;
        }
        num = bottom < 0 ? Math.negateExact(top) : top;
        den = Math.absExact(bottom);
        reduce();
        return true;
    }

    /** Line of {@link #through}. */
    long lineP;
    long lineQ;
    long lineD;

    /**
     * Puts the line through a value at a time with slope {@code slopeNum / slopeDen} into {@link #lineP}, {@link #lineQ}, {@link #lineD}.
     */
    void through(long valueNum, long valueDen, long timeNum, long timeDen, long slopeNum, long slopeDen) {
        if (slopeNum == 0) {
            lineP = valueNum;
            lineQ = 0;
            lineD = valueDen;
            return;
        }
        // value - slope * time, over the common denominator
        long slopeTime = Math.multiplyExact(slopeDen, timeDen);
        long lcm = Math.multiplyExact(valueDen / Exact.gcd(valueDen, slopeTime), slopeTime);
        lineP = Math.subtractExact(Math.multiplyExact(valueNum, lcm / valueDen),
                Math.multiplyExact(Math.multiplyExact(slopeNum, timeNum), lcm / slopeTime));
        lineQ = Math.multiplyExact(slopeNum, lcm / slopeDen);
        lineD = lcm;
        long divisor = Exact.gcd(Exact.gcd(lineP, lineQ), lineD);
        if (divisor > 1) {
            lineP /= divisor;
            lineQ /= divisor;
            lineD /= divisor;
        }
    }
}
