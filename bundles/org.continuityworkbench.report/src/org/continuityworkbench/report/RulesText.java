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
import java.util.stream.Collectors;

import org.continuityworkbench.validation.RuleDescriptor;

/** The catalogue of rules as text for people: one line for each rule, or all about some of them. */
public final class RulesText {

    private final TextStyle style;

    public RulesText(TextStyle style) {
        this.style = style;
    }

    /**
     * One line for each rule: identifier, severity, architecture, title; {@code *} marks rules that rest on an inference.
     *
     * @throws UncheckedIOException if the target refuses
     */
    public void list(List<RuleDescriptor> rules, Appendable out) {
        try {
            for (RuleDescriptor rule : rules) {
                out.append(style.bold(rule.id())).append("  ").append(severity(rule)).append("  ")
                        .append(String.format(Locale.ROOT, "%-14s", Texts.get("architecture.short." + rule.architecture())))
                        .append(rule.isInferred() ? " * " : "   ").append(rule.title()).append('\n');
            }
            out.append('\n').append(Texts.get("rules.count", rules.size(), rules.stream().filter(RuleDescriptor::isInferred).count()))
                    .append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * All about each rule.
     *
     * @throws UncheckedIOException if the target refuses
     */
    public void details(List<RuleDescriptor> rules, Appendable out) {
        try {
            String gap = "";
            for (RuleDescriptor rule : rules) {
                out.append(gap);
                details(rule, out);
                gap = "\n";
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void details(RuleDescriptor rule, Appendable out) throws IOException {
        out.append(style.bold(rule.id())).append("  ").append(severity(rule).strip()).append("  ").append(style.bold(rule.title()))
                .append('\n');
        entry("rules.why", rule.rationale(), out);
        entry("rules.bad", rule.badExample(), out);
        entry("rules.good", rule.goodExample(), out);
        entry("rules.fix", RuleHelp.repair(rule), out);
        if (rule.isInferred()) {
            entry("rules.inference", rule.inference(), out);
        }
        entry("rules.architecture", Texts.get("architecture." + rule.architecture()), out);
        entry("rules.versions", RuleHelp.versions(rule), out);
        entry("rules.sources", rule.sources().stream().map(Sources::cite).collect(Collectors.joining("; ")), out);
        entry("rules.since", rule.since(), out);
    }

    private void entry(String label, String text, Appendable out) throws IOException {
        out.append("  ").append(style.faint(String.format(Locale.ROOT, "%-13s", Texts.get(label)))).append(text).append('\n');
    }

    private String severity(RuleDescriptor rule) {
        String text = String.format(Locale.ROOT, "%-7s", Texts.get("severity." + rule.severity().text()));
        return switch (rule.severity()) {
            case ERROR -> style.bad(text);
            case WARNING -> style.warning(text);
            case INFO -> style.faint(text);
        };
    }
}
