/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documented rules are those of the catalogue, and each says all that help, preferences and reports are made from. */
class RuleMetadataTest {

    private static final List<RuleDescriptor> RULES = DocumentedRules.all();

    /** A row of {@code rules.csv}, the catalogue that the rules were written from. */
    record Row(String id, Severity severity, Architecture architecture, Set<String> sources) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], Severity.valueOf(cells[1]), Architecture.valueOf(cells[2]),
                    new TreeSet<>(List.of(cells[3].split(" "))));
        }

        static Row of(RuleDescriptor rule) {
            return new Row(rule.id(), rule.severity(), rule.architecture(), new TreeSet<>(rule.sources()));
        }
    }

    static List<RuleDescriptor> rules() {
        return RULES;
    }

    private static List<Row> catalogue() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(RuleMetadataTest.class.getResourceAsStream("/rules.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Row::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void catalogueHasItsTotals() {
        assertThat(catalogue()).hasSize(108);
        assertThat(catalogue().stream().filter(row -> row.severity() == Severity.ERROR)).hasSize(51);
        assertThat(catalogue().stream().filter(row -> row.severity() == Severity.WARNING)).hasSize(42);
        assertThat(catalogue().stream().filter(row -> row.severity() == Severity.INFO)).hasSize(15);
        assertThat(RULES).filteredOn(rule -> !rule.isInferred()).hasSize(78);
        assertThat(RULES).filteredOn(RuleDescriptor::isInferredOnly).hasSize(4);
    }

    @Test
    void rulesAreThoseOfTheCatalogueWithTheirSeveritiesArchitecturesAndSources() {
        assertThat(RULES).extracting(Row::of).containsExactlyInAnyOrderElementsOf(catalogue());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isDocumentedWithTwoExamples(RuleDescriptor rule) {
        assertThat(List.of(rule.title(), rule.rationale(), rule.badExample(), rule.goodExample()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(rule.badExample()).isNotEqualTo(rule.goodExample());
        assertThat(rule.title()).as("a title is no sentence").doesNotEndWith(".");
        assertThat(List.of(rule.rationale(), rule.badExample(), rule.goodExample())).allSatisfy(text -> assertThat(text).endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isCitedAndNamesItsInference(RuleDescriptor rule) {
        assertThat(rule.sources()).isNotEmpty().doesNotHaveDuplicates()
                .allSatisfy(source -> assertThat(source).matches("guide|inferred|S([1-9]|[1-4]\\d|5[0-6])"));
        assertThat(rule.inference().isBlank()).as("an inference is named, and only where there is one").isEqualTo(!rule.isInferred());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isHandedTheElementsThatItsTypeAsksFor(RuleDescriptor rule) {
        List<Class<?>> types = Arrays.stream(rule.rule().getClass().getMethods())
                .filter(method -> method.getName().equals("check") && method.getParameterCount() == (rule.collects() ? 3 : 2)
                        && !method.isBridge())
                .map(Method::getParameterTypes).<Class<?>>map(parameters -> parameters[0]).toList();
        assertThat(types).containsExactly(rule.target());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesItsReleases(RuleDescriptor rule) {
        assertThat(rule.since()).matches("\\d+\\.\\d+\\.\\d+");
        ProductVersions.matches(rule.productVersions(), "8.5");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void textsAreWellFormed(RuleDescriptor rule) {
        Set<String> own = keys(rule);
        assertThat(own).anyMatch(key -> key.startsWith(rule.id() + ".message"))
                .as("has a fix or says why not").anyMatch(key -> key.matches(".*\\.(fix(\\.\\w+)?|nofix)"))
                .allMatch(key -> key.matches("[A-Z-]+\\d+\\.(title|rationale|bad|good|nofix|inference|message(\\.\\w+)?|fix(\\.\\w+)?)"));
        assertThat(own).filteredOn(key -> key.contains(".message") || key.contains(".fix"))
                .allSatisfy(key -> new MessageFormat(rule.text(key.substring(rule.id().length() + 1))));
    }

    /** A text whose rule does not exist is a slip of the pen in a key. */
    @Test
    void noTextBelongsToAnUnknownRule() {
        Set<String> ids = RULES.stream().map(RuleDescriptor::id).collect(Collectors.toCollection(TreeSet::new));
        RULES.stream().map(RuleMetadataTest::bundle).distinct()
                .forEach(bundle -> assertThat(bundle.keySet()).allSatisfy(key -> assertThat(ids)
                        .contains(key.substring(0, key.indexOf('.')))));
    }

    private static Set<String> keys(RuleDescriptor rule) {
        return bundle(rule).keySet().stream().filter(key -> key.startsWith(rule.id() + ".")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(RuleDescriptor rule) {
        return PackageTexts.of(rule.rule().getClass(), Locale.ROOT).bundle();
    }
}
