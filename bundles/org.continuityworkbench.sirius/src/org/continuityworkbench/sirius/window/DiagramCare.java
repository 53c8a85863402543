/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.window;

import java.util.List;

import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.sirius.Arrangement;
import org.eclipse.gmf.runtime.diagram.ui.actions.ActionIds;
import org.eclipse.gmf.runtime.diagram.ui.editparts.DiagramEditPart;
import org.eclipse.gmf.runtime.diagram.ui.parts.IDiagramWorkbenchPart;
import org.eclipse.gmf.runtime.diagram.ui.requests.ArrangeRequest;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.ui.business.api.dialect.DialectEditor;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Arranges a diagram that was made without a window when it is opened for the first time: Sirius arranges new diagrams, but forgets to
 * when the session was closed in between. Lets diagrams follow what is selected in the views.
 */
final class DiagramCare implements IPartListener2, IWindowListener {

    private final Figures figures = new Figures();

    static void follow(IWorkbench workbench) {
        DiagramCare follower = new DiagramCare();
        workbench.addWindowListener(follower);
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            follower.windowOpened(window);
        }
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        window.getPartService().addPartListener(this);
        window.getSelectionService().addPostSelectionListener(figures);
        for (IWorkbenchPage page : window.getPages()) {
            if (page.getActiveEditor() != null) {
                opened(page.getActiveEditor());
            }
        }
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        // its editors tell
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        // its editors tell
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        window.getPartService().removePartListener(this);
        window.getSelectionService().removePostSelectionListener(figures);
    }

    @Override
    public void partOpened(IWorkbenchPartReference reference) {
        opened(reference.getPart(false));
    }

    private static void opened(IWorkbenchPart part) {
        if (part instanceof IDiagramWorkbenchPart diagram && part instanceof DialectEditor editor) {
            // after the first refresh, which Sirius does later too
            Display.getCurrent().asyncExec(() -> arrange(diagram, editor));
        }
    }

    private static void arrange(IDiagramWorkbenchPart part, DialectEditor editor) {
        DiagramEditPart root = part.getDiagramEditPart();
        if (root != null && root.isActive() && editor.getRepresentation() instanceof DDiagram diagram && isOurs(diagram)
                && !Arrangement.isThere(diagram)) {
            ArrangeRequest request = new ArrangeRequest(ActionIds.ACTION_ARRANGE_ALL);
            request.setPartsToArrange(List.of(root));
            root.performRequest(request);
        }
    }

    private static boolean isOurs(DDiagram diagram) {
        return diagram instanceof DSemanticDecorator shown && shown.getTarget() != null
                && shown.getTarget().eClass().getEPackage() == TopologyPackage.eINSTANCE;
    }
}
