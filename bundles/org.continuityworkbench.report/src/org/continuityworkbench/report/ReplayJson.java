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
import java.time.Duration;
import java.util.List;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.StepSpan;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.expectation.Outcome;

import com.google.gson.stream.JsonWriter;

/**
 * A replay as JSON in the form of the published schema {@code schemas/replay-1.json}: times in seconds since the start of the scenario and,
 * where it has a start, as ISO 8601; lengths as ISO 8601 durations besides.
 */
public final class ReplayJson {

    static final int FORMAT = 1;

    private final String toolVersion;

    public ReplayJson(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /**
     * @param outcomes what became of expectations and objectives; empty if nobody demands anything
     * @throws UncheckedIOException if the target refuses
     */
    public void write(Trace trace, List<Outcome> outcomes, Writer out) {
        JsonWriter json = JsonOutput.pretty(out);
        Moments moments = new Moments(trace.scenario());
        ReplaySummary summary = ReplaySummary.of(trace);
        try {
            json.beginObject().name("format").value(FORMAT).name("tool").value("continuity").name("version").value(toolVersion);
            json.name("deployment").value(trace.topology().deployment().getId()).name("scenario").value(trace.scenario().id());
            json.name("start").value(moments.iso(0).orElse(null)).name("horizonSeconds").value(trace.horizon());
            json.name("verdict").value(ReplayText.verdict(trace));
            outcomes(outcomes, json);
            losses(summary, moments, json);
            lateness(summary, moments, json);
            events(trace, moments, json);
            steps(trace, moments, json);
            basis(trace, json);
            json.endObject().flush();
            out.append('\n').flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void outcomes(List<Outcome> outcomes, JsonWriter json) throws IOException {
        json.name("outcomes").beginArray();
        for (Outcome outcome : outcomes) {
            json.beginObject().name("origin").value(outcome.origin().name()).name("id").value(outcome.id()).name("name")
                    .value(outcome.name());
            json.name("subject").value(outcome.subject()).name("elements").beginArray();
            for (Element element : outcome.elements()) {
                json.value(element.id());
            }
            json.endArray().name("comparison").value(outcome.comparison() == null ? null : outcome.comparison().getName());
            json.name("limitSeconds").value(outcome.limit().isPresent() ? Long.valueOf(outcome.limit().getAsLong()) : null);
            json.name("measured").value(outcome.measured().isPresent() ? Long.valueOf(outcome.measured().getAsLong()) : null);
            json.name("verdict").value(outcome.verdict().name()).name("text").value(outcome.text()).endObject();
        }
        json.endArray();
    }

    private static void losses(ReplaySummary summary, Moments moments, JsonWriter json) throws IOException {
        json.name("lost").beginArray();
        for (ReplaySummary.LostData loss : summary.losses()) {
            json.beginObject().name("infoMart").value(loss.infoMart().id()).name("site").value(loss.site().id());
            json.name("sources").beginArray();
            for (Element source : loss.sources()) {
                json.value(source.id());
            }
            json.endArray().name("cause").value(loss.cause().name()).name("evidence").value(loss.cause().evidence().name());
            json.name("provisional").value(loss.provisional());
            json.name("seconds").value(loss.windows().length()).name("length")
                    .value(Duration.ofSeconds(loss.windows().length()).toString());
            intervals("windows", loss.windows().intervals(), moments, json);
            json.endObject();
        }
        json.endArray().name("uncertain").beginArray();
        for (ReplaySummary.UncertainData data : summary.uncertain()) {
            json.beginObject().name("infoMart").value(data.infoMart().id()).name("site").value(data.site().id()).name("seconds")
                    .value(data.windows().length());
            intervals("windows", data.windows().intervals(), moments, json);
            json.endObject();
        }
        json.endArray().name("notRecorded").beginArray();
        for (var missing : summary.unrecorded().entrySet()) {
            json.beginObject().name("source").value(missing.getKey().id()).name("seconds").value(missing.getValue().length());
            intervals("windows", missing.getValue().intervals(), moments, json);
            json.endObject();
        }
        json.endArray();
    }

    private static void lateness(ReplaySummary summary, Moments moments, JsonWriter json) throws IOException {
        json.name("late").beginArray();
        for (ReplaySummary.Lateness late : summary.lateness()) {
            json.beginObject().name("infoMart").value(late.infoMart().id()).name("oldestDelaySeconds").value(late.oldest());
            json.name("oldestDelay").value(Duration.ofSeconds(late.oldest()).toString());
            json.name("caughtUpSeconds").value(late.caughtUp().isPresent() ? Long.valueOf(late.caughtUp().getAsLong()) : null);
            json.name("stoppedSeconds").value(late.stopped().isPresent() ? Long.valueOf(late.stopped().getAsLong()) : null);
            intervals("reportingOutages", late.outages(), moments, json);
            json.endObject();
        }
        json.endArray();
    }

    private static void intervals(String name, Iterable<Interval> intervals, Moments moments, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (Interval interval : intervals) {
            json.beginObject().name("from").value(interval.start()).name("to").value(interval.end());
            json.name("fromTime").value(moments.iso(interval.start()).orElse(null)).name("toTime")
                    .value(moments.iso(interval.end()).orElse(null));
            json.endObject();
        }
        json.endArray();
    }

    private static void events(Trace trace, Moments moments, JsonWriter json) throws IOException {
        json.name("violations").beginArray();
        for (Violation violation : trace.violations()) {
            json.beginObject().name("rule").value(violation.ruleId()).name("at").value(violation.time()).name("action")
                    .value(violation.action());
            json.name("element").value(id(violation.element())).endObject();
        }
        json.endArray();
        intervals("divergence", trace.divergence(), moments, json);
        json.name("events").beginArray();
        for (TraceEvent event : trace.events()) {
            json.beginObject().name("at").value(event.time()).name("kind").value(event.kind().name()).name("element")
                    .value(id(event.element()));
            json.name("other").value(id(event.other())).name("cause").value(event.cause() < 0 ? null : Integer.valueOf(event.cause()))
                    .endObject();
        }
        json.endArray();
    }

    private static void steps(Trace trace, Moments moments, JsonWriter json) throws IOException {
        json.name("steps").beginArray();
        for (StepSpan step : trace.steps()) {
            json.beginObject().name("action").value(step.action()).name("plan").value(id(step.plan())).name("step").value(id(step.step()));
            json.name("owner").value(step.owner()).name("from").value(step.interval().start()).name("to").value(step.interval().end());
            json.name("fromTime").value(moments.iso(step.interval().start()).orElse(null)).name("forbidden")
                    .value(!step.violations().isEmpty()).endObject();
        }
        json.endArray().name("notExecuted").beginArray();
        for (NotExecuted left : NotExecuted.of(trace)) {
            json.beginObject().name("plan").value(id(left.plan())).name("step").value(id(left.step())).name("name").value(left.name());
            json.name("why").value(left.why()).endObject();
        }
        json.endArray();
    }

    private static void basis(Trace trace, JsonWriter json) throws IOException {
        json.name("settings").beginArray();
        for (SettingValue setting : trace.effectiveSettings()) {
            json.beginObject().name("name").value(setting.key().key()).name("value").value(setting.text()).name("source")
                    .value(setting.source().name());
            json.name("evidence").value(setting.evidence().name()).endObject();
        }
        json.endArray().name("assumptions").beginArray();
        for (Assumption assumption : trace.assumptions()) {
            json.beginObject().name("id").value(assumption.id()).name("evidence").value(assumption.evidence().name()).name("text")
                    .value(assumption.text());
            json.endObject();
        }
        json.endArray();
    }

    private static String id(Element element) {
        return element == null ? null : element.id();
    }
}
