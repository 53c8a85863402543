/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms with a positive denominator. Used where a rate or a mean would lose its last digit as a decimal number.
 * Immutable, safe for any thread.
 *
 * @param numerator carries the sign
 * @param denominator greater than zero
 */
public record Rational(long numerator, long denominator) implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /** @throws ArithmeticException if the denominator is zero or the fraction does not fit two longs */
    public Rational {
        if (denominator == 0) {
            throw new ArithmeticException("denominator is zero");
        }
        long divisor = Exact.gcd(numerator, denominator);
        if (denominator < 0) {
            divisor = -divisor;
        }
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Rational of(long whole) {
        return new Rational(whole, 1);
    }

    /** @throws ArithmeticException if the decimal has too many digits for two longs */
    public static Rational of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        int scale = Math.max(plain.scale(), 0);
        BigInteger unscaled = plain.setScale(scale).unscaledValue();
        BigInteger power = BigInteger.TEN.pow(scale);
        BigInteger divisor = unscaled.gcd(power).max(BigInteger.ONE);
        return new Rational(unscaled.divide(divisor).longValueExact(), power.divide(divisor).longValueExact());
    }

    /** Products of two such numbers, and sums of two products, fit a long. */
    private static boolean isSmall(Rational value) {
        return value.numerator == (int) value.numerator && value.denominator == (int) value.denominator;
    }

    public Rational plus(Rational other) {
        if (isSmall(this) && isSmall(other)) {
            return new Rational(numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
        }
        return exact(big(numerator).multiply(big(other.denominator)).add(big(other.numerator).multiply(big(denominator))),
                big(denominator).multiply(big(other.denominator)));
    }

    public Rational minus(Rational other) {
        return plus(new Rational(-other.numerator, other.denominator));
    }

    public Rational times(Rational other) {
        if (isSmall(this) && isSmall(other)) {
            return new Rational(numerator * other.numerator, denominator * other.denominator);
        }
        return exact(big(numerator).multiply(big(other.numerator)), big(denominator).multiply(big(other.denominator)));
    }

    /** @throws ArithmeticException if the other one is zero */
    public Rational dividedBy(Rational other) {
        if (isSmall(this) && isSmall(other)) {
            return new Rational(numerator * other.denominator, denominator * other.numerator);
        }
        return exact(big(numerator).multiply(big(other.denominator)), big(denominator).multiply(big(other.numerator)));
    }

    private static Rational exact(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        return new Rational(numerator.divide(divisor).longValueExact(), denominator.divide(divisor).longValueExact());
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }

    /** Smallest whole number that is not less. */
    public long ceiling() {
        return Math.ceilDiv(numerator, denominator);
    }

    public long floor() {
        return Math.floorDiv(numerator, denominator);
    }

    public boolean isWhole() {
        return denominator == 1;
    }

    public int signum() {
        return Long.signum(numerator);
    }

    @Override
    public int compareTo(Rational other) {
        return Exact.compare(numerator, denominator, other.numerator, other.denominator);
    }

    public double doubleValue() {
        return (double) numerator / denominator;
    }

    /** A whole number, else {@code numerator/denominator}. */
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
