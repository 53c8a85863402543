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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * A place on the paths that rules read: the class that a rule checks, or what one more step leads to. Rules whose paths begin alike share
 * their places. A place knows its way back to the elements checked.
 */
final class Place {

    private final Classes metamodel;
    private final Place before;
    private final String step;
    private final Set<EClass> classes;
    /** How the step was taken: references, none for a step to the container. */
    private final List<EReference> references;
    private final Map<EClass, List<EReference>> contents = new IdentityHashMap<>();
    private final Map<String, Place> next = new LinkedHashMap<>();

    /** The place of the elements that are checked themselves. */
    Place(Classes metamodel, Set<EClass> classes) {
        this(metamodel, null, "", classes, List.of());
    }

    private Place(Classes metamodel, Place before, String step, Set<EClass> classes, List<EReference> references) {
        this.metamodel = metamodel;
        this.before = before;
        this.step = step;
        this.classes = classes;
        this.references = references;
    }

    /** The place one step nearer to the elements checked; null for their own. */
    Place before() {
        return before;
    }

    Set<EClass> classes() {
        return classes;
    }

    /** The features that a step from here may read. */
    Set<EStructuralFeature> features(String name) {
        return Classes.features(classes, name);
    }

    /** The place of the containers of what is here. */
    Place container() {
        return next.computeIfAbsent(ReadPath.CONTAINER, name -> new Place(metamodel, this, name, metamodel.containers(classes), List.of()));
    }

    /** The place that the references of a name lead to. */
    Place follow(String name, List<EReference> taken) {
        return next.computeIfAbsent(name, same -> {
            Set<EClass> reached = new java.util.LinkedHashSet<>();
            taken.forEach(reference -> reached.addAll(metamodel.targets(reference)));
            return new Place(metamodel, this, name, reached, taken);
        });
    }

    /** References that have to be followed backwards from here and that the metamodel gives no other end. */
    List<EReference> oneWayReferences() {
        return references.stream().filter(reference -> !reference.isContainment() && reference.getEOpposite() == null).toList();
    }

    /**
     * The elements checked from which the path leads to an element here. Where the way back is long and few elements are checked at all,
     * all of them.
     *
     * @param element    an element of any class; one that cannot be here gives nothing
     * @param index      who refers to whom where the metamodel does not say
     * @param population the elements that there are
     */
    Collection<EObject> targets(EObject element, BackReferences index, Population population) {
        Collection<EObject> reached = List.of(element);
        Collection<EObject> few = population.all(start().classes);
        int limit = few == null ? Integer.MAX_VALUE : Population.FEW;
        Place at = this;
        if (!classes.contains(element.eClass())) {
            return List.of();
        }
        while (at.before != null && !reached.isEmpty()) {
            Collection<EObject> sources = reached.size() == 1 ? new ArrayList<>() : Collections.newSetFromMap(new IdentityHashMap<>());
            for (EObject one : reached) {
                at.back(one, index, sources, limit);
                if (sources.size() > limit) {
                    return few;
                }
            }
            reached = sources;
            at = at.before;
        }
        return reached;
    }

    private Place start() {
        return before == null ? this : before.start();
    }

    private void back(EObject element, BackReferences index, Collection<EObject> sources, int limit) {
        if (step.equals(ReadPath.CONTAINER)) {
            for (EReference feature : contents.computeIfAbsent(element.eClass(), type -> metamodel.containments(type, before.classes))) {
                add(element.eIsSet(feature) ? element.eGet(feature, false) : null, sources, limit);
            }
            return;
        }
        for (EReference reference : references) {
            if (reference.isContainment()) {
                if (element.eContainmentFeature() == reference) {
                    add(element.eContainer(), sources, limit);
                }
            } else if (reference.getEOpposite() == null) {
                add(index.sources(reference, element), sources, limit);
            } else if (reference.getEOpposite().getEContainingClass().isSuperTypeOf(element.eClass())) {
                add(element.eGet(reference.getEOpposite(), false), sources, limit);
            }
        }
    }

    private void add(Object value, Collection<EObject> sources, int limit) {
        if (value instanceof List<?> many) {
            for (int i = 0; i < many.size() && sources.size() <= limit; i++) {
                add(many.get(i), sources, limit);
            }
        } else if (value instanceof EObject source && before.classes.contains(source.eClass())) {
            sources.add(source);
        }
    }

    @Override
    public String toString() {
        return before == null ? "" : before.before == null ? step : before + "/" + step;
    }
}
