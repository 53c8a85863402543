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
import java.math.BigInteger;
import java.math.RoundingMode;

/** Text for amounts of data in decimal units. Stateless. */
public final class DataSizes {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB"};
    private static final BigDecimal STEP = BigDecimal.valueOf(1000);

    private DataSizes() {
    }

    /** For example {@code 3.456 GB}; at most three decimals, rounded half up. */
    public static String format(BigInteger bytes) {
        BigDecimal value = new BigDecimal(bytes);
        int unit = 0;
        while (value.abs().compareTo(STEP) >= 0 && unit < UNITS.length - 1) {
            value = value.divide(STEP);
            unit++;
        }
        BigDecimal rounded = value.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + " " + UNITS[unit];
    }

    /** @see #format(BigInteger) */
    public static String format(long bytes) {
        return format(BigInteger.valueOf(bytes));
    }
}
