/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.validation.RuleDescriptor;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is complete, and what its rules say that they read is there to be read. */
class DocumentedRulesTest {

    private static final Map<String, Integer> FAMILIES =
            Map.of("TOP", 17, "HA", 20, "EXT", 12, "OPT", 19, "REP", 10, "RPT", 6, "NET", 6, "OPS", 18);
    private static final List<EClass> CLASSES = Stream.of(TopologyPackage.eINSTANCE, ScenarioPackage.eINSTANCE)
            .flatMap(model -> model.getEClassifiers().stream()).filter(EClass.class::isInstance).map(EClass.class::cast).toList();

    static List<RuleDescriptor> rules() {
        return DocumentedRules.all();
    }

    @Test
    void everyFamilyIsCompleteAndInOrder() {
        Map<String, List<String>> ids = rules().stream().map(RuleDescriptor::id).collect(Collectors.groupingBy(id -> id.split("-")[1]));
        FAMILIES.forEach((family, size) -> assertThat(ids.get(family))
                .isEqualTo(IntStream.rangeClosed(1, size).mapToObj(number -> "BC-%s-%03d".formatted(family, number)).toList()));
        assertThat(rules()).hasSize(108);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatARuleReadsExists(RuleDescriptor rule) {
        if (rule.collects()) {
            assertThat(rule.partReads()).isNotEmpty();
            assertReadable(rule.part(), rule.partReads());
        } else {
            assertThat(rule.reads()).isNotEmpty();
        }
        assertReadable(rule.target(), rule.reads());
    }

    private static void assertReadable(Class<?> start, List<String> paths) {
        for (String path : paths) {
            Set<EClass> at = CLASSES.stream().filter(type -> start.isAssignableFrom(type.getInstanceClass()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            for (String step : path.split("/")) {
                List<Set<EClass>> reached = at.stream().flatMap(type -> follow(type, step)).toList();
                assertThat(reached).as("%s of %s", step, path).isNotEmpty();
                at = reached.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
    }

    /** The classes that a step leads to from a class, empty sets for attributes; nothing where the class has no such feature. */
    private static Stream<Set<EClass>> follow(EClass type, String step) {
        List<Set<EClass>> reached = new ArrayList<>();
        if ("..".equals(step)) {
            for (EClass container : CLASSES) {
                if (container.getEAllContainments().stream().anyMatch(feature -> feature.getEReferenceType().isSuperTypeOf(type))) {
                    reached.add(Set.of(container));
                }
            }
            return reached.stream();
        }
        EStructuralFeature feature = type.getEStructuralFeature(step);
        if (feature instanceof EReference reference) {
            reached.add(CLASSES.stream().filter(target -> reference.getEReferenceType().isSuperTypeOf(target)).collect(Collectors.toSet()));
        } else if (feature != null) {
            reached.add(Set.of());
        }
        return reached.stream();
    }
}
