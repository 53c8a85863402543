/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Fractions are exact, in lowest terms and rounded up only on request. */
class RationalTest {

    @Property(seed = "20261122")
    void sumsAndProductsAreThoseOfTheFractions(@ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d) {
        long left = b == 0 ? 1 : b;
        long right = d == 0 ? 1 : d;
        Rational x = Rational.of(a, left);
        Rational y = Rational.of(c, right);
        assertThat(x.plus(y).minus(y)).isEqualTo(x).hasSameHashCodeAs(x);
        assertThat(x.times(y)).isEqualTo(y.times(x));
        if (c != 0) {
            assertThat(x.over(y).times(y)).isEqualTo(x);
        }
        BigInteger cross = BigInteger.valueOf(a).multiply(BigInteger.valueOf(right))
                .subtract(BigInteger.valueOf(c).multiply(BigInteger.valueOf(left)));
        assertThat(x.compareTo(y)).isEqualTo(cross.signum() * Long.signum(left) * Long.signum(right));
    }

    @Property(seed = "20261122")
    void roundingUpIsTheLeastWholeNumberNotBelow(@ForAll long a, @ForAll int b) {
        Rational x = Rational.of(a == Long.MIN_VALUE ? 0 : a, b == 0 ? 1 : b);
        assertThat(Rational.of(x.ceil())).isGreaterThanOrEqualTo(x);
        assertThat(Rational.of(x.ceil()).minus(1)).isLessThan(x);
        assertThat(x.floor()).isEqualTo(x.isWhole() ? x.ceil() : x.ceil() - 1);
    }

    @Test
    void lowestTermsAndEdges() {
        assertThat(Rational.of(-6, -4)).hasToString("3/2");
        assertThat(Rational.of(6, -4)).hasToString("-3/2");
        assertThat(Rational.of(6, -4).ceil()).isEqualTo(-1);
        assertThat(Rational.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Rational.ONE);
        assertThat(Rational.of(Long.MIN_VALUE, -1)).isEqualTo(Rational.of(Long.MAX_VALUE).plus(1));
        assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO);
        assertThat(Rational.of(new BigDecimal("1.20"))).isEqualTo(Rational.of(6, 5));
        assertThat(Rational.of(new BigDecimal("12e3"))).isEqualTo(Rational.of(12_000));
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }
}
