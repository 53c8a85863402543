/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.continuityworkbench.core.query.Releases;

/** Compares product releases such as {@code 8.1.4} with version ranges such as {@code [8.1.4,9)}. */
final class ProductVersions {

    private static final Pattern RANGE = Pattern.compile("([\\[(])\\s*([\\d.]*)\\s*,\\s*([\\d.]*)\\s*([\\])])");

    private ProductVersions() {
    }

    /** True if the range is empty, the release is not stated, or the release lies in the range. */
    static boolean matches(String range, String release) {
        Matcher matcher = RANGE.matcher(range);
        if (range.isEmpty() || release == null || release.isBlank()) {
            return true;
        } else if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version range: " + range);
        }
        int low = matcher.group(2).isEmpty() ? 1 : Releases.ORDER.compare(release, matcher.group(2));
        int high = matcher.group(3).isEmpty() ? -1 : Releases.ORDER.compare(release, matcher.group(3));
        return (low > 0 || low == 0 && "[".equals(matcher.group(1))) && (high < 0 || high == 0 && "]".equals(matcher.group(4)));
    }
}
