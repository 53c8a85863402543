/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.window;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.query.Deployments;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.ui.business.api.dialect.DialectEditor;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.sirius.viewpoint.DRepresentationElement;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;

/** Selects in the diagram that people work on what they choose in a view of the workbench, such as the element of a finding. */
final class Figures implements ISelectionListener {

    private static final String OURS = "org.continuityworkbench.";

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part.getSite().getId().startsWith(OURS) && selection instanceof IStructuredSelection elements
                && elements.getFirstElement() instanceof EObject element
                && part.getSite().getPage().getActiveEditor() instanceof DialectEditor editor) {
            select(editor, element);
        }
    }

    /** Selects what shows an element or, where the editor does not, the nearest one around it; false if there is nothing. */
    static boolean select(DialectEditor editor, EObject element) {
        Optional<DRepresentationElement> figure = of(editor.getRepresentation(), element);
        figure.ifPresent(found -> DialectUIManager.INSTANCE.selectAndReveal(editor, List.of(found)));
        return figure.isPresent();
    }

    private static Optional<DRepresentationElement> of(DRepresentation representation, EObject element) {
        if (representation == null) {
            return Optional.empty();
        }
        for (EObject at = element; at != null && at != Deployments.deploymentOf(at).orElse(null); at = at.eContainer()) {
            EObject wanted = at;
            // an edge for a reference shows the element at its begin too
            Optional<DRepresentationElement> figure = representation.getRepresentationElements().stream()
                    .filter(each -> each.getTarget() == wanted).min(Comparator.comparing(DEdge.class::isInstance));
            if (figure.isPresent()) {
                return figure;
            }
        }
        return Optional.empty();
    }
}
