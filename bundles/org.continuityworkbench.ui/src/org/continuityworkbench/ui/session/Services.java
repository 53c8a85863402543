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
import org.continuityworkbench.ui.preferences.RuleSettings;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes the services of the workbench, one of each: what plug-ins contribute, and the open sessions. */
public final class Services extends AbstractServiceFactory {

    @Override
    public Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        @SuppressWarnings("unchecked")
        Object ofParent = parent.getService(service);
        if (ofParent != null) {
            return ofParent;
        }
        if (service == Contributions.class) {
            return new Contributions(Platform.getExtensionRegistry());
        }
        if (service == SessionService.class) {
            Sessions sessions = new Sessions(locator.getService(Contributions.class), locator.getService(RuleSettings.class),
                    OpenTwice::tell);
            ActiveEditor.follow(PlatformUI.getWorkbench(), sessions);
            DiskWatch.start(sessions);
            return sessions;
        }
        return null;
    }
}
