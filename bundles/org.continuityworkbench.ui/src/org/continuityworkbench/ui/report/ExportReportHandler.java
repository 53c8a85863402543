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
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.report.CheckedDeployment;
import org.continuityworkbench.report.FindingsMarkdown;
import org.continuityworkbench.report.Readiness;
import org.continuityworkbench.report.ReadinessMarkdown;
import org.continuityworkbench.report.ReplayMarkdown;
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

/** Writes the findings of the active deployment, and what the replay shown found, into one Markdown file. */
public final class ExportReportHandler extends AbstractHandler {

    private static final PackageTexts TEXTS = PackageTexts.of(ExportReportHandler.class);

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
            byte[] report = text(session.get(), window.getService(RunService.class).current()).getBytes(StandardCharsets.UTF_8);
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
        dialog.setFileName(session.file().getName().replaceFirst("\\.continuity$", "") + "-report.md");
        dialog.setFilterPath(session.path().getParent().toString());
        dialog.setOverwrite(true);
        return dialog.open();
    }

    /** The report: the replay first, since it answers the question, then the findings. */
    static String text(DeploymentSession session, Optional<Run> run) {
        StringBuilder out = new StringBuilder();
        Optional<Run> own = run.filter(shown -> shown.session() == session);
        own.ifPresent(shown -> {
            shown.stale().ifPresent(reason -> out.append("> ").append(TEXTS.get("stale", reason)).append("\n\n"));
            ReplayMarkdown.write(shown.trace(), shown.outcomes(), out);
            out.append('\n');
        });
        ReadinessMarkdown.write(readiness(session, own), 2, out);
        out.append('\n');
        new FindingsMarkdown().write(List.of(new CheckedDeployment(session.file().getName(), session.deployment(), session.findings(),
                session::lineOf)), out);
        return out.toString();
    }

    private static Readiness readiness(DeploymentSession session, Optional<Run> run) {
        List<Readiness.Demand> demands = Readiness.demands(session.deployment(), run.map(Run::outcomes).orElse(List.of()),
                run.flatMap(Run::stale).isPresent());
        return Readiness.of(session.findings(), demands);
    }
}
