/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.report;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.ui.export.ExportFile;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes the findings of a deployment, and what the replay shown found, into a file: a page, or a table or list for programs. */
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
        } else {
            Optional<Run> run = window.getService(RunService.class).current().filter(shown -> shown.session() == session.get());
            export(window, session.get(), run, event.getParameter(FILE));
        }
        return null;
    }

    /**
     * Writes what the window shows of a deployment.
     *
     * @param run  the replay of it that is shown; empty for none
     * @param name the file; null to ask for it
     */
    public static void export(IWorkbenchWindow window, DeploymentSession session, Optional<Run> run, String name) {
        Optional<Path> file = name == null ? ask(window.getShell(), session) : Optional.of(Path.of(name));
        file.ifPresent(chosen -> {
            if (ReportFormat.of(chosen.getFileName().toString()).needsReplay() && run.isEmpty()) {
                MessageDialog.openInformation(window.getShell(), TEXTS.get("title"), TEXTS.get("noReplay"));
            } else {
                ReportFile.write(chosen, session, run, window);
            }
        });
    }

    private static Optional<Path> ask(Shell shell, DeploymentSession session) {
        Path proposal = session.path().resolveSibling(session.file().getFullPath().removeFileExtension().lastSegment() + "-report.md");
        return ExportFile.ask(shell, TEXTS.get("title"), proposal, Stream.of(ReportFormat.values())
                .map(format -> new ExportFile.Form(format.pattern(), format.title())).toList());
    }
}
