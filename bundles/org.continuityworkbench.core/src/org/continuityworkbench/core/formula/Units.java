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

/** Sizes and speeds as people read them: decimal units, at most three decimals. Stateless. */
public final class Units {

    private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P", "E"};
    private static final BigDecimal STEP = BigDecimal.valueOf(1000);

    private Units() {
    }

    /** For example {@code 18 GB}. */
    public static String bytes(long bytes) {
        return format(BigDecimal.valueOf(bytes), "B");
    }

    /** For example {@code 1.92 Mbit/s}. */
    public static String bitsPerSecond(BigDecimal speed) {
        return format(speed, "bit/s");
    }

    private static String format(BigDecimal value, String unit) {
        int prefix = 0;
        BigDecimal scaled = value;
        while (scaled.abs().compareTo(STEP) >= 0 && prefix < PREFIXES.length - 1) {
            scaled = scaled.movePointLeft(3);
            prefix++;
        }
        BigDecimal rounded = scaled.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString() + " " + PREFIXES[prefix] + unit;
    }
}
