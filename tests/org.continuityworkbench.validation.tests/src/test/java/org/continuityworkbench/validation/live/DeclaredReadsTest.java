/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.mutation.Mutation;
import org.continuityworkbench.validation.mutation.MutationCatalogue;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documented rules declare to read is all that they read, where it matters: when they find something, and all around it. */
class DeclaredReadsTest {

    /** Steps from a finding to the elements that are edited. */
    private static final int RADIUS = 2;
    private static final int MUTATIONS_PER_RULE = 2;

    private static final Map<String, RuleDescriptor> RULES =
            DocumentedRules.all().stream().collect(Collectors.toMap(RuleDescriptor::id, rule -> rule, (a, b) -> a, LinkedHashMap::new));

    /** From silence to findings and back. */
    @Test
    void theFindingsOfEveryMutationComeAndGo() {
        Validator validator = new Validator(RULES.values());
        for (String sample : new TreeSet<>(MutationCatalogue.all().stream().map(Mutation::example).toList())) {
            for (Mutation mutation : MutationCatalogue.all().stream().filter(one -> one.example().equals(sample)).toList()) {
                Deployment deployment = Samples.deployment(sample);
                try (LiveValidator live = new LiveValidator(validator, deployment, LiveValidatorProperties.ALL_RULES)) {
                    live.result();
                    mutation.applyTo(deployment);
                    ValidationResult batch = validator.validate(deployment, LiveValidatorProperties.ALL_RULES);
                    assertThat(LiveValidatorProperties.lines(live.result())).as(mutation.toString())
                            .isEqualTo(LiveValidatorProperties.lines(batch));
                }
            }
        }
    }

    static List<String> rules() {
        return List.copyOf(RULES.keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyFeatureAroundAFindingMayChange(String id) {
        Validator validator = new Validator(List.of(RULES.get(id)));
        List<Mutation> mutations =
                MutationCatalogue.all().stream().filter(one -> one.expected().contains(id)).limit(MUTATIONS_PER_RULE).toList();
        Set<String> missed = new TreeSet<>();
        for (Mutation mutation : mutations) {
            Deployment deployment = Samples.deployment(mutation.example());
            mutation.applyTo(deployment);
            try (LiveValidator live = new LiveValidator(validator, deployment, LiveValidatorProperties.ALL_RULES)) {
                for (EObject element : around(live.result())) {
                    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
                        edit(element, feature, deployment, () -> {
                            ValidationResult batch = validator.validate(deployment, LiveValidatorProperties.ALL_RULES);
                            if (!LiveValidatorProperties.lines(live.result()).equals(LiveValidatorProperties.lines(batch))) {
                                missed.add(element.eClass().getName() + "." + feature.getName());
                            }
                        });
                    }
                }
            }
        }
        assertThat(missed).as("read by " + id + ", but not declared").isEmpty();
    }

    /** The elements that were checked, and their neighbours up to the radius, in the order in which they are found. */
    private static Collection<EObject> around(ValidationResult result) {
        Set<EObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<EObject> around = new ArrayList<>();
        List<EObject> ring = new ArrayList<>(new LinkedHashSet<>(result.findings().stream().map(finding -> finding.element()).limit(2)
                .toList()));
        for (int distance = 0; distance <= RADIUS; distance++) {
            List<EObject> next = new ArrayList<>();
            for (EObject element : ring) {
                if (seen.add(element)) {
                    around.add(element);
                    next.addAll(element.eCrossReferences());
                    next.addAll(element.eContents());
                    if (element.eContainer() != null) {
                        next.add(element.eContainer());
                    }
                }
            }
            ring = sample(next);
        }
        return around;
    }

    /** At most three neighbours of each class: more of them would show the same. */
    private static List<EObject> sample(List<EObject> elements) {
        Map<Object, List<EObject>> byClass = elements.stream().distinct()
                .collect(Collectors.groupingBy(EObject::eClass, LinkedHashMap::new, Collectors.toList()));
        return byClass.values().stream().flatMap(some -> some.stream().limit(3)).toList();
    }

    @SuppressWarnings("unchecked")
    private static void edit(EObject element, EStructuralFeature feature, Deployment deployment, Runnable check) {
        if (feature instanceof EReference reference && reference.isContainer() || !feature.isChangeable()) {
            return;
        } else if (feature.isMany()) {
            editList((EList<Object>) element.eGet(feature), other(element, feature, deployment), feature, check);
            return;
        }
        Object before = element.eGet(feature);
        boolean wasSet = element.eIsSet(feature);
        element.eUnset(feature);
        check.run();
        if (!(feature instanceof EReference reference && reference.isContainment())) {
            element.eSet(feature, other(element, feature, deployment));
            check.run();
        }
        if (wasSet) {
            element.eSet(feature, before);
        } else {
            element.eUnset(feature);
        }
        check.run();
    }

    private static void editList(EList<Object> list, Object other, EStructuralFeature feature, Runnable check) {
        if (list.size() > 1) {
            list.move(0, list.size() - 1);
            check.run();
            list.move(list.size() - 1, 0);
        }
        if (!list.isEmpty()) {
            Object first = list.remove(0);
            check.run();
            list.add(0, first);
            check.run();
        }
        boolean containment = feature instanceof EReference reference && reference.isContainment();
        if (!containment && other != null && !list.contains(other)) {
            list.add(other);
            check.run();
            list.remove(other);
            check.run();
        }
    }

    /** Another value than the present one: that of another element, or one made up; null for a reference that nothing else fits. */
    private static Object other(EObject element, EStructuralFeature feature, Deployment deployment) {
        if (feature instanceof EReference reference) {
            return Elements.all(deployment, EObject.class).stream()
                    .filter(one -> one != element && reference.getEReferenceType().isInstance(one) && !holds(element, feature, one))
                    .findFirst().orElse(null);
        }
        EAttribute attribute = (EAttribute) feature;
        Object now = element.eGet(feature);
        if (attribute.getEAttributeType() instanceof EEnum values) {
            return values.getELiterals().stream().map(literal -> (Object) literal.getInstance()).filter(value -> value != now).findFirst()
                    .orElse(now);
        } else if (now instanceof Boolean truth) {
            return !truth;
        }
        return switch (attribute.getEAttributeType().getInstanceClass().getSimpleName()) {
            case "String" -> "other";
            case "Long" -> 7L;
            case "Duration" -> java.time.Duration.ofDays(40);
            case "BigDecimal" -> new java.math.BigDecimal("0.001");
            case "LocalDate" -> java.time.LocalDate.of(2020, 1, 1);
            default -> Objects.requireNonNullElse(now, attribute.getDefaultValue());
        };
    }

    private static boolean holds(EObject element, EStructuralFeature feature, Object value) {
        return feature.isMany() ? ((List<?>) element.eGet(feature)).contains(value) : element.eGet(feature) == value;
    }
}
