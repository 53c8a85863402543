/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import org.continuityworkbench.core.text.PackageTexts;

/** The texts of this package. */
final class Texts {

    private static final PackageTexts TEXTS = PackageTexts.of(Texts.class);

    private Texts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /** As {@link #get}; null if there is no such text. */
    static String find(String key, Object... arguments) {
        return TEXTS.has(key) ? get(key, arguments) : null;
    }
}
