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
import java.util.List;

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
     * Adds copies of elements with identifiers of their own; references between the copies lead to the copies.
     *
     * @return the copies that found a place
     */
    public static List<EObject> addCopies(EObject owner, Collection<? extends EObject> originals) {
        List<EObject> copies = List.copyOf(EcoreUtil.copyAll(originals));
        return copies.stream().filter(copy -> addCopy(owner, copy)).toList();
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
