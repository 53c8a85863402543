/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;

/** Copies an example with scenarios into a project named after it, where it is not there yet, and opens it. */
final class OpenExample extends WorkspaceJob {

    private static final String BUNDLE = "org.continuityworkbench.examples";
    private static final List<String> SCENARIOS = List.of("network-loss-10h", "network-loss-4h", "site-failure", "return-to-normal");

    private final Example example;
    private final IWorkbenchPage page;

    OpenExample(Example example, IWorkbenchPage page) {
        super(NLS.bind(Messages.opening, example.title()));
        this.example = example;
        this.page = page;
        setRule(ResourcesPlugin.getWorkspace().getRoot());
        setUser(true);
    }

    @Override
    public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, SCENARIOS.size() + 2);
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(example.name());
        if (!project.exists()) {
            project.create(null);
        }
        project.open(progress.split(1));
        IFile deployment = copy("deployments/" + example.name() + ".continuity", project, progress.split(1));
        for (String scenario : SCENARIOS) {
            copy("scenarios/" + scenario + ".scenario", project, progress.split(1));
        }
        page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> open(deployment));
        return Status.OK_STATUS;
    }

    private static IFile copy(String path, IProject project, IProgressMonitor monitor) throws CoreException {
        IFile file = project.getFile(path.substring(path.lastIndexOf('/') + 1));
        URL source = Platform.getBundle(BUNDLE).getEntry(path);
        if (!file.exists() && source != null) {
            try (InputStream in = source.openStream()) {
                file.create(in, true, monitor);
            } catch (IOException e) {
                throw new CoreException(Status.error(e.getMessage(), e));
            }
        }
        return file;
    }

    private void open(IFile file) {
        try {
            IDE.openEditor(page, file);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }
}
