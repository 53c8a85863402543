/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.text.PackageTexts;

/** What the caller binds the parameters of a scenario to: parameter identifiers and identifiers or names of elements. Immutable. */
public final class Bindings {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);
    private static final Bindings NONE = new Bindings(Map.of());

    private final Map<String, List<String>> elements;

    private Bindings(Map<String, List<String>> elements) {
        this.elements = elements;
    }

    /** Nothing is bound by the caller: identifiers, names and selectors of the scenario decide. */
    public static Bindings none() {
        return NONE;
    }

    /** These bindings and one more; a parameter bound twice stands for both elements. */
    public Bindings with(String parameter, String element) {
        Map<String, List<String>> copy = new LinkedHashMap<>(elements);
        List<String> bound = new ArrayList<>(copy.getOrDefault(parameter, List.of()));
        bound.add(element);
        copy.put(parameter, Collections.unmodifiableList(bound));
        return new Bindings(copy);
    }

    /**
     * Reads {@code parameter=element} or {@code parameter=element,element}.
     *
     * @throws ScenarioException if there is no equals sign or a side is empty
     */
    public Bindings withAssignment(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0 || equals == assignment.length() - 1) {
            throw new ScenarioException(TEXTS.get("bad.bind", assignment));
        }
        Bindings result = this;
        for (String element : assignment.substring(equals + 1).split(",", -1)) {
            result = result.with(assignment.substring(0, equals).strip(), element.strip());
        }
        return result;
    }

    /** Identifiers or names given for a parameter; empty if the caller gave none. */
    public List<String> of(String parameter) {
        return elements.getOrDefault(parameter, List.of());
    }

    /** The parameters that the caller bound. */
    public Set<String> parameters() {
        return Collections.unmodifiableSet(elements.keySet());
    }
}
