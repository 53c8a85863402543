/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact arithmetic that ends at the largest {@code long} instead of failing. */
final class Exact {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Exact() {
    }

    /** dividend / divisor, rounded up to a whole number; the divisor is positive. */
    static long roundedUp(BigDecimal dividend, BigDecimal divisor) {
        return whole(dividend.divide(divisor, 0, RoundingMode.CEILING));
    }

    /** The value rounded up to a whole number. */
    static long roundedUp(BigDecimal value) {
        return whole(value.setScale(0, RoundingMode.CEILING));
    }

    static long sum(long a, long b) {
        return whole(BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)));
    }

    private static long whole(BigDecimal value) {
        return value.min(LARGEST).longValue();
    }
}
