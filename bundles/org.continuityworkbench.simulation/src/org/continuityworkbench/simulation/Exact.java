/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

/** Arithmetic on fractions of longs that never rounds: it is exact or throws {@link ArithmeticException}. Stateless. */
public final class Exact {

    private Exact() {
    }

    /** Compares {@code a / b} with {@code c / d}; denominators are greater than zero. */
    public static int compare(long a, long b, long c, long d) {
        if (b == d) {
            return Long.compare(a, c);
        }
        long leftHigh = Math.multiplyHigh(a, d);
        long rightHigh = Math.multiplyHigh(c, b);
        return leftHigh != rightHigh ? Long.compare(leftHigh, rightHigh) : Long.compareUnsigned(a * d, c * b);
    }

    /** The greatest common divisor, never negative; 0 if both numbers are. */
    public static long gcd(long a, long b) {
        long x = Math.absExact(a);
        long y = Math.absExact(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** {@code a * b + c * d}. */
    public static long sumOfProducts(long a, long b, long c, long d) {
        return Math.addExact(Math.multiplyExact(a, b), Math.multiplyExact(c, d));
    }
}
