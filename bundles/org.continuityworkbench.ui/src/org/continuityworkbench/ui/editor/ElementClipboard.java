/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.ui.WorkbenchServices;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Elements that were copied, for all open deployments. They are kept within a copy of the deployment that they come from, so that it is
 * known what they refer to whatever happens to it meanwhile. There is one per workbench. For the UI thread only.
 */
public final class ElementClipboard {

    private List<EObject> elements = List.of();

    /** Makes the clipboard of the workbench. */
    public static final class Factory extends WorkbenchServices {

        @Override
        protected Object make(Class<?> service, IServiceLocator others) {
            return new ElementClipboard();
        }
    }

    /** Takes elements of a deployment in place of what was here. */
    void copy(Deployment deployment, List<EObject> wanted) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        copier.copy(deployment);
        copier.copyReferences();
        elements = wanted.stream().map(copier::get).toList();
    }

    /** What was copied last; empty at first. */
    List<EObject> elements() {
        return elements;
    }
}
