/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of our own tools, for both themes and for screens of double density. */
public final class Icons {

    private Icons() {
    }

    /** The icon of a tool; {@code icons/tools} holds them by name. */
    public static ImageDescriptor of(String name) {
        return ResourceLocator.imageDescriptorFromBundle(Icons.class, "icons/tools/" + name + ".png").orElseThrow();
    }
}
