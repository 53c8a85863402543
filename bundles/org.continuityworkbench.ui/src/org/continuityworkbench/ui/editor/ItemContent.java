/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.editor;

import java.util.Collection;

import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ITreeItemContentProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;

/** The tree of a deployment as the item providers give it; the input is an array with the root. */
final class ItemContent implements ITreeContentProvider {

    private final AdapterFactory factory;

    ItemContent(AdapterFactory factory) {
        this.factory = factory;
    }

    @Override
    public Object[] getElements(Object input) {
        return (Object[]) input;
    }

    @Override
    public Object[] getChildren(Object element) {
        Collection<?> children = provider(element).getChildren(element);
        return children.toArray();
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof Deployment ? null : ((EObject) element).eContainer();
    }

    @Override
    public boolean hasChildren(Object element) {
        return provider(element).hasChildren(element);
    }

    private ITreeItemContentProvider provider(Object element) {
        return (ITreeItemContentProvider) factory.adapt(element, ITreeItemContentProvider.class);
    }
}
