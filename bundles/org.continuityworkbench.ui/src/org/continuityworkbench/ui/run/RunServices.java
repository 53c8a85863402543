/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.platform.runs.RunState;
import org.continuityworkbench.ui.WorkbenchServices;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;
import org.osgi.framework.FrameworkUtil;

/** Makes the services of this package, one of each for the workbench. */
public final class RunServices extends WorkbenchServices {

    @Override
    protected Object make(Class<?> service, IServiceLocator others) {
        if (service == RunService.class) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            Runs runs = new Runs(display, others.getService(Contributions.class));
            // until this plug-in stops; for diagrams, which do not know the workbench
            FrameworkUtil.getBundle(getClass()).getBundleContext().registerService(RunState.class, new RunStates(runs, display), null);
            return runs;
        }
        return service == ScenarioLibrary.class ? new ScenarioLibrary() : null;
    }
}
