/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.util.List;

import org.continuityworkbench.ui.topology.SamplePicture;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Does once after the start, at the lowest priority, what nobody should wait for who opens the first deployment or looks at the first
 * properties: a small picture is laid out, some icons are read, and classes are loaded, none of which begins to work by that.
 */
public final class WarmUp implements IStartup {

    /** Whose classes the parts of the window are made of. */
    private static final List<String> BUNDLES = List.of("org.eclipse.ui.views", "org.eclipse.ui.views.properties.tabbed",
            "org.eclipse.ui.forms", "org.continuityworkbench.ui");
    private static final String CLASS = ".class";
    private static final int ZOOM = 100;
    private static final int PATIENCE_MILLIS = 1000;

    @Override
    public void earlyStartup() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return; // closed before it was there
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        ISharedImages shared = workbench.getSharedImages();
        Job job = new Work(List.of(shared.getImageDescriptor(ISharedImages.IMG_OBJS_ERROR_TSK),
                shared.getImageDescriptor(ISharedImages.IMG_OBJS_WARN_TSK), shared.getImageDescriptor(ISharedImages.IMG_OBJS_INFO_TSK)));
        workbench.addWorkbenchListener(new IWorkbenchListener() {

            @Override
            public boolean preShutdown(IWorkbench closing, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench closing) {
                job.cancel();
                try {
                    job.join(PATIENCE_MILLIS, null);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        job.schedule();
    }

    private static final class Work extends Job {

        private final List<ImageDescriptor> icons;

        Work(List<ImageDescriptor> icons) {
            super(Messages.warmUp);
            this.icons = icons;
            setSystem(true);
            setPriority(DECORATE);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                SamplePicture.layOut(monitor);
                for (ImageDescriptor icon : icons) {
                    if (!monitor.isCanceled()) {
                        icon.getImageData(ZOOM);
                    }
                }
                for (String bundle : BUNDLES) {
                    load(Platform.getBundle(bundle), monitor);
                }
            } catch (RuntimeException | LinkageError e) {
                // what is closed in the middle of it lacks this and that, which nobody needs to hear of
                return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.warning(getName(), e);
            }
            return Status.OK_STATUS;
        }

        private static void load(Bundle bundle, IProgressMonitor monitor) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            for (String name : wiring.listResources("/org", '*' + CLASS, BundleWiring.LISTRESOURCES_RECURSE
                    | BundleWiring.LISTRESOURCES_LOCAL)) {
                if (monitor.isCanceled()) {
                    return;
                }
                try {
                    Class.forName(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), false, wiring.getClassLoader());
                } catch (ClassNotFoundException | LinkageError e) {
                    continue; // whoever needs it will tell
                }
            }
        }
    }
}
