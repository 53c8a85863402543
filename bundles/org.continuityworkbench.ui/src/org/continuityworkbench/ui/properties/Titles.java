/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.properties;

import java.net.URL;

import org.continuityworkbench.model.edit.Names;
import org.continuityworkbench.ui.session.SessionService;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;

/** The title above the properties: text and icon of what is selected. */
public class Titles extends LabelProvider {

    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    @Override
    public String getText(Object selection) {
        EObject element = element(selection);
        IItemLabelProvider labels = labels(element);
        return element == null ? Messages.none : labels == null ? Names.of(element.eClass()) : labels.getText(element);
    }

    @Override
    public Image getImage(Object selection) {
        EObject element = element(selection);
        IItemLabelProvider labels = labels(element);
        return labels != null && labels.getImage(element) instanceof URL url ? images.get(ImageDescriptor.createFromURL(url)) : null;
    }

    private static EObject element(Object selection) {
        Object first = selection instanceof IStructuredSelection structured ? structured.getFirstElement() : selection;
        return first instanceof EObject element ? element : null;
    }

    private static IItemLabelProvider labels(EObject element) {
        return element == null ? null : PlatformUI.getWorkbench().getService(SessionService.class).active()
                .map(session -> (IItemLabelProvider) session.domain().getAdapterFactory().adapt(element, IItemLabelProvider.class))
                .orElse(null);
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
