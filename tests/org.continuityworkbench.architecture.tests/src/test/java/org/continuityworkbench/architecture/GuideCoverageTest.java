/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.continuityworkbench.core.text.Csv;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The coverage of the guide names rules and tests that there are, and hides no sentence without cover. */
class GuideCoverageTest {

    private static final Path FOLDER = House.root().resolve("bundles/org.continuityworkbench.doc/coverage");
    private static final Set<String> RULES = DocumentedRules.all().stream().map(RuleDescriptor::id).collect(Collectors.toSet());

    /** A sentence of the guide in words of our own, with what covers it. */
    record Sentence(int number, String id, String paraphrase, List<String> rules, List<String> tests) {

        static Sentence of(String line) {
            List<String> cells = Csv.cells(line);
            assertThat(cells).hasSize(10);
            return new Sentence(Integer.parseInt(cells.get(0)), cells.get(1), cells.get(6), words(cells.get(7)), words(cells.get(8)));
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }
    }

    static List<Sentence> sentences() {
        return House.read(FOLDER.resolve("guide-sentences.csv")).lines().skip(1).map(Sentence::of).toList();
    }

    @Test
    void sentencesAreNumbered() {
        assertThat(sentences()).extracting(Sentence::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 62).boxed().toList());
        assertThat(sentences()).extracting(Sentence::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatCoversASentenceExists(Sentence sentence) {
        assertThat(sentence.paraphrase()).isNotBlank();
        assertThat(sentence.rules()).doesNotHaveDuplicates().isSubsetOf(RULES);
        assertThat(sentence.tests()).doesNotHaveDuplicates().allSatisfy(test -> {
            String[] name = test.split("#");
            assertThat(name).hasSize(2);
            Pattern method = Pattern.compile("@(Test|Property|ParameterizedTest)\\b[^;{}]*void " + name[1] + "\\(");
            assertThat(classes(name[0])).as(test).isNotEmpty().anyMatch(file -> method.matcher(House.read(file)).find());
        });
    }

    private static List<Path> classes(String name) {
        return House.files(file -> file.getFileName().toString().equals(name + ".java"), "tests");
    }

    /** The page says openly which sentences nothing covers. */
    @Test
    void thePageListsEverySentence() {
        String page = House.read(FOLDER.resolve("guide-coverage.md"));
        String open = page.substring(page.indexOf("## Without cover"));
        assertThat(sentences()).allSatisfy(sentence -> {
            assertThat(page).contains("| " + sentence.number() + " | " + sentence.paraphrase() + " | ");
            assertThat(Stream.concat(sentence.rules().stream(), sentence.tests().stream())).allMatch(page::contains);
            boolean uncovered = sentence.rules().isEmpty() && sentence.tests().isEmpty();
            assertThat(open.contains("- " + sentence.number() + ": ")).isEqualTo(uncovered);
        });
    }
}
