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

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.PolylineConnection;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gmf.runtime.diagram.ui.editparts.ShapeEditPart;
import org.eclipse.gmf.runtime.diagram.ui.editparts.ShapeNodeEditPart;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.viewpoint.DRepresentation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefConnectionEditPart;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditPart;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditor;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;

/** An open diagram and the hands that work on it. */
final class Canvas {

    final DRepresentation representation;
    final SWTBotGefEditor editor;

    /** Opens a diagram. */
    Canvas(Bench bench, DRepresentation representation) {
        this.representation = representation;
        ui(() -> Bench.page().activate(DialectUIManager.INSTANCE.openEditor(bench.session, representation, new NullProgressMonitor())));
        settle();
        this.editor = Bench.BOT.gefEditor(representation.getName());
        fit();
    }

    DDiagram diagram() {
        return (DDiagram) representation;
    }

    /** The figure of an element. */
    SWTBotGefEditPart part(EObject element) {
        until("figure of " + element, () -> !parts(element).isEmpty());
        return parts(element).get(0);
    }

    /** Selects the figure of an element and types another name into it. */
    void rename(EObject element, String name) {
        SWTBotGefEditPart part = part(element);
        editor.select(part);
        part.activateDirectEdit();
        editor.directEditType(name);
        settle();
    }

    /** Drags the end of an edge that the mouse would grip from one figure to another one. */
    void reconnect(SWTBotGefEditPart edge, boolean source, SWTBotGefEditPart to) {
        editor.select(edge);
        settle();
        Point[] end = new Point[1];
        ui(() -> {
            PolylineConnection line = (PolylineConnection) ((GraphicalEditPart) edge.part()).getFigure();
            end[0] = (source ? line.getPoints().getFirstPoint() : line.getPoints().getLastPoint()).getCopy();
            line.translateToAbsolute(end[0]);
        });
        Point target = grip(to);
        editor.drag(end[0].x, end[0].y, target.x, target.y);
        settle();
    }

    boolean shows(EObject element) {
        return !parts(element).isEmpty();
    }

    private List<SWTBotGefEditPart> parts(EObject element) {
        return editor.editParts(matches(shown -> shown.getTarget() == element));
    }

    /** The edge of a mapping that starts at one element and ends at another one. */
    SWTBotGefEditPart edge(EObject source, EObject target, String mapping) {
        return edges(source).stream().filter(edge -> shown(edge).getDiagramElementMapping().getName().equals(mapping)
                && ((DDiagramElement) ((DEdge) shown(edge)).getTargetNode()).getTarget() == target).findFirst().orElseThrow();
    }

    /** The edges that start at an element. */
    List<SWTBotGefConnectionEditPart> edges(EObject source) {
        return part(source).sourceConnections();
    }

    /** What a figure or edge shows. */
    static DDiagramElement shown(SWTBotGefEditPart part) {
        return (DDiagramElement) ((View) part.part().getModel()).getElement();
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

    /** Clicks twice on a figure as a mouse does: the widget hears the second press, the double click, and only then the second release. */
    void doubleClick(SWTBotGefEditPart part) {
        editor.show();
        ui(() -> ((ZoomManager) part.part().getViewer().getProperty(ZoomManager.class.toString())).setZoom(1));
        settle();
        reveal(part);
        Point point = grip(part);
        ui(() -> {
            Control control = part.part().getViewer().getControl();
            int[][] events = {{SWT.MouseMove, 0}, {SWT.MouseDown, 1}, {SWT.MouseUp, 1}, {SWT.MouseDown, 2}, {SWT.MouseDoubleClick, 2},
                    {SWT.MouseUp, 2}};
            for (int[] each : events) {
                Event event = new Event();
                event.x = point.x;
                event.y = point.y;
                event.button = each[1] == 0 ? 0 : 1;
                event.count = each[1];
                event.stateMask = each[0] == SWT.MouseUp ? SWT.BUTTON1 : 0;
                event.time = (int) (System.nanoTime() / 1_000_000);
                control.notifyListeners(each[0], event);
            }
        });
        settle();
    }

    /**
     * A place of a figure where the mouse hits it, its body or its label, but no other figure; the middle of its upper edge if there is
     * none.
     */
    static Point grip(SWTBotGefEditPart part) {
        Point[] point = new Point[1];
        ui(() -> {
            IFigure figure = ((GraphicalEditPart) part.part()).getFigure();
            Rectangle bounds = figure.getBounds().getCopy();
            figure.translateToAbsolute(bounds);
            point[0] = new Point(bounds.x + bounds.width / 2, bounds.y + Math.min(bounds.height / 2, 12));
            for (int y = bounds.y + 8; y < bounds.bottom() - 5; y += 3) {
                for (int x = bounds.x + 8; x < bounds.right() - 7; x += 5) {
                    EditPart hit = part.part().getViewer().findObjectAt(new Point(x, y));
                    if (hit == part.part() || hit.getParent() == part.part() && !(hit instanceof ShapeNodeEditPart)) {
                        point[0] = new Point(x, y);
                        return;
                    }
                }
            }
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
            ZoomManager zoom = (ZoomManager) editor.rootEditPart().part().getViewer()
                    .getProperty(ZoomManager.class.toString());
            zoom.setZoomAsText(ZoomManager.FIT_ALL);
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
                return item instanceof ShapeEditPart
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
