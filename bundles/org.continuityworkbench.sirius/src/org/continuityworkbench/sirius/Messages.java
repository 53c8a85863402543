/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts for people. */
final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(Messages.class.getPackageName() + ".messages", Locale.ROOT,
            Messages.class.getClassLoader());

    private Messages() {
    }

    static String get(String key, Object... arguments) {
        return arguments.length == 0 ? TEXTS.getString(key) : new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(arguments);
    }
}
