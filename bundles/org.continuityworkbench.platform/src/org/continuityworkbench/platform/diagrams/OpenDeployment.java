/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform.diagrams;

import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.emf.ecore.EObject;

/**
 * A deployment as another editor than that of the workbench has it open, with all that is not saved yet. Such an editor adapts to this
 * type; the views of the workbench are then about its model. For the UI thread only.
 */
public interface OpenDeployment {

    /** Path of the {@code *.continuity} file in the workspace, such as {@code /project/bank.continuity}. */
    String file();

    /** Root of the model that the editor changes; it lies in a resource set that knows its editing domain. */
    Deployment deployment();

    /**
     * Changes the model by plain code, as one step of the history of the editor.
     *
     * @param label what the step is called
     */
    void execute(String label, Runnable change);

    /**
     * Brings the editor to the front and selects what shows an element there.
     *
     * @return false if nothing in it shows the element
     */
    boolean reveal(EObject element);
}
