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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * The classes of the metamodels that rules speak about, and what leads from one to another. Abstract classes have no place of their own.
 */
final class Classes {

    private final Set<EClass> concrete = new LinkedHashSet<>();
    private final Map<EClass, List<EReference>> containments = new LinkedHashMap<>();

    /** @param packages the metamodels */
    Classes(Collection<EPackage> packages) {
        for (EPackage metamodel : packages) {
            for (EClassifier classifier : metamodel.getEClassifiers()) {
                if (classifier instanceof EClass type && !type.isAbstract()) {
                    concrete.add(type);
                    containments.put(type, List.copyOf(type.getEAllContainments()));
                }
            }
        }
    }

    /** The concrete classes whose elements are instances of a Java type. */
    Set<EClass> of(Class<?> type) {
        return subset(candidate -> type.isAssignableFrom(candidate.getInstanceClass()));
    }

    /** The concrete classes of what a reference may lead to. */
    Set<EClass> targets(EReference reference) {
        return subset(candidate -> reference.getEReferenceType().isSuperTypeOf(candidate));
    }

    /** The concrete classes whose elements may contain elements of the given ones. */
    Set<EClass> containers(Set<EClass> contents) {
        return subset(candidate -> containments.get(candidate).stream()
                .anyMatch(feature -> contents.stream().anyMatch(content -> feature.getEReferenceType().isSuperTypeOf(content))));
    }

    /** The features of a name that elements of the classes have; the same feature once, however many classes inherit it. */
    static Set<EStructuralFeature> features(Set<EClass> classes, String name) {
        Set<EStructuralFeature> features = new LinkedHashSet<>();
        for (EClass type : classes) {
            EStructuralFeature feature = type.getEStructuralFeature(name);
            if (feature != null) {
                features.add(feature);
            }
        }
        return features;
    }

    /** The references in which an element of a class may contain elements of the given classes. */
    List<EReference> containments(EClass container, Set<EClass> contents) {
        List<EReference> fitting = new ArrayList<>();
        for (EReference feature : containments.getOrDefault(container, List.of())) {
            if (contents.stream().anyMatch(content -> feature.getEReferenceType().isSuperTypeOf(content))) {
                fitting.add(feature);
            }
        }
        return fitting;
    }

    private Set<EClass> subset(java.util.function.Predicate<EClass> condition) {
        Set<EClass> subset = new LinkedHashSet<>();
        for (EClass candidate : concrete) {
            if (condition.test(candidate)) {
                subset.add(candidate);
            }
        }
        return subset;
    }
}
