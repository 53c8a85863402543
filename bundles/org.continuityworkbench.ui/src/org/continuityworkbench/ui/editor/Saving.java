/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.ui.session.ModelSession;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;

/** Saves what an editor shows, and says so where that fails. */
public final class Saving {

    private Saving() {
    }

    /** Saves; where the file cannot be written a dialog tells why, and who waits for the save is told that it did not happen. */
    public static void save(ModelSession session, Shell shell, IProgressMonitor monitor) {
        try {
            session.save();
        } catch (FileProblemException e) {
            monitor.setCanceled(true);
            ErrorDialog.openError(shell, Messages.editor_notSaved, null, Status.error(e.getMessage(), e));
        }
    }
}
