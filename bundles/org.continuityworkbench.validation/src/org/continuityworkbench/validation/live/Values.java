/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

/** Values as notifications hand them over. */
final class Values {

    private Values() {
    }

    /** The elements in a value: one, those of a collection, or none. */
    static List<EObject> elements(Object value) {
        if (value instanceof EObject element) {
            return List.of(element);
        } else if (value instanceof Collection<?> many) {
            return many.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
        }
        return List.of();
    }
}
