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

/** Hears from the workspace that files have changed and lets the sessions look at theirs. */
final class DiskWatch implements IResourceChangeListener {

    private final Sessions sessions;
    private final Display display;

    private DiskWatch(Sessions sessions, Display display) {
        this.sessions = sessions;
        this.display = display;
    }

    static void start(Sessions sessions) {
        ResourcesPlugin.getWorkspace().addResourceChangeListener(new DiskWatch(sessions, Display.getCurrent()),
                IResourceChangeEvent.POST_CHANGE);
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> sessions.sessions().forEach(DeploymentSession::checkDisk));
        }
    }
}
