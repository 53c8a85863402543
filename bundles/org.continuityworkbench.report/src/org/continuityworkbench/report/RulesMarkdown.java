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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.continuityworkbench.validation.RuleDescriptor;

/** The catalogue of rules as a Markdown page: families, then each rule with its reason, two examples, its fix and its sources. */
public final class RulesMarkdown {

    /** @throws UncheckedIOException if the target refuses */
    public void write(List<RuleDescriptor> rules, Appendable out) {
        try {
            out.append("# ").append(Texts.get("rules.heading")).append("\n\n");
            out.append(Texts.get("rules.count", rules.size(), rules.stream().filter(RuleDescriptor::isInferred).count())).append('\n');
            for (Map.Entry<String, List<RuleDescriptor>> family : families(rules).entrySet()) {
                out.append("\n## ").append(family.getKey()).append('\n');
                for (RuleDescriptor rule : family.getValue()) {
                    write(rule, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RuleDescriptor rule, Appendable out) throws IOException {
        out.append("\n### ").append(rule.id()).append(": ").append(MarkdownText.escape(rule.title())).append("\n\n");
        out.append(Texts.get("severity." + rule.severity().text())).append(" · ").append(Texts.get("architecture." + rule.architecture()))
                .append(" · ").append(RuleHelp.versions(rule)).append(" · ").append(Texts.get("rules.sinceVersion", rule.since()))
                .append("\n\n");
        out.append(MarkdownText.escape(rule.rationale())).append("\n\n");
        item("rules.bad", rule.badExample(), out);
        item("rules.good", rule.goodExample(), out);
        item("rules.fix", RuleHelp.repair(rule), out);
        if (rule.isInferred()) {
            item("rules.inference", rule.inference(), out);
        }
        item("rules.sources", rule.sources().stream().map(Sources::cite).collect(Collectors.joining("; ")), out);
    }

    private static void item(String label, String text, Appendable out) throws IOException {
        out.append("- **").append(Texts.get(label)).append("** ").append(MarkdownText.escape(text)).append('\n');
    }

    /** Rules by the title of their family, in the order of the catalogue. */
    public static Map<String, List<RuleDescriptor>> families(List<RuleDescriptor> rules) {
        return rules.stream().collect(Collectors.groupingBy(RuleHelp::family, LinkedHashMap::new, Collectors.toList()));
    }
}
