/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.preferences;

import java.util.Locale;

import org.continuityworkbench.core.text.PackageTexts;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.framework.FrameworkUtil;

/** What happens with changes that the product did not come to save, as the user wants it in this workspace. */
public enum OnRecovery {
    ASK, RECOVER, OPEN_SAVED, SKIP;

    static final String KEY = "recovery";

    private static final PackageTexts TEXTS = PackageTexts.of(OnRecovery.class);

    /** Where the choice is kept. */
    static IPreferenceStore store() {
        return new ScopedPreferenceStore(InstanceScope.INSTANCE, FrameworkUtil.getBundle(OnRecovery.class).getSymbolicName());
    }

    /** The choice that was made; {@link #ASK} until one was. */
    public static OnRecovery kept() {
        String name = store().getString(KEY);
        for (OnRecovery choice : values()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return ASK;
    }

    /** Keeps the choice. */
    public void keep() {
        store().setValue(KEY, name());
    }

    /** The choice for people. */
    String title() {
        return TEXTS.get("recovery." + name().toLowerCase(Locale.ROOT));
    }
}
