/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.window;


import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.sirius.InterruptedSaves;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Begins with the window: arranges what was never arranged, and tells what became of saves that were interrupted. */
public final class WindowCare implements IStartup {

    private static final PackageTexts TEXTS = PackageTexts.of(WindowCare.class);

    /** Called by the platform outside the thread of the window. */
    @Override
    public void earlyStartup() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> DiagramCare.follow(workbench));
        BundleContext context = FrameworkUtil.getBundle(getClass()).getBundleContext();
        // for as long as the plug-in runs
        new ServiceTracker<InterruptedSaves, InterruptedSaves>(context, InterruptedSaves.class, null) {
            @Override
            public InterruptedSaves addingService(ServiceReference<InterruptedSaves> reference) {
                InterruptedSaves saves = super.addingService(reference);
                workbench.getDisplay().asyncExec(() -> tell(workbench, saves));
                return saves;
            }
        }.open();
    }

    /** Keeps nobody from working: it stays until somebody closes it. */
    private static void tell(IWorkbench workbench, InterruptedSaves saves) {
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        if (window == null && workbench.getWorkbenchWindowCount() > 0) {
            window = workbench.getWorkbenchWindows()[0];
        }
        Shell shell = window == null ? Display.getCurrent().getActiveShell() : window.getShell();
        MessageDialog notice = new MessageDialog(shell, TEXTS.get("interrupted.title"), null, String.join("\n\n", saves.told()),
                MessageDialog.INFORMATION, 0, IDialogConstants.OK_LABEL) {
            @Override
            protected void setShellStyle(int style) {
                super.setShellStyle(style & ~SWT.APPLICATION_MODAL | SWT.MODELESS);
            }
        };
        notice.setBlockOnOpen(false);
        notice.open();
    }
}
