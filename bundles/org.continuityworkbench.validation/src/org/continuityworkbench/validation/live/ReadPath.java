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
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.continuityworkbench.model.topology.TopologyPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** One path that a rule reads, see {@code RuleInfo.reads}. */
final class ReadPath {

    /** The step to the container. */
    static final String CONTAINER = "..";

    private final String rule;
    private final String path;

    ReadPath(String rule, String path) {
        this.rule = rule;
        this.path = path;
    }

    /**
     * Walks the path through the metamodel and tells what is read at each place.
     *
     * @param start   place of the elements checked
     * @param feature takes a place and a feature read there
     * @param label   takes a place and a feature that is read for messages only
     * @param container takes a place whose containers are read
     * @throws IllegalArgumentException if the path names what the metamodel does not have, or what cannot be followed backwards
     */
    void walk(Place start, BiConsumer<Place, EStructuralFeature> feature, BiConsumer<Place, EStructuralFeature> label,
            Consumer<Place> container) {
        readLabels(start, label);
        Place at = start;
        String[] steps = path.split("/");
        for (int i = 0; i < steps.length; i++) {
            if (at == null) {
                throw bad(steps[i], "nothing can follow an attribute");
            }
            Place from = at;
            if (steps[i].equals(CONTAINER)) {
                container.accept(from);
                at = from.container();
                if (at.classes().isEmpty()) {
                    throw bad(steps[i], "what the path has reached is in no container");
                }
            } else {
                Set<EStructuralFeature> read = from.features(steps[i]);
                if (read.isEmpty()) {
                    throw bad(steps[i], "no class that the path has reached has this feature");
                }
                read.forEach(one -> feature.accept(from, one));
                List<EReference> references = references(read, steps[i]);
                at = references.isEmpty() ? null : from.follow(steps[i], references);
            }
            if (at != null) {
                readLabels(at, label);
            }
        }
    }

    private List<EReference> references(Set<EStructuralFeature> read, String step) {
        List<EReference> references = new ArrayList<>();
        for (EStructuralFeature one : read) {
            if (one.isDerived() || one.isVolatile()) {
                throw bad(step, "it is computed, so nobody is told when it changes");
            } else if (one instanceof EReference reference) {
                if (reference.isContainer()) {
                    throw bad(step, "the container is written " + CONTAINER);
                }
                references.add(reference);
            }
        }
        return references;
    }

    /** Messages show names, or identifiers where there is no name. */
    private static void readLabels(Place at, BiConsumer<Place, EStructuralFeature> label) {
        for (EStructuralFeature one : List.of(TopologyPackage.Literals.IDENTIFIED__ID, TopologyPackage.Literals.NAMED_ELEMENT__NAME)) {
            if (at.classes().stream().anyMatch(one.getEContainingClass()::isSuperTypeOf)) {
                label.accept(at, one);
            }
        }
    }

    private IllegalArgumentException bad(String step, String reason) {
        return new IllegalArgumentException("rule " + rule + " reads \"" + path + "\", which cannot be followed at \"" + step + "\": "
                + reason + "; correct the paths or declare none");
    }
}
