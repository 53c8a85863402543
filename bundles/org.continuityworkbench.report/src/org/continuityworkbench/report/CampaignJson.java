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
import java.util.Map;
import java.util.OptionalLong;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.campaign.CampaignResult;
import org.continuityworkbench.simulation.campaign.Distribution;
import org.continuityworkbench.simulation.campaign.Score;
import org.continuityworkbench.simulation.campaign.Subject;
import org.continuityworkbench.simulation.expectation.Figures;

import com.google.gson.stream.JsonWriter;

/**
 * Results of a campaign as JSON in the form of the published schema {@code schemas/campaign-1.json}. Equal results give equal bytes:
 * nothing tells when, where or in how many parts they were gathered. {@link CampaignFile} reads them again.
 */
public final class CampaignJson {

    static final int FORMAT = 1;
    /** Shares in thousandths for which the value that they do not exceed is written. */
    static final List<Integer> QUANTILES = List.of(500, 750, 900, 950, 990, 999, 1000);

    /** @throws UncheckedIOException if the target refuses */
    public void write(CampaignResult result, Writer out) {
        JsonWriter json = JsonOutput.pretty(out);
        try {
            json.beginObject().name("format").value(FORMAT).name("tool").value("continuity").name("kind").value("campaign");
            subject(result.subject(), json);
            json.name("partial").value(result.isPartial()).name("cases").value(result.covered().length());
            json.name("covered").beginArray();
            for (Interval part : result.covered().intervals()) {
                json.jsonValue("{\"from\": " + part.start() + ", \"to\": " + part.end() + "}");
            }
            json.endArray();
            json.name("measures").beginArray();
            for (Measure measure : Figures.MEASURES) {
                measure(measure, result.measure(measure), json);
            }
            json.endArray();
            demands(result, json);
            json.name("assumptions").beginArray();
            for (Assumption assumption : result.assumptions()) {
                json.value(assumption.id());
            }
            json.endArray().endObject().flush();
            out.append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void subject(Subject subject, JsonWriter json) throws IOException {
        json.name("version").value(subject.engine()).name("deployment").value(subject.deployment()).name("digest").value(subject.digest());
        json.name("seed").value(subject.seed()).name("drawing").value(subject.drawing()).name("names").beginArray();
        for (String name : subject.names()) {
            json.value(name);
        }
        json.endArray().name("size").value(subject.cases()).name("worstKept").value(subject.worst()).name("settings").beginArray();
        for (String setting : subject.settings()) {
            json.value(setting);
        }
        json.endArray();
    }

    private static void measure(Measure measure, Distribution distribution, JsonWriter json) throws IOException {
        json.beginObject().name("measure").value(measure.getName()).name("open").value(distribution.open());
        json.name("sumSeconds").value(distribution.sum()).name("quantiles").beginArray();
        for (int share : QUANTILES) {
            OptionalLong value = distribution.quantile(share);
            json.jsonValue("{\"perMille\": " + share + ", \"seconds\": " + (value.isPresent() ? value.getAsLong() : "null") + "}");
        }
        json.endArray().name("values").beginArray();
        for (Map.Entry<Long, Long> value : distribution.counts().entrySet()) {
            json.jsonValue("[" + value.getKey() + ", " + value.getValue() + "]");
        }
        json.endArray().name("worst").beginArray();
        for (Distribution.Worst worst : distribution.worst()) {
            json.jsonValue("{\"case\": " + worst.number() + ", \"seconds\": " + worst.seconds() + ", \"open\": " + worst.open() + "}");
        }
        json.endArray().endObject();
    }

    private static void demands(CampaignResult result, JsonWriter json) throws IOException {
        json.name("demands").beginArray();
        for (Map.Entry<CampaignResult.Demand, Score> demand : result.demands().entrySet()) {
            json.beginObject().name("origin").value(demand.getKey().origin().name()).name("id").value(demand.getKey().id());
            json.name("name").value(demand.getKey().name()).name("met").value(demand.getValue().met()).name("missed")
                    .value(demand.getValue().missed());
            json.name("notApplicable").value(demand.getValue().notApplicable());
            first(demand.getValue(), json);
            json.endObject();
        }
        json.endArray().name("forbidden").beginArray();
        for (Map.Entry<String, Score> rule : result.forbidden().entrySet()) {
            json.beginObject().name("rule").value(rule.getKey()).name("cases").value(rule.getValue().missed());
            first(rule.getValue(), json);
            json.endObject();
        }
        json.endArray().name("unanswered").beginObject().name("cases").value(result.unanswered().missed());
        first(result.unanswered(), json);
        json.endObject();
    }

    private static void first(Score score, JsonWriter json) throws IOException {
        json.name("first").jsonValue(score.first().toString());
    }
}
