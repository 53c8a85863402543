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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Makes a model say what another one says. Only what differs is changed, so that a change of a few lines costs no more than an edit, and
 * what is in both stays the same object, with the selections, findings and figures that hang on it: children of one class with the same
 * identifier, and of those without one the first, the second and so on.
 */
final class Merge {

    /** Elements of the other model, and those of this one that stay in place of them. */
    private final Map<EObject, EObject> kept = new IdentityHashMap<>();
    /** What is not in the other model. */
    private final List<EObject> gone = new ArrayList<>();
    // what is not so yet: what leads to elements that come or go is never so, and the rest is not touched by their coming and going
    private final List<Wanted> children = new ArrayList<>();
    private final List<Wanted> values = new ArrayList<>();

    /** What tells a child from its siblings. */
    private record Key(EClass kind, String id, int number) {
    }

    /** What a feature says in the other model, in terms of this one; of a list, all of it. */
    private record Wanted(EObject owner, EStructuralFeature feature, boolean isSet, Object value) {

        boolean isSo() {
            return owner.eIsSet(feature) == isSet && Objects.equals(owner.eGet(feature), value);
        }

        @SuppressWarnings("unchecked")
        void apply() {
            if (isSo()) {
                return;
            }
            if (!feature.isMany()) {
                if (isSet) {
                    owner.eSet(feature, value);
                } else {
                    owner.eUnset(feature);
                }
                return;
            }
            EList<Object> now = (EList<Object>) owner.eGet(feature);
            List<Object> then = (List<Object>) value;
            if (feature instanceof EReference && !Collections.disjoint(new HashSet<>(now), then)) {
                ECollections.setEList(now, then);
            } else {
                now.clear();
                now.addAll(then);
            }
        }
    }

    /** Compares; nothing is changed yet. The two have roots of the same class. */
    Merge(EObject root, EObject other) {
        match(root, other);
        plan(other);
        other.eAllContents().forEachRemaining(this::plan);
    }

    /** True if the models do not say the same. */
    boolean isNeeded() {
        return !children.isEmpty() || !values.isEmpty();
    }

    /** Changes the model; the other one is used up. To be called once. */
    void apply() {
        kept.keySet().forEach(Merge::unlink);
        for (EObject element : gone) {
            unlink(element);
            element.eAllContents().forEachRemaining(Merge::unlink);
        }
        children.forEach(Wanted::apply);
        values.forEach(Wanted::apply);
    }

    /** The element of this model that says what one of the other model says. */
    EObject here(EObject element) {
        return kept.getOrDefault(element, element);
    }

    private void match(EObject own, EObject others) {
        kept.put(others, own);
        for (EReference reference : own.eClass().getEAllContainments()) {
            if (!isTold(reference)) {
                continue;
            }
            Map<Key, EObject> known = byKey(own, reference);
            byKey(others, reference).forEach((key, child) -> {
                EObject same = known.remove(key);
                if (same != null) {
                    match(same, child);
                }
            });
            gone.addAll(known.values());
        }
    }

    private static Map<Key, EObject> byKey(EObject owner, EReference reference) {
        Map<Key, EObject> children = new LinkedHashMap<>();
        Map<Key, Integer> numbers = new HashMap<>();
        for (Object value : list(owner, reference)) {
            EObject child = (EObject) value;
            Key first = new Key(child.eClass(), EcoreUtil.getID(child), 0);
            int number = numbers.merge(first, 1, Integer::sum);
            children.put(new Key(first.kind, first.id, number), child);
        }
        return children;
    }

    private static void add(List<Wanted> plan, Wanted wanted) {
        if (!wanted.isSo()) {
            plan.add(wanted);
        }
    }

    private void plan(EObject element) {
        EObject owner = here(element);
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (!isTold(feature)) {
                continue;
            }
            if (feature instanceof EReference reference) {
                if (!reference.isContainment()) {
                    add(values, wanted(owner, element, reference));
                } else if (owner != element) {
                    add(children, wanted(owner, element, reference));
                }
            } else if (owner != element) {
                add(values, new Wanted(owner, feature, element.eIsSet(feature), value(element, feature)));
            }
        }
    }

    private Wanted wanted(EObject owner, EObject element, EReference reference) {
        List<Object> targets = new ArrayList<>();
        list(element, reference).forEach(target -> targets.add(here((EObject) target)));
        return new Wanted(owner, reference, element.eIsSet(reference),
                reference.isMany() ? targets : targets.isEmpty() ? null : targets.getFirst());
    }

    private static Object value(EObject element, EStructuralFeature feature) {
        return feature.isMany() ? new ArrayList<>(list(element, feature)) : element.eGet(feature);
    }

    private static List<?> list(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature);
        return feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
    }

    /** Is this in the file? The far ends of references and the container are not. */
    private static boolean isTold(EStructuralFeature feature) {
        return feature.isChangeable() && !feature.isDerived() && !feature.isTransient()
                && !(feature instanceof EReference reference && reference.isContainer());
    }

    /** Takes an element that is not in the model from the far ends of its references. */
    private static void unlink(EObject element) {
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (reference.getEOpposite() != null && !reference.isContainment() && !reference.isContainer() && reference.isChangeable()
                    && element.eIsSet(reference)) {
                element.eUnset(reference);
            }
        }
    }
}
