/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.continuityworkbench.core.query.Identifiers;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.NamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Puts elements into a model so that it stays one: every new element has an identifier of its own. Call it inside
 * {@link DeploymentSession#execute}.
 */
public final class Insertion {

    private Insertion() {
    }

    /**
     * Adds a new element.
     *
     * @param owner   where it goes
     * @param feature reference of the owner that shall hold it
     * @param words   what its identifier shall say, such as the name of its class
     */
    public static void add(EObject owner, EReference feature, EObject element, String words) {
        if (element instanceof Identified identified) {
            identified.setId(Identifiers.fresh(owner, words));
        }
        put(owner, feature, element);
    }

    /**
     * Adds copies of elements with identifiers of their own; references between the copies lead to the copies, other references to what has
     * the same class and identifier where the copies go. A reference that would take something away from another element is left out.
     *
     * @return the copies that found a place
     */
    public static List<EObject> addCopies(EObject owner, Collection<? extends EObject> originals) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        List<EObject> copies = List.copyOf(copier.copyAll(originals));
        Map<String, EObject> there = new HashMap<>();
        EObject root = EcoreUtil.getRootContainer(owner);
        root.eAllContents().forEachRemaining(element -> {
            if (element instanceof Identified identified) {
                there.put(identified.getId(), element);
            }
        });
        List<EObject> added = copies.stream().filter(copy -> addCopy(owner, copy)).toList();
        copier.forEach((original, copy) -> {
            if (EcoreUtil.isAncestor(root, copy)) {
                link(original, copy, target -> copier.containsKey(target) ? copier.get(target) : same(there, target));
            }
        });
        return added;
    }

    private static EObject same(Map<String, EObject> there, EObject target) {
        EObject found = target instanceof Identified identified ? there.get(identified.getId()) : null;
        return found != null && found.eClass() == target.eClass() ? found : null;
    }

    private static void link(EObject original, EObject copy, UnaryOperator<EObject> targets) {
        for (EReference reference : original.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer() && !reference.isTransient() && !reference.isDerived()
                    && reference.isChangeable()) {
                Object value = original.eGet(reference);
                List<?> values = value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
                for (Object one : values) {
                    EObject target = targets.apply((EObject) one);
                    if (target != null && isFree(target, reference)) {
                        put(copy, reference, target);
                    }
                }
            }
        }
    }

    /** Is there room at the far end of a reference? */
    private static boolean isFree(EObject target, EReference reference) {
        EReference opposite = reference.getEOpposite();
        if (opposite == null) {
            return true;
        }
        return opposite.isMany() ? opposite.getUpperBound() < 0 || ((List<?>) target.eGet(opposite)).size() < opposite.getUpperBound()
                : target.eGet(opposite) == null;
    }

    private static boolean addCopy(EObject owner, EObject copy) {
        EObject target = owner;
        EReference feature = featureFor(target, copy);
        while (feature == null && target != null) {
            target = target.eContainer();
            feature = target == null ? null : featureFor(target, copy);
        }
        if (feature == null) {
            return false;
        }
        // one after the other, so that the second sees the identifier of the first
        put(target, feature, copy);
        freshen(copy);
        copy.eAllContents().forEachRemaining(Insertion::freshen);
        return true;
    }

    private static void freshen(EObject element) {
        if (element instanceof Identified identified) {
            String words = element instanceof NamedElement named && named.getName() != null ? identified.getId() : element.eClass()
                    .getName();
            identified.setId(Identifiers.fresh(element, String.valueOf(words)));
        }
    }

    /** The reference in which an element may hold another one; null if there is none with room. */
    public static EReference featureFor(EObject owner, EObject element) {
        for (EReference feature : owner.eClass().getEAllContainments()) {
            if (feature.getEReferenceType().isSuperTypeOf(element.eClass()) && (feature.isMany() || owner.eGet(feature) == null)) {
                return feature;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private static void put(EObject owner, EReference feature, EObject element) {
        if (feature.isMany()) {
            ((List<EObject>) owner.eGet(feature)).add(element);
        } else {
            owner.eSet(feature, element);
        }
    }
}
