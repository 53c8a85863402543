/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The application that the start script {@code continuity-workbench} names: opens the workbench window. */
public class WorkbenchApplication implements IApplication {

    private static final String DISABLED_IMAGES = "org.eclipse.swt.image.disablement";

    @Override
    public Object start(IApplicationContext context) {
        // what is disabled fades into its ground, dark or light; by default it turns to a light grey, which looks enabled on a dark one
        if (System.getProperty(DISABLED_IMAGES) == null) {
            System.setProperty(DISABLED_IMAGES, "desaturated");
        }
        Display display = PlatformUI.createDisplay();
        try {
            int result = PlatformUI.createAndRunWorkbench(display, new ContinuityWorkbenchAdvisor());
            return result == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
