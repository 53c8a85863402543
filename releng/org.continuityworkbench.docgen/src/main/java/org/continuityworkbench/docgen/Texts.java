/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.util.List;
import java.util.Locale;

import org.continuityworkbench.core.text.PackageTexts;

/** Texts of the pages that no catalogue owns. */
final class Texts {

    private static final PackageTexts TEXTS = PackageTexts.of(Texts.class, Locale.ROOT);

    private Texts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /** A text that is a list, its entries separated by a bar. */
    static List<String> list(String key) {
        return List.of(get(key).split("\\|"));
    }
}
