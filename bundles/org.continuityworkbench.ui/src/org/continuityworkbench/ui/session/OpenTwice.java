/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Tells that a file is open in two editors with a model each. Keeps nobody from working: it stays until somebody closes it. */
final class OpenTwice extends MessageDialog {

    private OpenTwice(Shell shell, IFile file) {
        super(shell, Messages.openTwice_title, null, NLS.bind(Messages.openTwice_text, file.getFullPath()), INFORMATION, 0,
                IDialogConstants.OK_LABEL);
        setBlockOnOpen(false);
    }

    static void tell(IFile file) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        new OpenTwice(window == null ? null : window.getShell(), file).open();
    }

    @Override
    protected void setShellStyle(int style) {
        super.setShellStyle(style & ~SWT.APPLICATION_MODAL | SWT.MODELESS);
    }
}
