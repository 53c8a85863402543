/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.docgen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.continuityworkbench.core.options.ApplicationType;
import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.report.Readiness;
import org.continuityworkbench.report.RulesHtml;
import org.continuityworkbench.report.RulesMarkdown;
import org.continuityworkbench.report.Sources;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.Preset;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.validation.RuleDescriptor;

/** Pages that list what the engines know of themselves. */
final class Catalogues {

    private static final String SOURCES = "sources.html";

    private Catalogues() {
    }

    static Page index(List<Page> pages) {
        String list = pages.stream().map(page -> "<li><a href=\"" + page.file() + "\">" + Html.escape(page.title()) + "</a></li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        return new Page("index.html", Texts.get("index.title"), Html.paragraph(Texts.get("index.intro")) + list, List.of());
    }

    static Page rules(List<RuleDescriptor> rules) {
        StringBuilder body = new StringBuilder(Html.paragraph(Texts.get("rules.intro")));
        new RulesHtml(SOURCES).write(rules, body);
        List<Page.Section> sections = RulesMarkdown.families(rules).keySet().stream()
                .map(family -> new Page.Section(RulesHtml.anchor(family), family)).toList();
        return new Page("rules.html", Texts.get("rules.title"), body.toString(), sections);
    }

    /** A settings file that changes nothing and shows every rule with its own severity. */
    static String settingsTemplate(List<RuleDescriptor> rules) {
        StringBuilder out = new StringBuilder(Texts.get("template.head")).append('\n');
        for (RuleDescriptor rule : rules) {
            out.append("# ").append(rule.title()).append("\n#severity.").append(rule.id()).append(" = ").append(rule.severity().text())
                    .append('\n');
        }
        return out.toString();
    }

    static Page options() {
        StringBuilder body = new StringBuilder(Html.paragraph(Texts.get("options.intro")));
        List<Page.Section> sections = Arrays.stream(ApplicationType.values())
                .map(type -> new Page.Section("type-" + type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        type.catalogueName())).toList();
        for (ApplicationType type : ApplicationType.values()) {
            Page.Section section = sections.get(type.ordinal());
            body.append(Html.heading(section.anchor(), section.title()));
            body.append(Html.table(Texts.list("options.head"), OptionCatalogue.standard().definitions().stream()
                    .filter(option -> option.key().type() == type).map(Catalogues::option)));
        }
        return new Page("options.html", Texts.get("options.title"), body.toString(), sections);
    }

    private static List<String> option(OptionDefinition option) {
        String values = Stream.of(option.validValues(), option.dependency().isEmpty() ? "" : Texts.get("options.dependency",
                option.dependency()))
                .filter(text -> !text.isEmpty()).map(Html::escape).collect(Collectors.joining("<br/>"));
        String evidence = Html.escape(option.evidence()) + (option.source().isEmpty() ? "" : ": " + cite(option.source()));
        return List.of("<span id=\"" + anchor(option) + "\">" + Html.code(option.key().section() + "/" + option.key().name()) + "</span>",
                Html.escape(option.type()), Html.code(option.defaultValue()), Html.escape(option.unit()), values,
                Html.escape(option.takesEffect()), evidence, Html.escape(option.note()));
    }

    private static String anchor(OptionDefinition option) {
        return Html.escape("option-" + option.key().type().ordinal() + "-" + option.key().section() + "-" + option.key().name())
                .replaceAll("[^A-Za-z0-9-]", "_");
    }

    /** The keys of sources in a text as links. */
    private static String cite(String text) {
        return Arrays.stream(Html.escape(text).split("(?<=[; ])|(?=[; ])"))
                .map(word -> Sources.find(word).isPresent() ? "<a href=\"" + SOURCES + "#" + word + "\">" + word + "</a>" : word)
                .collect(Collectors.joining());
    }

    static Page replay() {
        String body = Html.paragraph(Texts.get("replay.intro")) + Html.heading("settings", Texts.get("replay.settings"))
                + Html.paragraph(Texts.get("replay.settings.intro"))
                + Html.table(Texts.list("replay.settings.head"), Arrays.stream(SettingKey.values()).map(setting -> List.of(
                        Html.code(setting.key()), Html.escape(setting.text()), Html.code(setting.presetText(Preset.IDEAL)),
                        Html.code(setting.presetText(Preset.REALISTIC)), Html.code(setting.fallbackText()),
                        Html.escape(Texts.get("evidence." + setting.evidence())))))
                + Html.heading("assumptions", Texts.get("replay.assumptions")) + Html.paragraph(Texts.get("replay.assumptions.intro"))
                + Html.table(Texts.list("replay.assumptions.head"), Arrays.stream(Assumption.values()).map(assumption -> List.of(
                        "<span id=\"" + assumption.id() + "\">" + Html.code(assumption.id()) + "</span>", Html.escape(assumption.text()),
                        Html.escape(Texts.get("evidence." + assumption.evidence())))));
        return new Page("replay.html", Texts.get("replay.title"), body, List.of(new Page.Section("settings", Texts.get("replay.settings")),
                new Page.Section("assumptions", Texts.get("replay.assumptions"))));
    }

    /** How a readiness is made: the weights are those that the reports use. */
    static Page readiness() {
        String body = Html.paragraph(Texts.get("readiness.intro")) + Html.paragraph(Texts.get("readiness.levels"))
                + Html.table(Texts.list("readiness.head"), Arrays.stream(Readiness.Reason.values())
                        .map(reason -> List.of(Html.escape(reason.text()), Html.escape(Integer.toString(reason.weight())),
                                Html.escape(Texts.get("readiness.why." + reason)))))
                + Html.paragraph(Readiness.basis());
        return new Page("readiness.html", Texts.get("readiness.title"), body, List.of());
    }

    static Page sources() {
        String body = Html.paragraph(Texts.get("sources.intro")) + Html.table(Texts.list("sources.head"), Sources.all().stream()
                .map(source -> List.of("<span id=\"" + Html.escape(source.key()) + "\">" + Html.escape(source.key()) + "</span>",
                        Html.escape(source.title()), Html.escape(source.page()))));
        return new Page(SOURCES, Texts.get("sources.title"), body, List.of());
    }
}
