/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.product.opener;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.continuityworkbench.platform.diagrams.ProjectDiagrams;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.sirius.business.api.dialect.DialectManager;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionManager;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.ui.business.api.session.SessionUIManager;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/**
 * A plug-in that a test puts into the packed product, which it is compiled against: it makes a project of an example, with its diagrams as
 * the wizard makes them, opens all of them, saves what arranging has changed, and writes their names into a file.
 */
public final class Opener implements IStartup {

    private static final int STEP_MILLIS = 1000;

    private final IProgressMonitor monitor = new NullProgressMonitor();

    /** Called by the platform outside the thread of the window. */
    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            try {
                String opened = open();
                display.timerExec(STEP_MILLIS, () -> save(display, opened));
            } catch (CoreException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Sirius arranges new diagrams some time after it has opened them: saves that, so that the window can close without a question. */
    private void save(Display display, String opened) {
        if (PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0) {
            return;
        }
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        if (page.getDirtyEditors().length > 0) {
            page.saveAllEditors(false);
        } else {
            try {
                Files.writeString(Path.of(System.getenv("HOME"), "opened"), opened);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        display.timerExec(STEP_MILLIS, () -> save(display, opened));
    }

    private String open() throws CoreException, IOException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("bank");
        project.create(monitor);
        project.open(monitor);
        IFile file = project.getFile("bank.continuity");
        try (InputStream in = Platform.getBundle("org.continuityworkbench.examples")
                .getEntry("deployments/two-site-active-active.continuity").openStream()) {
            file.create(in, true, monitor);
        }
        PlatformUI.getWorkbench().getService(ProjectDiagrams.class).create(file.getFullPath().toString());
        Session session = SessionManager.INSTANCE.getSession(URI.createPlatformResourceURI("bank/representations.aird", true), monitor);
        session.open(monitor);
        SessionUIManager.INSTANCE.getOrCreateUISession(session).open();
        List<DRepresentationDescriptor> all = new ArrayList<>(DialectManager.INSTANCE.getAllRepresentationDescriptors(session));
        // the topology comes to the front
        all.sort(Comparator.comparing(each -> each.getName().equals("Topology")));
        StringBuilder opened = new StringBuilder();
        for (DRepresentationDescriptor each : all) {
            IEditorPart editor = DialectUIManager.INSTANCE.openEditor(session, each.getRepresentation(), monitor);
            opened.append(editor.getClass().getSimpleName()).append(' ').append(each.getName()).append('\n');
        }
        return opened.toString();
    }
}
