/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Compares two models as files would show them: same elements in the same order, same values, same references. What is not written (the
 * derived side of references) does not count. Walks without recursion along references, so that large models need no deep stack.
 */
final class SameModel {

    private final Map<EObject, EObject> counterpart = new IdentityHashMap<>();

    private SameModel() {
    }

    /** The first element of the first model, in model order, that has no equal counterpart; empty if the models are equal. */
    static Optional<EObject> firstDifference(EObject a, EObject b) {
        return new SameModel().compare(elements(a), elements(b));
    }

    private Optional<EObject> compare(List<EObject> a, List<EObject> b) {
        for (int i = 0; i < a.size(); i++) {
            if (i >= b.size() || a.get(i).eClass() != b.get(i).eClass()) {
                return Optional.of(a.get(i));
            }
            counterpart.put(a.get(i), b.get(i));
        }
        for (int i = 0; i < a.size(); i++) {
            for (EStructuralFeature feature : a.get(i).eClass().getEAllStructuralFeatures()) {
                if (!feature.isTransient() && !sameValue(a.get(i), b.get(i), feature)) {
                    return Optional.of(a.get(i));
                }
            }
        }
        return b.size() > a.size() ? Optional.of(a.get(0)) : Optional.empty();
    }

    private boolean sameValue(EObject a, EObject b, EStructuralFeature feature) {
        if (!(feature instanceof EReference)) {
            return Objects.equals(a.eGet(feature), b.eGet(feature));
        }
        List<?> left = values(a, feature);
        List<?> right = values(b, feature);
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (counterpart.get(left.get(i)) != right.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<?> values(EObject object, EStructuralFeature feature) {
        Object value = object.eGet(feature);
        return feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
    }

    private static List<EObject> elements(EObject root) {
        List<EObject> elements = new ArrayList<>();
        elements.add(root);
        for (Iterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
            elements.add(contents.next());
        }
        return elements;
    }
}
