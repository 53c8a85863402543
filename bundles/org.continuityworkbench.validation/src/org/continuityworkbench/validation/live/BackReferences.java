/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Who refers to an element by references that have no other end in the metamodel; kept for those references only that rules follow. */
final class BackReferences {

    private final Map<EReference, Map<EObject, List<EObject>>> sources = new IdentityHashMap<>();

    BackReferences(Set<EReference> followed) {
        followed.forEach(reference -> sources.put(reference, new IdentityHashMap<>()));
    }

    /** The elements that refer to an element, each once per reference; empty if none does. */
    List<EObject> sources(EReference reference, EObject target) {
        return sources.get(reference).getOrDefault(target, List.of());
    }

    /** Takes in all references of an element. */
    void addAll(EObject source) {
        for (EReference reference : sources.keySet()) {
            if (reference.getEContainingClass().isSuperTypeOf(source.eClass())) {
                change(reference, source, null, source.eGet(reference, false));
            }
        }
    }

    /** Follows a change; values are elements, collections of them or null. */
    void change(EReference reference, EObject source, Object before, Object after) {
        Map<EObject, List<EObject>> index = sources.get(reference);
        if (index == null) {
            return;
        }
        for (EObject target : Values.elements(before)) {
            index.getOrDefault(target, new ArrayList<>()).remove(source);
        }
        for (EObject target : Values.elements(after)) {
            index.computeIfAbsent(target, key -> new ArrayList<>(2)).add(source);
        }
    }
}
