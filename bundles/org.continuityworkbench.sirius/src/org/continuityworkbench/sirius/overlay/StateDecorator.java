/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.continuityworkbench.diagram.topology.Mark;
import org.eclipse.core.runtime.Platform;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.Locator;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gmf.runtime.diagram.ui.services.decorator.AbstractDecorator;
import org.eclipse.gmf.runtime.diagram.ui.services.decorator.IDecoration;
import org.eclipse.gmf.runtime.diagram.ui.services.decorator.IDecoratorTarget;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DDiagramElementContainer;

/**
 * The state of one element on its figure: hatching over a node, over the head of a container because what stands in it has states of its
 * own, and a badge with the letter of the state; on an edge the badge alone.
 */
final class StateDecorator extends AbstractDecorator {

    private static final int HEAD = 20;
    private static final int BADGE = 16;

    private final DDiagramElement element;
    private final Overlay overlay;
    private final Set<StateDecorator> shown;
    private final GraphicalEditPart part;
    private final List<IDecoration> painted = new ArrayList<>();

    /** @param shown where it notes itself as long as its figure is there */
    StateDecorator(IDecoratorTarget target, DDiagramElement element, Overlay overlay, Set<StateDecorator> shown) {
        super(target);
        this.element = element;
        this.overlay = overlay;
        this.shown = shown;
        part = (GraphicalEditPart) target.getAdapter(GraphicalEditPart.class);
    }

    @Override
    public void activate() {
        shown.add(this);
        refresh();
    }

    @Override
    public void deactivate() {
        shown.remove(this);
        clear();
        super.deactivate();
    }

    @Override
    public void refresh() {
        clear();
        if (part.getParent() != null && part.getViewer() != null) {
            overlay.of(element.getTarget()).ifPresent(this::paint);
        }
    }

    private void clear() {
        painted.forEach(getDecoratorTarget()::removeDecoration);
        painted.clear();
    }

    private void paint(Mark mark) {
        IFigure owner = part.getFigure();
        if (owner instanceof Connection) {
            StateFigure badge = StateFigure.badge(mark);
            badge.setSize(BADGE, BADGE);
            badge.setToolTip(tip(mark));
            painted.add(getDecoratorTarget().addConnectionDecoration(badge, 50, !isPrinted()));
            return;
        }
        if (!mark.state().isEmpty()) {
            boolean container = element instanceof DDiagramElementContainer;
            add(StateFigure.ground(mark), mark, bounds -> container
                    ? new Rectangle(bounds.x, bounds.y, bounds.width, Math.min(HEAD, bounds.height)) : bounds);
        }
        add(StateFigure.badge(mark), mark, bounds -> new Rectangle(bounds.x + 1, bounds.y + 1, BADGE, BADGE));
    }

    /** What the figure below would say itself goes with it, as the mouse does not get there. */
    private Label tip(Mark mark) {
        String own = element.getTooltipText();
        return new Label(own == null || own.isBlank() ? mark.text() : mark.text() + "\n\n" + own);
    }

    /** Sirius asks people whether decorations belong on paper and, while it makes figures for an image, into that image. */
    private static boolean isPrinted() {
        return Platform.getPreferencesService().getBoolean("org.eclipse.sirius.diagram.ui", "PREF_PRINT_DECORATION", false, null);
    }

    private void add(StateFigure figure, Mark mark, UnaryOperator<Rectangle> place) {
        IFigure owner = part.getFigure();
        Locator locator = decoration -> {
            Rectangle bounds = owner.getBounds().getCopy();
            owner.translateToAbsolute(bounds);
            decoration.translateToRelative(bounds);
            Rectangle wanted = place.apply(bounds);
            decoration.setBounds(wanted);
            figure.setBounds(wanted);
        };
        figure.setToolTip(tip(mark));
        painted.add(getDecoratorTarget().addDecoration(figure, locator, !isPrinted()));
    }
}
