/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;

/** Makes {@link ContinuityResource}s. Stateless; safe for any thread. */
public final class ContinuityResourceFactory implements Resource.Factory {

    @Override
    public Resource createResource(URI uri) {
        return new ContinuityResource(uri);
    }

    /** Registers the factory for both file extensions of the product in one resource set, and nowhere else. */
    public static void register(ResourceSet resourceSet) {
        for (ModelKind kind : ModelKind.values()) {
            resourceSet.getResourceFactoryRegistry().getExtensionToFactoryMap().put(kind.extension().substring(1),
                    new ContinuityResourceFactory());
        }
    }
}
