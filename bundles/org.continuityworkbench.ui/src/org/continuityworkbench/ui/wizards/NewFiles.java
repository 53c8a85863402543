/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.continuityworkbench.platform.diagrams.ProjectDiagrams;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.wizard.IWizardContainer;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;

/** Files that a wizard makes in one operation outside the thread of the window; the first one is opened. Nothing is overwritten. */
final class NewFiles {

    private final String project;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param project name of a project, which is made if there is none */
    NewFiles(String project) {
        this.project = project;
    }

    void add(String name, byte[] content) {
        files.put(name, content);
    }

    void add(String name, InputStream content) throws IOException {
        try (content) {
            files.put(name, content.readAllBytes());
        }
    }

    /** True if all went well; else the user was told. */
    boolean create(IWizardContainer container, IWorkbench workbench) {
        IProject target = ResourcesPlugin.getWorkspace().getRoot().getProject(project);
        try {
            container.run(true, false, new WorkspaceModifyOperation() {
                @Override
                protected void execute(IProgressMonitor monitor) throws CoreException {
                    write(target, SubMonitor.convert(monitor, files.size() + 1));
                }
            });
            draw(container, workbench.getService(ProjectDiagrams.class), target.getFile(files.keySet().iterator().next()));
            IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), target.getFile(files.keySet().iterator().next()));
            return true;
        } catch (InvocationTargetException e) {
            tell(container, e.getCause());
        } catch (PartInitException e) {
            tell(container, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** Makes the diagrams of a deployment, where something draws diagrams. Without them the files are still good. */
    private static void draw(IWizardContainer container, ProjectDiagrams diagrams, IFile first) throws InterruptedException {
        if (diagrams == null || !"continuity".equals(first.getFileExtension())) {
            return;
        }
        try {
            container.run(true, false, monitor -> {
                try {
                    diagrams.create(first.getFullPath().toString());
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            tell(container, e.getCause());
        }
    }

    private void write(IProject target, SubMonitor monitor) throws CoreException {
        if (!target.exists()) {
            target.create(null);
        }
        target.open(monitor.split(1));
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
            IFile file = target.getFile(entry.getKey());
            if (file.exists()) {
                throw new CoreException(Status.error(Messages.get("file.exists", file.getFullPath())));
            }
        }
        for (Map.Entry<String, byte[]> entry : files.entrySet()) {
            target.getFile(entry.getKey()).create(new ByteArrayInputStream(entry.getValue()), false, monitor.split(1));
        }
    }

    static void tell(IWizardContainer container, Throwable problem) {
        ErrorDialog.openError(container.getShell(), Messages.get("file.notMade"), null, Status.error(problem.getMessage(), problem));
    }

    /** A name for a project that does not exist yet, made of a wish. */
    static String freeProject(String wanted) {
        String free = wanted;
        for (int i = 2; ResourcesPlugin.getWorkspace().getRoot().getProject(free).exists(); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }
}
