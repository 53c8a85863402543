/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.nio.file.Path;
import java.util.Optional;

import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Replays the story that is named, selected or, without either, the loss of connectivity of the library on the active deployment. */
public final class ReplayHandler extends AbstractHandler {

    /** The command. */
    public static final String COMMAND = "org.continuityworkbench.ui.replay";
    /** Its parameter: key of the library, or {@code file:} and a path in the workspace. */
    public static final String STORY = "org.continuityworkbench.ui.replay.story";
    static final String FILE = "file:";
    private static final String TIMELINE = "org.continuityworkbench.ui.timeline";
    private static final String RESULTS = "org.continuityworkbench.ui.results";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<DeploymentSession> session = window.getService(SessionService.class).active();
        if (session.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), Messages.replay_title, Messages.replay_noDeployment);
            return null;
        }
        try {
            ReplayRequest request = request(event, window);
            showViews(window.getActivePage());
            window.getService(RunService.class).start(session.get(), request);
        } catch (FileProblemException e) {
            MessageDialog.openError(window.getShell(), Messages.replay_title, e.getMessage());
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }

    private static ReplayRequest request(ExecutionEvent event, IWorkbenchWindow window) throws FileProblemException, ExecutionException {
        String story = event.getParameter(STORY);
        if (story != null && story.startsWith(FILE)) {
            return of(ResourcesPlugin.getWorkspace().getRoot()
                    .getFile(org.eclipse.core.runtime.Path.fromPortableString(story.substring(FILE.length()))));
        }
        Optional<IFile> selected = selected(HandlerUtil.getCurrentSelection(event));
        if (story == null && selected.isPresent()) {
            return of(selected.get());
        }
        String key = story == null ? ScenarioLibrary.DEFAULT : story;
        ScenarioLibrary.Entry entry = window.getService(ScenarioLibrary.class).find(key)
                .orElseThrow(() -> new ExecutionException(NLS.bind(Messages.replay_unknown, key)));
        return new ReplayRequest(entry.label(), entry.scenario(), SimulationSettings.ideal(), null, false);
    }

    private static Optional<IFile> selected(ISelection selection) {
        if (selection instanceof IStructuredSelection structured && structured.size() == 1) {
            IFile file = Adapters.adapt(structured.getFirstElement(), IFile.class);
            return file != null && "scenario".equals(file.getFileExtension()) ? Optional.of(file) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A request for a file of the workspace. */
    static ReplayRequest of(IFile file) throws FileProblemException {
        var scenario = ScenarioFiles.load(Path.of(file.getLocationURI())).model();
        return new ReplayRequest(scenario.getName() == null ? file.getName() : scenario.getName(), scenario, SimulationSettings.ideal(),
                file, false);
    }

    /** Opens the timeline without taking the keyboard. */
    public static void showTimeline(IWorkbenchPage page) {
        try {
            page.showView(TIMELINE, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            ILog.of(ReplayHandler.class).error(e.getMessage(), e);
        }
    }

    /** Opens the views that show what a replay answers, one after the other, without taking the keyboard. */
    public static void showViews(IWorkbenchPage page) throws PartInitException {
        page.showView(TIMELINE, null, IWorkbenchPage.VIEW_VISIBLE);
        page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> {
            try {
                page.showView(RESULTS, null, IWorkbenchPage.VIEW_VISIBLE);
            } catch (PartInitException e) {
                ILog.of(ReplayHandler.class).error(e.getMessage(), e);
            }
        });
    }
}
