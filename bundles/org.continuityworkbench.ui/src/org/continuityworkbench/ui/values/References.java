/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.NamedElement;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** The elements of a model that a reference may lead to, by name and id. */
final class References {

    private final Map<String, List<EObject>> byName = new LinkedHashMap<>();
    private final Map<String, EObject> byId = new LinkedHashMap<>();

    /**
     * @param element any element of the model; it is no candidate itself
     * @param type    class of the candidates
     */
    References(EObject element, EClass type) {
        EObject root = EcoreUtil.getRootContainer(element);
        add(root, element, type);
        Containments.of(type).forEachIn(root, candidate -> add(candidate, element, type));
    }

    private void add(EObject candidate, EObject element, EClass type) {
        if (candidate != element && type.isSuperTypeOf(candidate.eClass())) {
            byName.computeIfAbsent(name(candidate), key -> new ArrayList<>()).add(candidate);
            byId.put(id(candidate), candidate);
        }
    }

    /** What to show for a candidate: its name, or its id where others have that name too. */
    String text(EObject candidate) {
        String name = name(candidate);
        return byName.getOrDefault(name, List.of()).size() > 1 ? id(candidate) : name;
    }

    /** The same from the point of view of an element, which is no candidate itself. */
    String text(EObject candidate, EObject element) {
        String name = name(candidate);
        return byName.getOrDefault(name, List.of()).stream().filter(other -> other != element).count() > 1 ? id(candidate) : name;
    }

    List<String> texts() {
        return byId.values().stream().map(this::text).toList();
    }

    /** The candidates that a name or an id means; one if it is clear. */
    List<EObject> find(String text) {
        EObject identified = byId.get(text);
        return identified != null ? List.of(identified) : byName.getOrDefault(text, List.of());
    }

    static String id(EObject element) {
        return element instanceof Identified identified && identified.getId() != null ? identified.getId() : "";
    }

    /** The name of an element; its id if it has none. */
    static String name(EObject element) {
        boolean named = element instanceof NamedElement candidate && candidate.getName() != null && !candidate.getName().isBlank();
        return named ? ((NamedElement) element).getName() : id(element);
    }
}
