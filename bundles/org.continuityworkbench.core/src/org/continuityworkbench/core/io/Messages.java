/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import org.continuityworkbench.core.text.PackageTexts;

/** The texts of this package. */
final class Messages {

    private static final PackageTexts TEXTS = PackageTexts.of(Messages.class);

    private Messages() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /**
     * A problem whose texts stand under {@code key.what}, {@code key.why} and {@code key.next}; numbers are given as texts, to stay as they
     * are.
     */
    static Problem problem(String file, int line, String element, String key, String... arguments) {
        Object[] values = arguments;
        return new Problem(key, file, line, element, get(key + ".what", values), get(key + ".why", values), get(key + ".next", values));
    }
}
