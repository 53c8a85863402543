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
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.validation.RuleDescriptor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Which checks depend on which features: what rules declare to read, turned round. Immutable but for the index of references. */
final class Dependencies {

    private final Map<EStructuralFeature, List<Trigger>> byFeature = new IdentityHashMap<>();
    private final List<Trigger> byContainer = new ArrayList<>();
    private final Set<EReference> oneWay = new LinkedHashSet<>();
    private final BitSet undeclared = new BitSet();

    /** A place at which rules read something. */
    private record Trigger(Place place, BitSet rules) {
    }

    /** Takes checks that have to run again. */
    @FunctionalInterface
    interface Checks {

        /**
         * @param element the element checked, of a class that the rules check; it need not be in the model any more
         * @param rules   indexes of the rules; not to be changed
         */
        void touch(EObject element, BitSet rules);
    }

    /**
     * @param rules the rules; their order is that of the indexes
     * @throws IllegalArgumentException if a rule declares a path that cannot be followed backwards; the text names the rule
     */
    Dependencies(List<RuleDescriptor> rules) {
        Classes metamodel = new Classes(List.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE));
        Map<Class<?>, Place> starts = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            RuleDescriptor rule = rules.get(i);
            int index = i;
            if (rule.reads().isEmpty()) {
                undeclared.set(index);
            }
            Place start = starts.computeIfAbsent(rule.target(), type -> new Place(metamodel, metamodel.of(type)));
            for (String path : rule.reads()) {
                new ReadPath(rule, path).walk(start, (place, feature) -> add(byFeature.computeIfAbsent(feature, key -> new ArrayList<>()), place, index),
                        place -> add(byContainer, place, index));
            }
        }
    }

    private void add(List<Trigger> triggers, Place place, int rule) {
        for (Place at = place; at != null; at = at.before()) {
            oneWay.addAll(at.oneWayReferences());
        }
        for (Trigger trigger : triggers) {
            if (trigger.place == place) {
                trigger.rules.set(rule);
                return;
            }
        }
        BitSet rules = new BitSet();
        rules.set(rule);
        triggers.add(new Trigger(place, rules));
    }

    /** Rules that do not say what they read. */
    BitSet undeclared() {
        return undeclared;
    }

    /** References whose sources have to be known, see {@link BackReferences}. */
    Set<EReference> oneWayReferences() {
        return oneWay;
    }

    /** The checks that read a feature of an element. */
    void featureChanged(EObject element, EStructuralFeature feature, BackReferences index, Checks checks) {
        fire(byFeature.getOrDefault(feature, List.of()), element, index, checks);
    }

    /** The checks that read the container of an element. */
    void containerChanged(EObject element, BackReferences index, Checks checks) {
        fire(byContainer, element, index, checks);
    }

    private static void fire(List<Trigger> triggers, EObject element, BackReferences index, Checks checks) {
        for (Trigger trigger : triggers) {
            Collection<EObject> targets = trigger.place.targets(element, index);
            for (EObject target : targets) {
                checks.touch(target, trigger.rules);
            }
        }
    }
}
