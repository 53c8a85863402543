/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.preferences;

import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.platform.rules.RuleChoices;
import org.continuityworkbench.ui.WorkbenchServices;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.services.IServiceLocator;
import org.osgi.framework.FrameworkUtil;

/** Makes the settings of rules, one for the workbench. */
public final class Services extends WorkbenchServices {

    private static final String NODE = "org.continuityworkbench.ui";

    @Override
    protected Object make(Class<?> service, IServiceLocator others) {
        if (service != RuleSettings.class) {
            return null;
        }
        RuleSettings settings = new RuleSettings(others.getService(Contributions.class).rules(), InstanceScope.INSTANCE.getNode(NODE));
        // until this plug-in stops; for diagrams, which do not know the workbench
        FrameworkUtil.getBundle(getClass()).getBundleContext().registerService(RuleChoices.class, settings, null);
        return settings;
    }
}
