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

import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.expectation.Figures;
import org.continuityworkbench.simulation.expectation.Reading;
import org.continuityworkbench.simulation.rehearsal.Cost;
import org.continuityworkbench.simulation.rehearsal.RehearsalResult;
import org.continuityworkbench.simulation.rehearsal.RehearsedStep;

import com.google.gson.stream.JsonWriter;

/**
 * A rehearsal as JSON in the form of the published schema {@code schemas/rehearsal-1.json}; times in seconds since the start of the
 * story.
 */
public final class RehearsalJson {

    static final int FORMAT = 1;

    private final String toolVersion;

    public RehearsalJson(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /** @throws UncheckedIOException if the target refuses */
    public void write(RehearsalResult result, Writer out) {
        JsonWriter json = JsonOutput.pretty(out);
        RehearsalReport report = new RehearsalReport(result);
        try {
            json.beginObject().name("format").value(FORMAT).name("tool").value("continuity").name("kind").value("rehearsal");
            json.name("version").value(toolVersion).name("deployment").value(result.story().topology().deployment().getId());
            json.name("plan").value(result.plan().getId()).name("scenario").value(result.story().compiled().id());
            json.name("chosenStory").value(result.story().chosen()).name("horizonSeconds").value(result.trace().horizon());
            json.name("planBegin").value(result.planBegin()).name("planEnd").value(result.planEnd()).name("verdict")
                    .value(report.headline());
            json.name("failed").value(result.isFailed());
            figures(result.figures(), json);
            json.name("steps").beginArray();
            for (RehearsedStep step : result.steps()) {
                step(step, json);
            }
            json.endArray().name("changes").beginArray();
            for (Cost cost : result.costs()) {
                cost(cost, report, json);
            }
            json.endArray();
            ReplayJson.outcomes(result.outcomes(), json);
            json.name("assumptions").beginArray();
            for (Assumption assumption : result.trace().assumptions()) {
                json.value(assumption.id());
            }
            json.endArray().endObject().flush();
            out.append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void figures(Figures figures, JsonWriter json) throws IOException {
        json.name("figures").beginArray();
        for (Measure measure : Figures.MEASURES) {
            Reading reading = figures.of(measure);
            json.beginObject().name("measure").value(measure.getName()).name("seconds").value(reading.high());
            json.name("atLeastSeconds").value(reading.low()).name("open").value(reading.open()).endObject();
        }
        json.endArray().name("violations").value(figures.violations());
    }

    private static void step(RehearsedStep step, JsonWriter json) throws IOException {
        json.beginObject().name("number").value(step.number()).name("id").value(step.step().getId()).name("name")
                .value(PlanReport.name(step.step()));
        json.name("kind").value(step.step().getKind().getName()).name("begin").value(step.begin()).name("end").value(step.end());
        json.name("executed").value(step.executed()).name("depth").value(step.depth().name()).name("effects").beginArray();
        for (RehearsedStep.Effect effect : step.effects()) {
            json.beginObject().name("event").value(effect.kind().name());
            json.name("element").value(effect.element() == null ? null : effect.element().id()).endObject();
        }
        json.endArray().endObject();
    }

    private static void cost(Cost cost, RehearsalReport report, JsonWriter json) throws IOException {
        json.beginObject().name("step").value(cost.mutation().step() + 1).name("change").value(cost.mutation().kind().name());
        json.name("answer").value(cost.answer().name()).name("text").value(report.price(cost)).name("forbidden").beginArray();
        for (String rule : cost.forbidden()) {
            json.value(rule);
        }
        json.endArray().name("mistaken").value(cost.mistaken()).name("undone").value(cost.undone());
        if (cost.figures() == null) {
            json.name("figures").nullValue().name("violations").value(0);
        } else {
            figures(cost.figures(), json);
        }
        json.endObject();
    }
}
