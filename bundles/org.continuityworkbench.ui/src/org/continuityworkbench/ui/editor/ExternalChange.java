/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import org.continuityworkbench.ui.session.ModelSession;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

/** Asks what to do when a file was changed by others while it has unsaved changes here. */
public final class ExternalChange {

    private ExternalChange() {
    }

    public static void ask(ModelSession session, Shell shell) {
        String question = NLS.bind(Messages.external_question, session.file().getFullPath());
        MessageDialog dialog = new MessageDialog(shell, Messages.external_title, null, question, MessageDialog.QUESTION, 0,
                Messages.external_keep, Messages.external_reload);
        if (dialog.open() == 1) {
            session.reload(problem -> ErrorDialog.openError(shell, Messages.external_title, null,
                    Status.error(problem.getMessage(), problem)));
        }
    }
}
