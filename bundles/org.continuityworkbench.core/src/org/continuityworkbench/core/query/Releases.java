/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import java.math.BigInteger;
import java.util.Comparator;

/** Order of product releases such as {@code 8.5.015.19}. Stateless. */
public final class Releases {

    /** Compares part by part as numbers; a missing part counts as 0, and so does one without digits. */
    public static final Comparator<String> ORDER = Releases::compare;

    private Releases() {
    }

    /** True if a release is stated. */
    public static boolean isStated(String release) {
        return release != null && !release.isBlank();
    }

    private static int compare(String a, String b) {
        String[] left = a.strip().split("\\.");
        String[] right = b.strip().split("\\.");
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            int order = part(left, i).compareTo(part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static BigInteger part(String[] parts, int index) {
        String digits = index < parts.length ? parts[index].replaceAll("[^0-9]", "") : "";
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }
}
