/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Display;

/** Hears from the workspace that files have changed, and lets others look at theirs in the UI thread. */
final class DiskWatch implements IResourceChangeListener, AutoCloseable {

    private final Display display = Display.getCurrent();
    private final Runnable look;

    private DiskWatch(Runnable look) {
        this.look = look;
    }

    /** Begins to watch; for the UI thread. */
    static DiskWatch start(Runnable look) {
        DiskWatch watch = new DiskWatch(look);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(watch, IResourceChangeEvent.POST_CHANGE);
        return watch;
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        if (!display.isDisposed()) {
            display.asyncExec(look);
        }
    }

    @Override
    public void close() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }
}
