/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.overlay;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gmf.runtime.common.core.service.AbstractProvider;
import org.eclipse.gmf.runtime.common.core.service.IOperation;
import org.eclipse.gmf.runtime.diagram.ui.services.decorator.CreateDecoratorsOperation;
import org.eclipse.gmf.runtime.diagram.ui.services.decorator.IDecoratorProvider;
import org.eclipse.gmf.runtime.diagram.ui.services.decorator.IDecoratorTarget;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;

/**
 * Puts a decorator on every figure of a deployment, and paints all of them again when the moment of the replay is another one. One for
 * all diagrams, made by the decorator service.
 */
public final class StateDecorators extends AbstractProvider implements IDecoratorProvider {

    private static final String KEY = "org.continuityworkbench.sirius.state";

    private final Display display = Display.getDefault();
    private final Set<StateDecorator> shown = new LinkedHashSet<>();
    private final Overlay overlay = new Overlay(FrameworkUtil.getBundle(getClass()).getBundleContext(), this::later);
    private boolean waiting;

    @Override
    public boolean provides(IOperation operation) {
        return operation instanceof CreateDecoratorsOperation creation && element(creation.getDecoratorTarget()).isPresent();
    }

    @Override
    public void createDecorators(IDecoratorTarget target) {
        element(target).ifPresent(element -> target.installDecorator(KEY, new StateDecorator(target, element, overlay, shown)));
    }

    /** What the figure shows of a deployment; empty for what lies in a figure of the same element, such as its label. */
    private static Optional<DDiagramElement> element(IDecoratorTarget target) {
        EditPart part = target.getAdapter(EditPart.class);
        return part instanceof GraphicalEditPart ? shown(part).filter(element -> element.getTarget() != null
                && element.getTarget().eClass().getEPackage() == TopologyPackage.eINSTANCE
                && shown(part.getParent()).filter(parent -> parent == element).isEmpty() && !isAside(element)) : Optional.empty();
    }

    /** An edge for a reference belongs to the element at its begin, which shows its state itself. */
    private static boolean isAside(DDiagramElement element) {
        return element instanceof DEdge edge && edge.getSourceNode() instanceof DSemanticDecorator source
                && source.getTarget() == edge.getTarget();
    }

    private static Optional<DDiagramElement> shown(EditPart part) {
        return part != null && part.getModel() instanceof View view && view.getElement() instanceof DDiagramElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    /** Many changes at once are painted once. */
    private synchronized void later() {
        if (!waiting && !display.isDisposed()) {
            waiting = true;
            display.asyncExec(this::refresh);
        }
    }

    private void refresh() {
        synchronized (this) {
            waiting = false;
        }
        shown.stream().toList().forEach(StateDecorator::refresh);
    }
}
