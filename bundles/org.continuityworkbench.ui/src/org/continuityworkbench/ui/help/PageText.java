/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A page of the help as plain text with marks, for where no browser is at hand: headings, links, pictures and anchors keep their places; a
 * row of a table becomes a paragraph that names its columns.
 */
final class PageText {

    /** How a stretch of text looks. */
    enum Look { TITLE, HEADING, STRONG, CODE, SOFT, LINK, PICTURE }

    /**
     * A stretch of text.
     *
     * @param target where a link leads or which picture stands here; empty for the others
     */
    record Mark(int start, int length, Look look, String target) {
    }

    private static final Set<String> HIDDEN = Set.of("nav", "head", "style", "thead");
    private static final Set<String> BLOCKS = Set.of("p", "section", "details", "ul", "ol", "dl", "div", "table", "summary", "pre");
    private static final char PICTURE = '\uFFFC';

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();

    PageText(Document page) {
        children(page.getDocumentElement());
    }

    String text() {
        return text.toString();
    }

    List<Mark> marks() {
        return marks;
    }

    /** Where the element with that identifier begins; the beginning of the page if there is none. */
    int place(String anchor) {
        return anchors.getOrDefault(anchor, 0);
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                words(child.getTextContent(), "pre".equals(node.getNodeName()));
            }
        }
    }

    private void element(Element element) {
        String name = element.getNodeName();
        if (HIDDEN.contains(name)) {
            return;
        }
        String id = element.getAttribute("id");
        switch (name) {
            case "h1" -> block(element, Look.TITLE, 1);
            case "h2", "h3" -> block(element, Look.HEADING, 2);
            case "li" -> item(element, "\u2022 ");
            case "dt" -> block(element, Look.STRONG, 1);
            case "dd" -> item(element, "    ");
            case "tr" -> row(element);
            case "br" -> newLine(1);
            case "img" -> picture(element);
            case "a" -> marked(element, Look.LINK, element.getAttribute("href"));
            case "strong", "em" -> marked(element, Look.STRONG, "");
            case "code", "kbd" -> marked(element, Look.CODE, "");
            case "span" -> marked(element, element.hasAttribute("class") ? Look.STRONG : Look.SOFT, "");
            default -> {
                if (BLOCKS.contains(name)) {
                    newLine("p".equals(name) || "section".equals(name) || "pre".equals(name) ? 2 : 1);
                }
                anchor(id);
                if ("pre".equals(name)) {
                    marked(element, Look.CODE, "");
                } else {
                    children(element);
                }
                if (BLOCKS.contains(name)) {
                    newLine(1);
                }
                return;
            }
        }
    }

    private void anchor(String id) {
        if (!id.isEmpty()) {
            anchors.putIfAbsent(id, text.length());
        }
    }

    private void block(Element element, Look look, int space) {
        newLine(space);
        anchor(element.getAttribute("id"));
        marked(element, look, "");
        newLine(1);
    }

    private void item(Element element, String indent) {
        newLine(1);
        anchor(element.getAttribute("id"));
        text.append(indent);
        children(element);
        newLine(1);
    }

    /** The first cell stands alone; the others follow with the names of their columns, empty ones are left out. */
    private void row(Element row) {
        List<String> heads = heads(row);
        newLine(1);
        int column = 0;
        for (Node child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element cell)) {
                continue;
            }
            if (column == 0) {
                marked(cell, Look.STRONG, "");
            } else if (!cell.getTextContent().isBlank()) {
                newLine(1);
                int start = text.length() + 4;
                text.append("    ").append(column < heads.size() ? heads.get(column) + ": " : "");
                marks.add(new Mark(start, text.length() - start, Look.SOFT, ""));
                children(cell);
            }
            column++;
        }
        newLine(2);
    }

    private static List<String> heads(Element row) {
        List<String> heads = new ArrayList<>();
        Node table = row.getParentNode();
        while (table != null && !"table".equals(table.getNodeName())) {
            table = table.getParentNode();
        }
        if (table instanceof Element element) {
            for (int i = 0; i < element.getElementsByTagName("th").getLength(); i++) {
                heads.add(element.getElementsByTagName("th").item(i).getTextContent());
            }
        }
        return heads;
    }

    private void picture(Element picture) {
        newLine(1);
        marks.add(new Mark(text.length(), 1, Look.PICTURE, picture.getAttribute("src")));
        text.append(PICTURE);
        newLine(1);
    }

    private void marked(Element element, Look look, String target) {
        anchor(element.getAttribute("id"));
        int start = text.length();
        children(element);
        if (text.length() > start) {
            marks.add(new Mark(start, text.length() - start, look, target));
        }
    }

    private void words(String words, boolean asWritten) {
        if (asWritten) {
            text.append(words);
            return;
        }
        String joined = words.replaceAll("\\s+", " ");
        boolean atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart ? joined.stripLeading() : joined);
    }

    /** Ends the line, so that the text ends with that many line breaks. */
    private void newLine(int breaks) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        int present = 0;
        while (present < end && text.charAt(end - 1 - present) == '\n') {
            present++;
        }
        if (end > 0 && present < breaks) {
            text.append("\n".repeat(breaks - present));
        }
    }
}
