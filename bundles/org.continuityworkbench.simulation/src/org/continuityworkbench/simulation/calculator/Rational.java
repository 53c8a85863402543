/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact number: a fraction in lowest terms with a positive denominator. No operation overflows or rounds; {@link #ceil()} rounds up
 * to a whole {@code long} and fails where the result does not fit. Immutable, safe for any thread.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** @throws ArithmeticException if the denominator is 0 */
    public static Rational of(long numerator, long denominator) {
        return reduced(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        return value.scale() >= 0 ? reduced(unscaled, BigInteger.TEN.pow(value.scale()))
                : new Rational(unscaled.multiply(BigInteger.TEN.pow(-value.scale())), BigInteger.ONE);
    }

    private static Rational reduced(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (denominator.equals(BigInteger.ONE)) {
            return new Rational(numerator, denominator);
        }
        if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
            return reducedSmall(numerator.longValue(), denominator.longValue());
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        return new Rational(numerator.divide(signed), denominator.divide(signed));
    }

    /** The same in machine words, which is what nearly all numbers of a story fit into. */
    private static Rational reducedSmall(long numerator, long denominator) {
        long divisor = denominator;
        long rest = numerator % denominator;
        while (rest != 0) {
            long next = divisor % rest;
            divisor = rest;
            rest = next;
        }
        long signed = divisor < 0 == denominator < 0 ? divisor : -divisor;
        return new Rational(BigInteger.valueOf(numerator / signed), BigInteger.valueOf(denominator / signed));
    }

    public Rational plus(Rational other) {
        if (denominator.equals(other.denominator) && denominator.equals(BigInteger.ONE)) {
            return new Rational(numerator.add(other.numerator), BigInteger.ONE);
        }
        return reduced(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational plus(long other) {
        return new Rational(numerator.add(denominator.multiply(BigInteger.valueOf(other))), denominator);
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational minus(long other) {
        return new Rational(numerator.subtract(denominator.multiply(BigInteger.valueOf(other))), denominator);
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational times(Rational other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Rational times(long other) {
        return reduced(numerator.multiply(BigInteger.valueOf(other)), denominator);
    }

    /** @throws ArithmeticException if the other number is 0 */
    public Rational over(Rational other) {
        return reduced(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isBefore(Rational other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(Rational other) {
        return compareTo(other) > 0;
    }

    /**
     * The smallest whole number that is not less than this one, which is how every instant is reported.
     *
     * @throws ArithmeticException if it does not fit into a {@code long}
     */
    public long ceil() {
        return floorOf(numerator.negate(), denominator).negate().longValueExact();
    }

    /** The largest whole number that is not greater than this one. */
    public long floor() {
        return floorOf(numerator, denominator).longValueExact();
    }

    private static BigInteger floorOf(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Rational other) {
        return denominator.equals(other.denominator) ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** A whole number as it is, anything else as {@code a/b}. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
