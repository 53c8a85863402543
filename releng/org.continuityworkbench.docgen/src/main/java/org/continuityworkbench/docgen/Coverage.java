/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.continuityworkbench.core.text.Csv;

/** Which rules and tests stand for each sentence of the guide, and which sentences have none. */
final class Coverage {

    /** A sentence of the guide in words of our own. */
    private record Sentence(String number, String part, String text, String kind, List<String> rules, List<String> tests, String note) {

        static Sentence of(List<String> cells) {
            return new Sentence(cells.get(0), Texts.get("coverage.part", Texts.get("coverage." + cells.get(2)), cells.get(3)), cells.get(6),
                    cells.get(5), words(cells.get(7)), words(cells.get(8)), cells.get(9));
        }

        private static List<String> words(String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(" "));
        }

        boolean open() {
            return rules.isEmpty() && tests.isEmpty();
        }

        String remark() {
            return note.isEmpty() ? "" : " (" + note + ")";
        }
    }

    private final Map<String, List<Sentence>> parts;

    private Coverage(Map<String, List<Sentence>> parts) {
        this.parts = parts;
    }

    static Coverage read(Path csv) throws IOException {
        return new Coverage(Files.readAllLines(csv).stream().skip(1).map(line -> Sentence.of(Csv.cells(line)))
                .collect(Collectors.groupingBy(Sentence::part, LinkedHashMap::new, Collectors.toList())));
    }

    private Stream<Sentence> all() {
        return parts.values().stream().flatMap(List::stream);
    }

    private String intro() {
        return Texts.get("coverage.intro", all().count(), all().filter(Sentence::open).count());
    }

    Page page() {
        StringBuilder body = new StringBuilder(Html.paragraph(intro()));
        List<Page.Section> sections = new ArrayList<>();
        parts.forEach((part, sentences) -> {
            Page.Section section = new Page.Section("part-" + sentences.getFirst().number(), part);
            sections.add(section);
            body.append(Html.heading(section.anchor(), part)).append(Html.table(Texts.list("coverage.head"), sentences.stream()
                    .map(sentence -> List.of("<span id=\"sentence-" + sentence.number() + "\">" + sentence.number() + "</span>",
                            Html.escape(sentence.text()), Html.escape(sentence.kind()),
                            sentence.rules().stream().map(rule -> "<a href=\"rules.html#" + rule + "\">" + rule + "</a>")
                                    .collect(Collectors.joining(", ")),
                            sentence.tests().stream().map(test -> Html.code(test.substring(test.indexOf('#') + 1)))
                                    .collect(Collectors.joining("<br/>"))))));
        });
        sections.add(new Page.Section("without-cover", Texts.get("coverage.open")));
        body.append(Html.heading("without-cover", Texts.get("coverage.open"))).append("<ul>\n");
        all().filter(Sentence::open).forEach(sentence -> body.append("<li><a href=\"#sentence-").append(sentence.number()).append("\">")
                .append(sentence.number()).append("</a>: ").append(Html.escape(sentence.text() + sentence.remark())).append("</li>\n"));
        return new Page("coverage.html", Texts.get("coverage.title"), body.append("</ul>\n").toString(), sections);
    }

    String markdown() {
        StringBuilder out = new StringBuilder("# ").append(Texts.get("coverage.title")).append("\n\n").append(intro()).append('\n');
        String head = Texts.list("coverage.head").stream().collect(Collectors.joining(" | ", "| ", " |\n"));
        parts.forEach((part, sentences) -> {
            out.append("\n## ").append(part).append("\n\n").append(head).append("|---".repeat(5)).append("|\n");
            sentences.forEach(sentence -> out.append("| ").append(String.join(" | ", sentence.number(), sentence.text(), sentence.kind(),
                    String.join(", ", sentence.rules()), String.join(", ", sentence.tests()))).append(" |\n"));
        });
        out.append("\n## ").append(Texts.get("coverage.open")).append("\n\n");
        all().filter(Sentence::open).forEach(sentence -> out.append("- ").append(sentence.number()).append(": ").append(sentence.text())
                .append(sentence.remark()).append('\n'));
        return out.toString();
    }
}
