/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import org.continuityworkbench.ui.session.PartSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;

/** What a view of a run has selected: elements of the model, for all other parts of the window. */
public final class ElementSelection extends PartSelection {

    /** Selects the element of an identifier, or nothing if the model does not hold it any more. */
    public void select(Run run, String id) {
        select(ModelLinks.find(run, id).map(StructuredSelection::new).orElse(StructuredSelection.EMPTY));
    }

    @Override
    public void setSelection(ISelection wanted) {
        if (wanted instanceof IStructuredSelection structured) {
            select(structured);
        }
    }
}
