/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.FrameworkUtil;

/** Writes the findings of the active deployment, and what the replay shown found, into a file: a page, or a table or list for programs. */
public final class ExportReportHandler extends AbstractHandler {

    private static final PackageTexts TEXTS = PackageTexts.of(ExportReportHandler.class);
    private static final String VERSION = FrameworkUtil.getBundle(ExportReportHandler.class).getVersion().toString();

    /** The command. */
    public static final String COMMAND = "org.continuityworkbench.ui.exportReport";
    /** Its parameter: the file; without it the user is asked. */
    public static final String FILE = "org.continuityworkbench.ui.exportReport.file";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<DeploymentSession> session = window.getService(SessionService.class).active();
        if (session.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), TEXTS.get("title"), TEXTS.get("noDeployment"));
            return null;
        }
        String file = event.getParameter(FILE) == null ? ask(window.getShell(), session.get()) : event.getParameter(FILE);
        if (file != null) {
            ReportFormat format = ReportFormat.of(file);
            Optional<Run> run = window.getService(RunService.class).current().filter(shown -> shown.session() == session.get());
            if (format.needsReplay() && run.isEmpty()) {
                MessageDialog.openInformation(window.getShell(), TEXTS.get("title"), TEXTS.get("noReplay"));
                return null;
            }
            String text = format.text(session.get(), run, window.getService(Contributions.class).rules(), VERSION);
            byte[] report = text.getBytes(StandardCharsets.UTF_8);
            Job.create(TEXTS.get("job", file), monitor -> {
                try {
                    SafeFiles.write(Path.of(file), report);
                    return Status.OK_STATUS;
                } catch (UnwritableFileException e) {
                    return Status.error(e.getMessage(), e);
                }
            }).schedule();
        }
        return null;
    }

    private static String ask(Shell shell, DeploymentSession session) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(TEXTS.get("title"));
        dialog.setFilterExtensions(Stream.of(ReportFormat.values()).map(ReportFormat::pattern).toArray(String[]::new));
        dialog.setFilterNames(Stream.of(ReportFormat.values()).map(ReportFormat::title).toArray(String[]::new));
        dialog.setFileName(session.file().getName().replaceFirst("\\.continuity$", "") + "-report.md");
        dialog.setFilterPath(session.path().getParent().toString());
        dialog.setOverwrite(true);
        return dialog.open();
    }
}
