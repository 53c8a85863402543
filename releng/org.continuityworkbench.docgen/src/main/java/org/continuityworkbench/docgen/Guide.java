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
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The user guide: Markdown files named {@code 10-title.md}, in the order of their numbers. Understands what the guide uses: headings,
 * paragraphs, lists, tables, code, pictures, links, emphasis. Pictures stand in {@code images} beside the folder of the guide.
 */
final class Guide {

    private static final Pattern INLINE =
            Pattern.compile("`([^`]+)`|!\\[([^]]*)]\\(([^)]+)\\)|\\[([^]]+)]\\(([^)]+)\\)|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");

    private final List<String> lines;
    private final StringBuilder body = new StringBuilder();
    private final List<Page.Section> sections = new ArrayList<>();
    private String title = "";
    private int next;

    private Guide(List<String> lines) {
        this.lines = lines;
    }

    static List<Page> pages(Path folder) throws IOException {
        List<Page> pages = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                    String name = file.getFileName().toString().replaceFirst("^\\d+-", "").replaceFirst("\\.md$", ".html");
                    pages.add(new Guide(Files.readAllLines(file)).page(name));
                }
            }
        }
        return pages;
    }

    private Page page(String file) {
        while (next < lines.size()) {
            block(lines.get(next));
        }
        return new Page(file, title, body.toString(), sections);
    }

    private void block(String line) {
        if (line.startsWith("# ")) {
            title = line.substring(2).strip();
            next++;
        } else if (line.startsWith("## ")) {
            heading(line.substring(3).strip());
        } else if (line.startsWith("### ")) {
            body.append("<h3>").append(inline(line.substring(4).strip())).append("</h3>\n");
            next++;
        } else if (line.startsWith("```")) {
            code();
        } else if (line.startsWith("|")) {
            table();
        } else if (line.startsWith("- ")) {
            list("ul", Pattern.compile("- (.*)"));
        } else if (line.matches("\\d+\\. .*")) {
            list("ol", Pattern.compile("\\d+\\. (.*)"));
        } else if (line.isBlank()) {
            next++;
        } else {
            body.append("<p>").append(inline(paragraph(line))).append("</p>\n");
        }
    }

    private void heading(String text) {
        String anchor = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        sections.add(new Page.Section(anchor, text));
        body.append(Html.heading(anchor, text));
        next++;
    }

    private void code() {
        body.append("<pre>");
        for (next++; next < lines.size() && !lines.get(next).startsWith("```"); next++) {
            body.append(Html.escape(lines.get(next))).append('\n');
        }
        body.append("</pre>\n");
        next++;
    }

    private void table() {
        List<List<String>> rows = new ArrayList<>();
        for (; next < lines.size() && lines.get(next).startsWith("|"); next++) {
            if (!lines.get(next).matches("[|: -]+")) {
                String row = lines.get(next).strip();
                rows.add(Stream.of(row.substring(1, row.length() - 1).split("(?<!\\\\)\\|")).map(cell -> cell.strip().replace("\\|", "|"))
                        .toList());
            }
        }
        body.append(Html.table(rows.getFirst(), rows.stream().skip(1).map(row -> row.stream().map(Guide::inline).toList())));
    }

    private void list(String tag, Pattern item) {
        body.append('<').append(tag).append(">\n");
        for (Matcher match = item.matcher(lines.get(next)); match.matches(); match = item.matcher(next < lines.size() ? lines.get(next)
                : "")) {
            next++;
            body.append("<li>").append(inline(continued(match.group(1)))).append("</li>\n");
        }
        body.append("</").append(tag).append(">\n");
    }

    private String continued(String first) {
        StringBuilder text = new StringBuilder(first);
        for (; next < lines.size() && lines.get(next).startsWith("  "); next++) {
            text.append(' ').append(lines.get(next).strip());
        }
        return text.toString();
    }

    private String paragraph(String first) {
        StringBuilder text = new StringBuilder(first);
        for (next++; next < lines.size() && !lines.get(next).isBlank() && !lines.get(next).matches("(```|\\||- |#|\\d+\\. ).*"); next++) {
            text.append(' ').append(lines.get(next).strip());
        }
        return text.toString();
    }

    private static String inline(String text) {
        Matcher match = INLINE.matcher(text);
        StringBuilder out = new StringBuilder();
        int end = 0;
        while (match.find()) {
            out.append(Html.escape(text.substring(end, match.start()))).append(span(match));
            end = match.end();
        }
        return out.append(Html.escape(text.substring(end))).toString();
    }

    private static String span(Matcher match) {
        if (match.group(1) != null) {
            return Html.code(match.group(1));
        } else if (match.group(3) != null) {
            return "<img src=\"" + Html.escape(match.group(3)) + "\" alt=\"" + Html.escape(match.group(2)) + "\"/>";
        } else if (match.group(5) != null) {
            return "<a href=\"" + Html.escape(match.group(5)) + "\">" + inline(match.group(4)) + "</a>";
        } else if (match.group(6) != null) {
            return "<strong>" + inline(match.group(6)) + "</strong>";
        }
        return "<em>" + inline(match.group(7)) + "</em>";
    }
}
