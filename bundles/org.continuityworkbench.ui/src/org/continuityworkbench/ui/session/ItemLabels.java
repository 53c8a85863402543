/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.net.URL;
import java.util.List;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.edit.provider.ComposedImage;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;

/** Texts and icons of model elements as their item providers give them. Dispose of it as of any label provider. */
public final class ItemLabels extends LabelProvider {

    private final AdapterFactory factory;
    private final LocalResourceManager images = new LocalResourceManager(JFaceResources.getResources());

    /** @param factory the item providers, {@code session.domain().getAdapterFactory()} */
    public ItemLabels(AdapterFactory factory) {
        this.factory = factory;
    }

    @Override
    public String getText(Object element) {
        IItemLabelProvider provider = provider(element);
        return provider == null ? String.valueOf(element) : provider.getText(element);
    }

    @Override
    public Image getImage(Object element) {
        IItemLabelProvider provider = provider(element);
        return provider == null ? null : image(provider.getImage(element));
    }

    private IItemLabelProvider provider(Object element) {
        return element == null ? null : (IItemLabelProvider) factory.adapt(element, IItemLabelProvider.class);
    }

    private Image image(Object described) {
        if (described instanceof ComposedImage composed) {
            List<Object> layers = composed.getImages();
            return layers.isEmpty() ? null : image(layers.get(0));
        }
        return described instanceof URL url ? images.get(ImageDescriptor.createFromURL(url)) : null;
    }

    @Override
    public void dispose() {
        images.dispose();
        super.dispose();
    }
}
