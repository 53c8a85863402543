/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.ui.WorkbenchServices;
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the services of the workbench, one of each: what plug-ins contribute, and the open sessions. */
public final class Services extends WorkbenchServices {

    @Override
    protected Object make(Class<?> service, IServiceLocator others) {
        if (service == Contributions.class) {
            return new Contributions(Platform.getExtensionRegistry());
        }
        if (service == SessionService.class) {
            Sessions sessions = new Sessions(others.getService(Contributions.class), others.getService(RuleSettings.class),
                    OpenTwice::tell);
            ActiveEditor.follow(PlatformUI.getWorkbench(), sessions);
            DiskWatch.start(() -> sessions.sessions().forEach(DeploymentSession::checkDisk));
            return sessions;
        }
        return null;
    }
}
