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
    private final Map<EStructuralFeature, List<Trigger>> byLabel = new IdentityHashMap<>();
    private final List<Trigger> byContainer = new ArrayList<>();
    private final Set<EReference> oneWay = new LinkedHashSet<>();
    private final BitSet undeclared = new BitSet();

    /** A place at which rules read something. */
    private record Trigger(Place place, BitSet rules) {
    }

    /**
     * Something that runs over elements of one class.
     *
     * @param id     of the rule, for error texts
     * @param target class of the elements
     * @param reads  paths from there; empty if nothing is said
     */
    record Check(String id, Class<?> target, List<String> reads) {

        /** The checks of rules, and after all of them what collects for the collecting ones. */
        static List<Check> of(List<RuleDescriptor> rules) {
            List<Check> checks = new ArrayList<>();
            rules.forEach(rule -> checks.add(new Check(rule.id(), rule.target(), rule.reads())));
            rules.stream().filter(RuleDescriptor::collects)
                    .forEach(rule -> checks.add(new Check(rule.id(), rule.part(), rule.partReads())));
            return checks;
        }
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
            if (rule.reads().isEmpty() && !rule.collects()) {
                undeclared.set(i);
            }
        }
        List<Check> checks = Check.of(rules);
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            int index = i;
            Place start = starts.computeIfAbsent(check.target(), type -> new Place(metamodel, metamodel.of(type)));
            for (String path : check.reads()) {
                new ReadPath(check.id(), path).walk(start,
                        (place, feature) -> add(byFeature.computeIfAbsent(feature, key -> new ArrayList<>()), place, index),
                        (place, label) -> add(byLabel.computeIfAbsent(label, key -> new ArrayList<>()), place, index),
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
    void featureChanged(EObject element, EStructuralFeature feature, BackReferences index, Population population, Checks checks) {
        fire(byFeature.getOrDefault(feature, List.of()), element, index, population, checks);
    }

    /** The checks that show a feature of an element in their messages. */
    void labelChanged(EObject element, EStructuralFeature feature, BackReferences index, Population population, Checks checks) {
        fire(byLabel.getOrDefault(feature, List.of()), element, index, population, checks);
    }

    /** True if messages show the feature. */
    boolean isLabel(EStructuralFeature feature) {
        return byLabel.containsKey(feature);
    }

    /** The checks that read the container of an element. */
    void containerChanged(EObject element, BackReferences index, Population population, Checks checks) {
        fire(byContainer, element, index, population, checks);
    }

    private static void fire(List<Trigger> triggers, EObject element, BackReferences index, Population population, Checks checks) {
        for (Trigger trigger : triggers) {
            Collection<EObject> targets = trigger.place.targets(element, index, population);
            for (EObject target : targets) {
                checks.touch(target, trigger.rules);
            }
        }
    }
}
