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
import java.io.Writer;
import java.util.List;

import org.continuityworkbench.validation.RuleDescriptor;

import com.google.gson.stream.JsonWriter;

/** The catalogue of rules as JSON in the form of the published schema {@code schemas/rules-1.json}. */
public final class RulesJson {

    private static final int FORMAT = 1;

    private final String toolVersion;

    public RulesJson(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /** @throws UncheckedIOException if the target refuses */
    public void write(List<RuleDescriptor> rules, Writer out) {
        JsonWriter json = JsonOutput.pretty(out);
        try {
            json.beginObject().name("format").value(FORMAT).name("tool").value("continuity").name("version").value(toolVersion);
            json.name("rules").beginArray();
            for (RuleDescriptor rule : rules) {
                write(rule, json);
            }
            json.endArray().endObject().flush();
            out.append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RuleDescriptor rule, JsonWriter json) throws IOException {
        json.beginObject().name("id").value(rule.id()).name("title").value(rule.title()).name("severity").value(rule.severity().text());
        json.name("architecture").value(rule.architecture().name()).name("productVersions").value(rule.productVersions());
        json.name("target").value(rule.target().getSimpleName()).name("since").value(rule.since());
        json.name("rationale").value(rule.rationale()).name("bad").value(rule.badExample()).name("good").value(rule.goodExample());
        json.name("fix").value(rule.offersFix()).name("whyNoFix").value(orNull(rule.whyNoFix()));
        json.name("inference").value(orNull(rule.inference())).name("sources").beginArray();
        for (String key : rule.sources()) {
            json.beginObject().name("key").value(key).name("title").value(Sources.find(key).map(Sources.Source::title).orElse(null));
            json.name("page").value(Sources.find(key).map(Sources.Source::page).orElse(null)).endObject();
        }
        json.endArray().endObject();
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
