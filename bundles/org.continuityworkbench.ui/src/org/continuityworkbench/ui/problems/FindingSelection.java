/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.problems;

import java.util.List;
import java.util.Objects;

import org.continuityworkbench.ui.session.PartSelection;
import org.continuityworkbench.validation.Finding;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StructuredViewer;

/** What the list of findings has selected, as the model elements that the findings are about: that is what all other parts understand. */
final class FindingSelection extends PartSelection {

    private final StructuredViewer rows;

    FindingSelection(StructuredViewer rows) {
        this.rows = rows;
        rows.addSelectionChangedListener(event -> changed(event.getStructuredSelection()));
    }

    private void changed(IStructuredSelection now) {
        IStructuredSelection elements = new StructuredSelection(elements(now));
        // findings are made anew at each check; the elements are the same
        if (!elements.equals(getSelection())) {
            select(elements);
        }
    }

    private static List<EObject> elements(IStructuredSelection rows) {
        return ((List<?>) rows.toList()).stream().map(Group::finding).filter(Objects::nonNull).map(Finding::element)
                .filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public void setSelection(ISelection wanted) {
        rows.setSelection(wanted);
    }
}
