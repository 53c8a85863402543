/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.business.api.session.CustomDataConstants;
import org.eclipse.sirius.viewpoint.DRepresentation;

/** Whether somebody or something has ever arranged a diagram. */
public final class Arrangement {

    private Arrangement() {
    }

    /** Do its figures stand at different places? The notation is read without its types, so that its bundle is not needed. */
    public static boolean isThere(DRepresentation diagram) {
        Set<List<Integer>> places = new HashSet<>();
        diagram.getOwnedAnnotationEntries().stream().filter(entry -> CustomDataConstants.GMF_DIAGRAMS.equals(entry.getSource()))
                .flatMap(entry -> entry.getData().eContents().stream()).filter(node -> node.eClass().getName().equals("Node"))
                .flatMap(node -> node.eContents().stream()).filter(constraint -> constraint.eClass().getName().equals("Bounds"))
                .forEach(bounds -> places.add(List.of(value(bounds, "x"), value(bounds, "y"))));
        return places.size() > 1;
    }

    private static int value(EObject bounds, String name) {
        return (Integer) bounds.eGet(bounds.eClass().getEStructuralFeature(name));
    }
}
