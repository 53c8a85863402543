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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;

import com.google.gson.stream.JsonWriter;

/**
 * Findings as SARIF 2.1.0, the form that code hosts read. The fingerprint of a result is made of the rule and the element, so that it
 * survives edits elsewhere in the file.
 */
public final class FindingsSarif {

    private final String toolVersion;

    public FindingsSarif(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /**
     * Writes one run over all deployments.
     *
     * @param rules all rules that could have run, in the order of the catalogue
     * @throws UncheckedIOException if the target refuses
     */
    public void write(List<CheckedDeployment> deployments, List<RuleDescriptor> rules, Writer out) {
        JsonWriter json = JsonOutput.pretty(out);
        Map<String, Integer> index = new LinkedHashMap<>();
        rules.forEach(rule -> index.put(rule.id(), index.size()));
        try {
            json.beginObject().name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json").name("version").value("2.1.0");
            json.name("runs").beginArray().beginObject();
            tool(rules, json);
            invocation(deployments, json);
            json.name("columnKind").value("utf16CodeUnits");
            json.name("results").beginArray();
            for (CheckedDeployment checked : deployments) {
                for (Finding finding : checked.result().findings()) {
                    result(checked, finding, null, index, json);
                }
                for (SuppressedFinding accepted : checked.result().suppressed()) {
                    result(checked, accepted.finding(), accepted.suppression(), index, json);
                }
            }
            json.endArray().endObject().endArray().endObject().flush();
            out.append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tool(List<RuleDescriptor> rules, JsonWriter json) throws IOException {
        json.name("tool").beginObject().name("driver").beginObject().name("name").value("Continuity Workbench").name("version")
                .value(toolVersion);
        json.name("rules").beginArray();
        for (RuleDescriptor rule : rules) {
            json.beginObject().name("id").value(rule.id()).name("name").value(rule.rule().getClass().getSimpleName());
            text("shortDescription", rule.title(), json);
            text("fullDescription", rule.rationale(), json);
            json.name("help").beginObject().name("text").value(RuleHelp.plain(rule)).name("markdown").value(RuleHelp.markdown(rule))
                    .endObject();
            json.name("defaultConfiguration").beginObject().name("level").value(level(rule.severity())).endObject();
            json.name("properties").beginObject().name("architecture").value(rule.architecture().name()).name("tags").beginArray();
            for (String source : rule.sources()) {
                json.value(source);
            }
            json.endArray().endObject().endObject();
        }
        json.endArray().endObject().endObject();
    }

    private static void invocation(List<CheckedDeployment> deployments, JsonWriter json) throws IOException {
        List<RuleFailure> failures = new ArrayList<>();
        deployments.forEach(checked -> failures.addAll(checked.result().failures()));
        json.name("invocations").beginArray().beginObject().name("executionSuccessful").value(failures.isEmpty());
        json.name("toolExecutionNotifications").beginArray();
        for (RuleFailure failure : failures) {
            json.beginObject().name("level").value("error");
            text("message", Texts.get("findings.failure", failure.ruleId(), failure.element(), failure.reason()), json);
            json.endObject();
        }
        json.endArray().endObject().endArray();
    }

    private static void result(CheckedDeployment checked, Finding finding, Suppression decision, Map<String, Integer> index,
            JsonWriter json) throws IOException {
        json.beginObject().name("ruleId").value(finding.rule().id());
        Integer place = index.get(finding.rule().id());
        if (place != null) {
            json.name("ruleIndex").value(place);
        }
        json.name("level").value(level(finding.severity()));
        text("message", finding.message() + checked.expired(finding).filter(expired -> decision == null)
                .map(expired -> " " + FindingsText.expired(expired)).orElse(""), json);
        if (checked.terms().baseline() != BaselineFindings.NONE) {
            json.name("baselineState").value(checked.isKnown(finding) ? "unchanged" : "new");
        }
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject().name("artifactLocation").beginObject().name("uri").value(uri(checked.file()))
                .endObject();
        json.name("region").beginObject().name("startLine").value(checked.lineOf(finding)).endObject().endObject();
        json.name("logicalLocations").beginArray().beginObject().name("fullyQualifiedName").value(finding.elementId()).name("kind")
                .value(finding.element().eClass().getName()).endObject().endArray();
        json.endObject().endArray();
        json.name("partialFingerprints").beginObject().name("ruleAndElement/v1").value(finding.rule().id() + "/" + finding.elementId())
                .endObject();
        if (decision != null) {
            json.name("suppressions").beginArray().beginObject().name("kind").value("inSource").name("status").value("accepted")
                    .name("justification").value(decision.getReason() + " (" + decision.getAuthor() + ")").endObject().endArray();
        }
        json.endObject();
    }

    /** A relative or absolute path as a URI reference: forward slashes, blanks and other characters escaped. */
    private static String uri(String file) {
        try {
            return new java.net.URI(null, null, file.replace('\\', '/'), null).toASCIIString();
        } catch (java.net.URISyntaxException e) {
            return "unknown";
        }
    }

    private static void text(String name, String value, JsonWriter json) throws IOException {
        json.name(name).beginObject().name("text").value(value).endObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
