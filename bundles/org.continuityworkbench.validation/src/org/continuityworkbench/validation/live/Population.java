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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/** The elements of those classes that have few. */
final class Population {

    /** Up to so many elements of one class count as few. */
    static final int FEW = 64;

    private final Map<EClass, Set<EObject>> byClass = new HashMap<>();

    void add(EObject element) {
        Set<EObject> sameClass = byClass.computeIfAbsent(element.eClass(), any -> new LinkedHashSet<>());
        if (sameClass.size() <= FEW) {
            sameClass.add(element);
        }
    }

    /** All elements of some classes that were ever seen, in a model or not; null if they are not few. */
    Collection<EObject> all(Set<EClass> classes) {
        List<EObject> all = new ArrayList<>();
        for (EClass type : classes) {
            all.addAll(byClass.getOrDefault(type, Set.of()));
        }
        return all.size() > FEW ? null : all;
    }
}
