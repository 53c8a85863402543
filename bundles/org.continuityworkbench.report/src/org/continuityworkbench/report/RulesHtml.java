/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.continuityworkbench.validation.RuleDescriptor;

/**
 * The catalogue of rules as well-formed pieces of HTML without head and style: the help puts them on a page, the workbench shows one of
 * them for a rule that comes from a plug-in. Each rule is a section whose anchor is the identifier of the rule. Stateless.
 */
public final class RulesHtml {

    private final String sourcesPage;

    /** @param sourcesPage page that lists the sources, each with its key as anchor; empty where there is none, then sources are no links */
    public RulesHtml(String sourcesPage) {
        this.sourcesPage = sourcesPage;
    }

    /**
     * All rules by family, with a table of contents before them.
     *
     * @throws UncheckedIOException if the target refuses
     */
    public void write(List<RuleDescriptor> rules, Appendable out) {
        try {
            out.append("<p>")
                    .append(escape(Texts.get("rules.count", rules.size(), rules.stream().filter(RuleDescriptor::isInferred).count())))
                    .append("</p>\n");
            for (Map.Entry<String, List<RuleDescriptor>> family : RulesMarkdown.families(rules).entrySet()) {
                contents(family.getKey(), family.getValue(), out);
            }
            for (Map.Entry<String, List<RuleDescriptor>> family : RulesMarkdown.families(rules).entrySet()) {
                out.append("<h2 id=\"").append(anchor(family.getKey())).append("\">").append(escape(family.getKey())).append("</h2>\n");
                for (RuleDescriptor rule : family.getValue()) {
                    write(rule, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section of one rule. */
    public String section(RuleDescriptor rule) {
        StringBuilder out = new StringBuilder();
        try {
            write(rule, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** The anchor of a family on the page. */
    public static String anchor(String family) {
        return "family-" + family.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static void contents(String family, List<RuleDescriptor> rules, Appendable out) throws IOException {
        out.append("<details><summary>").append(escape(family)).append(" (").append(String.valueOf(rules.size()))
                .append(")</summary>\n<ul>\n");
        for (RuleDescriptor rule : rules) {
            out.append("<li><a href=\"#").append(rule.id()).append("\">").append(rule.id()).append("</a> ").append(escape(rule.title()))
                    .append("</li>\n");
        }
        out.append("</ul></details>\n");
    }

    private void write(RuleDescriptor rule, Appendable out) throws IOException {
        out.append("<section class=\"rule\" id=\"").append(escape(rule.id())).append("\">\n<h3><a href=\"#").append(escape(rule.id()))
                .append("\">").append(escape(rule.id())).append("</a> ").append(escape(rule.title())).append("</h3>\n");
        out.append("<p class=\"facts\"><span class=\"").append(rule.severity().text()).append("\">")
                .append(escape(Texts.get("severity." + rule.severity().text()))).append("</span> · ")
                .append(escape(Texts.get("architecture." + rule.architecture()))).append(" · ").append(escape(RuleHelp.versions(rule)))
                .append(" · ").append(escape(Texts.get("rules.sinceVersion", rule.since()))).append("</p>\n");
        out.append("<p>").append(escape(rule.rationale())).append("</p>\n<dl>\n");
        item("bad", "rules.bad", escape(rule.badExample()), out);
        item("good", "rules.good", escape(rule.goodExample()), out);
        item("repair", "rules.fix", escape(RuleHelp.repair(rule)), out);
        if (rule.isInferred()) {
            item("inference", "rules.inference", escape(rule.inference()), out);
        }
        item("sources", "rules.sources", rule.sources().stream().map(this::source).collect(Collectors.joining("; ")), out);
        out.append("</dl>\n</section>\n");
    }

    private static void item(String kind, String label, String html, Appendable out) throws IOException {
        out.append("<dt class=\"").append(kind).append("\">").append(escape(Texts.get(label))).append("</dt>\n<dd>").append(html)
                .append("</dd>\n");
    }

    private String source(String key) {
        String cite = escape(Sources.cite(key));
        return sourcesPage.isEmpty() || Sources.find(key).isEmpty() ? cite : "<a href=\"" + sourcesPage + "#" + escape(key) + "\">" + cite
                + "</a>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
