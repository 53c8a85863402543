/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of well-formed HTML. */
final class Html {

    private Html() {
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>\n";
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "<code>" + escape(text) + "</code>";
    }

    static String heading(String anchor, String text) {
        return "<h2 id=\"" + anchor + "\">" + escape(text) + "</h2>\n";
    }

    /** A table; cells are HTML already. */
    static String table(List<String> head, Stream<List<String>> rows) {
        return "<div class=\"wide\"><table>\n<thead><tr>" + cells("th", head.stream().map(Html::escape).toList())
                + "</tr></thead>\n<tbody>\n" + rows.map(row -> "<tr>" + cells("td", row) + "</tr>\n").collect(Collectors.joining())
                + "</tbody>\n</table></div>\n";
    }

    private static String cells(String tag, List<String> contents) {
        return contents.stream().map(content -> "<" + tag + ">" + content + "</" + tag + ">").collect(Collectors.joining());
    }

    /** The whole file of a page, with links to all pages. */
    static String file(Page page, List<Page> all, String style) {
        String links = all.stream().map(other -> "<li><a href=\"" + other.file() + "\"" + (other == page ? " aria-current=\"page\"" : "")
                + ">" + escape(other.title()) + "</a></li>\n").collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n<head>\n<meta charset=\"UTF-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>" + escape(page.title()) + " - "
                + escape(Texts.get("product")) + "</title>\n<style>\n" + style + "</style>\n</head>\n<body>\n<nav aria-label=\""
                + escape(Texts.get("contents")) + "\"><p>" + escape(Texts.get("product")) + "</p>\n<ul>\n" + links
                + "</ul></nav>\n<main>\n<h1>" + escape(page.title()) + "</h1>\n" + page.body() + "</main>\n</body>\n</html>\n";
    }
}
