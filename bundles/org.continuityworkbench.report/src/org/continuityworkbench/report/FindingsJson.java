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
import java.util.Optional;

import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;

import com.google.gson.stream.JsonWriter;

/** Findings as JSON in the form of the published schema {@code schemas/findings-1.json}: stable keys, stable order, no clock times. */
public final class FindingsJson {

    /** Version of the form; a new number means that old readers would misunderstand it. */
    static final int FORMAT = 1;

    private final String toolVersion;

    public FindingsJson(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /** @throws UncheckedIOException if the target refuses */
    public void write(List<CheckedDeployment> deployments, Writer out) {
        JsonWriter json = JsonOutput.pretty(out);
        try {
            json.beginObject().name("format").value(FORMAT).name("tool").value("continuity").name("version").value(toolVersion);
            json.name("deployments").beginArray();
            for (CheckedDeployment checked : deployments) {
                write(checked, json);
            }
            json.endArray().endObject().flush();
            out.append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(CheckedDeployment checked, JsonWriter json) throws IOException {
        json.beginObject().name("file").value(checked.file()).name("deployment").value(checked.deployment().getId());
        json.name("rulesRun").value(checked.result().rulesRun().size());
        json.name("counts").beginObject();
        for (Severity severity : Severity.values()) {
            json.name(severity.text()).value(checked.result().count(severity));
        }
        json.endObject();
        json.name("terms").beginObject().name("profile").value(checked.terms().settings().profile().text());
        json.name("failOn").value(checked.terms().failOn().text()).name("settingsFile").value(orNull(checked.terms().settingsFile()));
        json.name("baselineFindings").value(orNull(checked.terms().baseline().file())).endObject();
        json.name("fails").value(checked.fails());
        json.name("findings").beginArray();
        for (Finding finding : checked.result().findings()) {
            json.beginObject();
            members(checked, finding, json);
            json.name("known").value(checked.isKnown(finding));
            json.name("expired");
            Optional<Suppression> expired = checked.expired(finding);
            if (expired.isPresent()) {
                json.beginObject();
                decision(expired.get(), json);
                json.endObject();
            } else {
                json.nullValue();
            }
            json.endObject();
        }
        json.endArray().name("suppressed").beginArray();
        for (SuppressedFinding accepted : checked.result().suppressed()) {
            json.beginObject();
            members(checked, accepted.finding(), json);
            decision(accepted.suppression(), json);
            json.endObject();
        }
        json.endArray().name("failures").beginArray();
        for (RuleFailure failure : checked.result().failures()) {
            json.beginObject().name("rule").value(failure.ruleId()).name("element").value(failure.element()).name("reason")
                    .value(failure.reason());
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static void members(CheckedDeployment checked, Finding finding, JsonWriter json) throws IOException {
        RuleDescriptor rule = finding.rule();
        json.name("rule").value(rule.id()).name("severity").value(finding.severity().text()).name("element").value(finding.elementId());
        json.name("line").value(checked.lineOf(finding));
        json.name("type").value(finding.element().eClass().getName()).name("message").value(finding.message());
        json.name("fix").value(finding.fixLabel()).name("sources").beginArray();
        for (String source : rule.sources()) {
            json.value(source);
        }
        json.endArray();
    }

    private static void decision(Suppression decision, JsonWriter json) throws IOException {
        json.name("reason").value(decision.getReason()).name("author").value(decision.getAuthor());
        json.name("expires").value(decision.getExpires() == null ? null : decision.getExpires().toString());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
