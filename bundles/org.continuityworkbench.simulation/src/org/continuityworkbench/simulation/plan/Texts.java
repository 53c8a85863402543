/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The externalised texts of this package. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(Texts.class.getPackageName() + ".messages", Locale.getDefault(),
            Texts.class.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {
    }

    static String get(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
    }

    /** As {@link #get}; null if there is no such text. */
    static String find(String key, Object... arguments) {
        return BUNDLE.containsKey(key) ? get(key, arguments) : null;
    }
}
