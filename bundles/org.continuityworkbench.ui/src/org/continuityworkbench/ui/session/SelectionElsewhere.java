/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;

/** Hears what other parts of the window select, and passes on the elements of one deployment. */
public final class SelectionElsewhere implements ISelectionListener {

    private final IWorkbenchPart own;
    private final Supplier<Deployment> deployment;
    private final Consumer<List<EObject>> receiver;

    /**
     * @param own        the part whose own selection is passed over
     * @param deployment the deployment that is asked for at the moment; null for none
     */
    public SelectionElsewhere(IWorkbenchPart own, Supplier<Deployment> deployment, Consumer<List<EObject>> receiver) {
        this.own = own;
        this.deployment = deployment;
        this.receiver = receiver;
        own.getSite().getPage().addSelectionListener(this);
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        if (part == own || !(selection instanceof IStructuredSelection structured)) {
            return;
        }
        Deployment root = deployment.get();
        List<EObject> elements = new ArrayList<>();
        for (Object selected : structured) {
            EObject element = Adapters.adapt(selected, EObject.class);
            if (root != null && element != null && EcoreUtil.isAncestor(root, element)) {
                elements.add(element);
            }
        }
        if (!elements.isEmpty()) {
            receiver.accept(elements);
        }
    }

    public void dispose() {
        own.getSite().getPage().removeSelectionListener(this);
    }
}
