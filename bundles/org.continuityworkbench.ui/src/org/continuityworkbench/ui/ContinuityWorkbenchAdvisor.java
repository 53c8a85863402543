/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.net.URL;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;

/** Sets up the workbench. */
final class ContinuityWorkbenchAdvisor extends WorkbenchAdvisor {

    private static final String IDE_BUNDLE = "org.eclipse.ui.ide";

    @Override
    public String getInitialWindowPerspectiveId() {
        return ContinuityPerspective.ID;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        // the explorer shows projects and files through these adapters and images
        IDE.registerAdapters();
        declareImage(configurer, IDE.SharedImages.IMG_OBJ_PROJECT, "prj_obj.svg");
        declareImage(configurer, IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "cprj_obj.svg");
    }

    private static void declareImage(IWorkbenchConfigurer configurer, String symbol, String file) {
        URL url = FileLocator.find(Platform.getBundle(IDE_BUNDLE), IPath.fromPortableString("icons/full/obj16/" + file));
        configurer.declareImage(symbol, ImageDescriptor.createFromURL(url), true);
    }

    /** The explorer shows the workspace. */
    @Override
    public IAdaptable getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ContinuityWindowAdvisor(configurer);
    }

    @Override
    public void postShutdown() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        try {
            workspace.save(true, null);
        } catch (CoreException e) {
            ILog.of(getClass()).error(e.getMessage(), e);
        }
    }
}
