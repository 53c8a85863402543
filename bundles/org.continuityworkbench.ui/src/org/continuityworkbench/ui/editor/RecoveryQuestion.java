/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;

import org.continuityworkbench.ui.preferences.OnRecovery;
import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.session.Recovery;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Asks what to do with changes that the product did not come to save. */
public final class RecoveryQuestion {

    private RecoveryQuestion() {
    }

    /** Asks if there is something to recover, unless the answer is kept; skipping asks again the next time. */
    public static void ask(ModelSession session, Shell shell) {
        Recovery recovery = session.recovery().orElse(null);
        if (recovery == null) {
            return;
        }
        OnRecovery kept = OnRecovery.kept();
        OnRecovery answer = kept == OnRecovery.ASK ? ask(session.file().getName(), recovery, shell) : kept;
        if (answer == OnRecovery.RECOVER) {
            recovery.recover(problem -> ErrorDialog.openError(shell, Messages.recovery_title, null,
                    Status.error(problem.getMessage(), problem)));
        } else if (answer == OnRecovery.OPEN_SAVED) {
            recovery.discard();
        }
    }

    private static OnRecovery ask(String file, Recovery recovery, Shell shell) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault()).format(recovery.time());
        LinkedHashMap<String, Integer> buttons = new LinkedHashMap<>();
        buttons.put(Messages.recovery_recover, id(OnRecovery.RECOVER));
        buttons.put(Messages.recovery_saved, id(OnRecovery.OPEN_SAVED));
        buttons.put(Messages.recovery_skip, id(OnRecovery.SKIP));
        MessageDialogWithToggle dialog = new MessageDialogWithToggle(shell, Messages.recovery_title, null,
                NLS.bind(Messages.recovery_question, file, time), MessageDialog.QUESTION, buttons, 0, Messages.recovery_remember, false);
        int pressed = dialog.open();
        for (OnRecovery answer : OnRecovery.values()) {
            if (pressed == id(answer)) {
                if (dialog.getToggleState()) {
                    answer.keep();
                }
                return answer;
            }
        }
        return OnRecovery.SKIP; // closed without an answer
    }

    private static int id(OnRecovery answer) {
        return IDialogConstants.CLIENT_ID + answer.ordinal();
    }
}
