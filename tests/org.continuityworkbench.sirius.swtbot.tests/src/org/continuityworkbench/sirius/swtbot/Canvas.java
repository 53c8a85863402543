/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.swtbot;

import static org.continuityworkbench.sirius.swtbot.Bench.settle;
import static org.continuityworkbench.sirius.swtbot.Bench.ui;
import static org.continuityworkbench.sirius.swtbot.Bench.until;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gmf.runtime.diagram.ui.editparts.ConnectionNodeEditPart;
import org.eclipse.gmf.runtime.diagram.ui.editparts.ShapeEditPart;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditPart;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditor;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;

/** An open diagram and the hands that work on it. */
final class Canvas {

    final DRepresentation representation;
    final SWTBotGefEditor editor;

    Canvas(DRepresentation representation, SWTBotGefEditor editor) {
        this.representation = representation;
        this.editor = editor;
    }

    DDiagram diagram() {
        return (DDiagram) representation;
    }

    /** The figure or edge of an element. */
    SWTBotGefEditPart part(EObject element) {
        until("figure of " + element, () -> !parts(element).isEmpty());
        return parts(element).get(0);
    }

    boolean shows(EObject element) {
        return !parts(element).isEmpty();
    }

    private List<SWTBotGefEditPart> parts(EObject element) {
        return editor.editParts(matches(shown -> shown.getTarget() == element));
    }

    /** The edge of a mapping between two elements. */
    SWTBotGefEditPart edge(EObject source, EObject target, String mapping) {
        return editor.editParts(matches(shown -> shown instanceof org.eclipse.sirius.diagram.DEdge edge
                && shown.getDiagramElementMapping().getName().equals(mapping)
                && ((DDiagramElement) edge.getSourceNode()).getTarget() == source
                && ((DDiagramElement) edge.getTargetNode()).getTarget() == target)).get(0);
    }

    /** Clicks with a tool of the palette on places. */
    void use(String tool, SWTBotGefEditPart... places) {
        editor.activateTool(tool);
        for (SWTBotGefEditPart place : places) {
            Point point = grip(place);
            editor.click(point.x, point.y);
        }
        settle();
    }

    /** Clicks with a tool of the palette on the empty diagram. */
    void use(String tool, int x, int y) {
        editor.activateTool(tool);
        editor.click(x, y);
        settle();
    }

    /** A place of a figure where no other one lies: below its upper edge. */
    static Point grip(SWTBotGefEditPart part) {
        Point[] point = new Point[1];
        ui(() -> {
            IFigure figure = ((GraphicalEditPart) part.part()).getFigure();
            Rectangle bounds = figure.getBounds().getCopy();
            figure.translateToAbsolute(bounds);
            point[0] = new Point(bounds.x + bounds.width / 2, bounds.y + Math.min(bounds.height / 2, 12));
        });
        return point[0];
    }

    /** Makes the figure visible. */
    void reveal(SWTBotGefEditPart part) {
        ui(() -> part.part().getViewer().reveal(part.part()));
        settle();
    }

    /** Scales the diagram so that all of it is visible. */
    void fit() {
        ui(() -> {
            var zoom = (org.eclipse.gef.editparts.ZoomManager) editor.rootEditPart().part().getViewer()
                    .getProperty(org.eclipse.gef.editparts.ZoomManager.class.toString());
            zoom.setZoomAsText(org.eclipse.gef.editparts.ZoomManager.FIT_ALL);
        });
        settle();
    }

    void save() {
        editor.save();
        until("saved", () -> !editor.isDirty());
        settle();
    }

    private static Matcher<EditPart> matches(Predicate<DDiagramElement> wanted) {
        return new BaseMatcher<>() {
            @Override
            public boolean matches(Object item) {
                return (item instanceof ShapeEditPart || item instanceof ConnectionNodeEditPart)
                        && ((EditPart) item).getModel() instanceof View view && view.getElement() instanceof DDiagramElement shown
                        && wanted.test(shown);
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("figure of an element");
            }
        };
    }
}
