/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edit of the catalogue is reported exactly: the rules that it breaks and no others. */
class MutationFindingsTest {

    private static final ValidationSettings SETTINGS = ValidationSettings.standard(LocalDate.of(2026, 11, 22));
    private static final Validator VALIDATOR = new Validator(DocumentedRules.all());
    private static final Set<String> RULES = VALIDATOR.rules().stream().map(RuleDescriptor::id)
            .collect(Collectors.toCollection(TreeSet::new));
    private static final Map<String, Deployment> LOADED = new TreeMap<>();

    static final List<String> SAMPLES = List.of("two-site-active-active", "two-site-active-standby", "four-site-active-active");

    static List<Mutation> catalogue() {
        return MutationCatalogue.all();
    }

    private static Deployment sample(String name) {
        return LOADED.computeIfAbsent(name, Samples::deployment);
    }

    private static List<Finding> findings(Deployment deployment, Deployment baseline) {
        ValidationResult result = VALIDATOR.validate(deployment, Optional.of(baseline), List.of(), SETTINGS);
        assertThat(result.failures()).isEmpty();
        return result.findings();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void reportsTheEditExactly(Mutation mutation) {
        Deployment edited = EcoreUtil.copy(sample(mutation.example()));
        mutation.applyTo(edited);

        List<Finding> findings = findings(edited, sample(mutation.example()));
        Set<String> found = findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(found)
                .as(() -> mutation.reason() + System.lineSeparator()
                        + findings.stream().map(Finding::message).collect(Collectors.joining(System.lineSeparator())))
                .isEqualTo(mutation.expected());
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void isSilentOnTheSample(String name) {
        assertThat(findings(sample(name), sample(name))).extracting(Finding::message).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void findsThePlantedFaultsAndNoOthers(String name) {
        Deployment broken = sample(name + "-broken");
        assertThat(findings(broken, broken).stream().map(finding -> finding.rule().id() + " " + finding.elementId()).toList())
                .containsExactlyInAnyOrderElementsOf(Samples.plantedFaults(name + "-broken"));
    }

    @Test
    void everyRuleHasTwoEdits() {
        Map<String, Long> rows = MutationCatalogue.all().stream().flatMap(mutation -> mutation.expected().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        assertThat(RULES).allSatisfy(rule -> assertThat(rows.getOrDefault(rule, 0L)).as(rule).isGreaterThanOrEqualTo(2));
    }
}
