/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.StreamSupport;

import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The catalogue of rules in all its forms. */
class RulesReportsTest {

    private static final List<RuleDescriptor> RULES = DocumentedRules.all();

    @Test
    void listsEveryRuleInOneLine() {
        StringBuilder out = new StringBuilder();
        new RulesText(TextStyle.PLAIN).list(RULES, out);
        assertThat(out.toString().lines().filter(line -> line.startsWith("BC-"))).hasSize(108).doesNotHaveDuplicates();
        assertThat(out.toString()).contains("BC-TOP-001  ERROR    both             ", "BC-OPS-016  INFO     both           * ",
                "108 rules; 30 rest on an inference");
    }

    @Test
    void showsRulesInFull() {
        StringBuilder out = new StringBuilder();
        new RulesText(TextStyle.PLAIN).details(chosen("BC-HA-001", "BC-TOP-002", "BC-OPS-004"), out);
        Golden.matches("rules.txt", out.toString());
    }

    @Test
    void writesAPage() {
        StringBuilder out = new StringBuilder();
        new RulesMarkdown().write(chosen("BC-HA-001", "BC-TOP-002"), out);
        Golden.matches("rules.md", out.toString());
        StringBuilder all = new StringBuilder();
        new RulesMarkdown().write(RULES, all);
        assertThat(all.toString().lines().filter(line -> line.startsWith("### BC-"))).hasSize(108);
        assertThat(all.toString().lines().filter(line -> line.startsWith("## "))).hasSize(8);
    }

    @Test
    void jsonHoldsTheMetadata() {
        StringWriter out = new StringWriter();
        new RulesJson("1.2.3").write(RULES, out);
        JsonArray rules = JsonParser.parseString(out.toString()).getAsJsonObject().getAsJsonArray("rules");
        assertThat(StreamSupport.stream(rules.spliterator(), false).map(JsonElement::getAsJsonObject)
                .map(rule -> rule.get("id").getAsString())).containsExactlyElementsOf(RULES.stream().map(RuleDescriptor::id).toList());
        JsonObject first = rules.get(0).getAsJsonObject();
        assertThat(first.get("severity").getAsString()).isEqualTo("error");
        assertThat(first.get("architecture").getAsString()).isEqualTo("BOTH");
        assertThat(first.get("inference").isJsonNull()).isTrue();
        assertThat(first.getAsJsonArray("sources").get(0).getAsJsonObject().get("title").getAsString()).isEqualTo("Architecture (8.1.4)");
    }

    /** A citation that leads nowhere is none. */
    @Test
    void everyCitedPageIsKnown() {
        assertThat(RULES).allSatisfy(rule -> assertThat(rule.sources()).allMatch(key -> key.equals("inferred")
                || Sources.find(key).isPresent()));
        assertThat(Sources.all()).hasSize(57);
    }

    private static List<RuleDescriptor> chosen(String... ids) {
        return List.of(ids).stream().map(id -> RULES.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow()).toList();
    }
}
