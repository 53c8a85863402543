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

import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.ui.session.ModelSession;
import org.continuityworkbench.ui.session.Recovery;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Asks what to do with changes that the product did not come to save. */
public final class RecoveryQuestion {

    private static final int RECOVER = 0;
    private static final int OPEN_SAVED = 1;

    private RecoveryQuestion() {
    }

    /** Asks if there is something to recover; skipping asks again the next time. */
    public static void ask(ModelSession session, Shell shell) {
        Recovery recovery = session.recovery().orElse(null);
        if (recovery == null) {
            return;
        }
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault()).format(recovery.time());
        String question = NLS.bind(Messages.recovery_question, session.file().getName(), time);
        int answer = new MessageDialog(shell, Messages.recovery_title, null, question, MessageDialog.QUESTION, RECOVER,
                Messages.recovery_recover, Messages.recovery_saved, Messages.recovery_skip).open();
        try {
            if (answer == RECOVER) {
                recovery.recover();
            } else if (answer == OPEN_SAVED) {
                recovery.discard();
            }
        } catch (FileProblemException e) {
            ErrorDialog.openError(shell, Messages.recovery_title, null, Status.error(e.getMessage(), e));
        }
    }
}
