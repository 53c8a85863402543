/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.preferences;

import java.util.Arrays;

import org.continuityworkbench.core.text.PackageTexts;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** What happens with changes that the product did not come to save. */
public final class RecoveryPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Identifier of the page. */
    public static final String ID = "org.continuityworkbench.ui.preferences.recovery";

    private static final PackageTexts TEXTS = PackageTexts.of(RecoveryPage.class);

    public RecoveryPage() {
        super(GRID);
        setPreferenceStore(OnRecovery.store());
        getPreferenceStore().setDefault(OnRecovery.KEY, OnRecovery.ASK.name());
    }

    @Override
    public void init(IWorkbench workbench) {
        // the store is all that the page needs
    }

    @Override
    protected void createFieldEditors() {
        String[][] choices = Arrays.stream(OnRecovery.values()).map(choice -> new String[] {choice.title(), choice.name()})
                .toArray(String[][]::new);
        addField(new RadioGroupFieldEditor(OnRecovery.KEY, TEXTS.get("recovery.intro"), 1, choices, getFieldEditorParent(), true));
    }
}
