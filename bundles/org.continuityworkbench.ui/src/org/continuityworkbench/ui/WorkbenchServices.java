/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;

/** Makes services of which there is one in the workbench: windows and parts get that of the workbench. */
public abstract class WorkbenchServices extends AbstractServiceFactory {

    @Override
    public final Object create(@SuppressWarnings("rawtypes") Class service, IServiceLocator parent, IServiceLocator locator) {
        @SuppressWarnings("unchecked")
        Object ofParent = parent.getService(service);
        return ofParent != null ? ofParent : make(service, locator);
    }

    /**
     * Makes the service; called once.
     *
     * @param others where it finds the services that it needs
     * @return the service; null if this factory does not make it
     */
    protected abstract Object make(Class<?> service, IServiceLocator others);
}
