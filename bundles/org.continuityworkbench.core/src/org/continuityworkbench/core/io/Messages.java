/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package, in the language of the user or else in English. */
final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.continuityworkbench.core.io.messages", Locale.getDefault(),
            Messages.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Messages() {
    }

    /** A text with its arguments filled in as they are: numbers are given as texts, so that no locale changes them. */
    static String get(String key, String... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }

    /** A problem whose texts stand under {@code key.what}, {@code key.why} and {@code key.next}. */
    static Problem problem(String file, int line, String element, String key, String... arguments) {
        return new Problem(file, line, element, get(key + ".what", arguments), get(key + ".why", arguments), get(key + ".next", arguments));
    }
}
