/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.engine;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.validation.RuleDescriptor;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;

/**
 * Visits a model and tells for each element which rules check it. What depends on the class alone is looked up once per class, so that a
 * visit costs little more than the rules. Not safe for use by several threads.
 */
public final class Dispatch {

    private final List<Class<?>> targets;
    private final Map<EClass, Plan> plans = new IdentityHashMap<>();

    /** What to do at the elements of one class: indexes of the rules that check them, and the features in which they contain others. */
    private record Plan(int[] rules, EReference[] containments, int[] features) {
    }

    /** Takes the elements of a visit, in model order. */
    @FunctionalInterface
    public interface Visitor {

        /** @param rules indexes of the rules that check the element, ascending; not to be changed */
        void visit(EObject element, int[] rules);
    }

    /** @param targets class of the elements that each rule checks; their order is that of the indexes */
    public Dispatch(List<? extends Class<?>> targets) {
        this.targets = List.copyOf(targets);
    }

    /** The dispatch of rules. */
    public static Dispatch of(List<RuleDescriptor> rules) {
        return new Dispatch(rules.stream().map(RuleDescriptor::target).toList());
    }

    /** Indexes of the rules that check an element, ascending; not to be changed. */
    public int[] rulesFor(EObject element) {
        return plan(element).rules;
    }

    /** Visits an element and all that it contains, in the order of {@link EObject#eAllContents()}. */
    public void visit(EObject element, Visitor visitor) {
        Plan plan = plan(element);
        if (plan.rules.length > 0) {
            visitor.visit(element, plan.rules);
        }
        InternalEObject internal = (InternalEObject) element;
        for (int i = 0; i < plan.features.length; i++) {
            // asking an unset feature would make a list for it
            if (internal.eIsSet(plan.features[i])) {
                visitContents(internal.eGet(plan.features[i], false, true), plan.containments[i].isMany(), visitor);
            }
        }
    }

    private void visitContents(Object value, boolean many, Visitor visitor) {
        if (many) {
            List<?> contents = (List<?>) value;
            for (int i = 0; i < contents.size(); i++) {
                visit((EObject) contents.get(i), visitor);
            }
        } else {
            visit((EObject) value, visitor);
        }
    }

    private Plan plan(EObject element) {
        Plan plan = plans.get(element.eClass());
        if (plan == null) {
            plan = plan(element.eClass(), element.getClass());
            plans.put(element.eClass(), plan);
        }
        return plan;
    }

    private Plan plan(EClass type, Class<?> implementation) {
        List<Integer> applicable = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).isAssignableFrom(implementation)) {
                applicable.add(i);
            }
        }
        EReference[] containments = type.getEAllContainments().toArray(new EReference[0]);
        int[] features = new int[containments.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = type.getFeatureID(containments[i]);
        }
        return new Plan(applicable.stream().mapToInt(Integer::intValue).toArray(), containments, features);
    }
}
