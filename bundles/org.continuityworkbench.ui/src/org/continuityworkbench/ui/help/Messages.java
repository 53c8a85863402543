/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.util.Locale;

import org.continuityworkbench.core.text.PackageTexts;

/** The texts of this package. */
final class Messages {

    private static final PackageTexts TEXTS = PackageTexts.of(Messages.class).figuresIn(Locale.getDefault(Locale.Category.FORMAT));

    private Messages() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
