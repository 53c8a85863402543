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
import java.time.Duration;
import java.util.List;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.Curve;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.simulation.DataTrace;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.Loss;
import org.continuityworkbench.simulation.QueueTrace;
import org.continuityworkbench.simulation.StepSpan;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Outcome;

/**
 * A replay as a table for spreadsheets: a row for the verdict, for each expectation and objective, for each source in each Info Mart, and
 * for each stretch of time that somebody may want to count. Lengths are given in seconds and as ISO 8601; clock times where the scenario
 * has a start.
 */
public final class ReplayCsv {

    private static final Object[] HEAD = {"record", "scenario", "deployment", "infoMart", "site", "element", "state", "evidence",
            "fromSeconds",
        "toSeconds", "seconds", "duration", "fromTime", "toTime", "text"};

    private final Trace trace;
    private final Moments moments;
    private final CsvTable table;

    private ReplayCsv(Trace trace, Appendable out) {
        this.trace = trace;
        moments = new Moments(trace.scenario());
        table = new CsvTable(out);
    }

    /**
     * @param outcomes what became of expectations and objectives; empty if nobody demands anything
     * @throws UncheckedIOException if the target refuses
     */
    public static void write(Trace trace, List<Outcome> outcomes, Appendable out) {
        try {
            new ReplayCsv(trace, out).write(outcomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * As {@link #write}, and the lanes of the timeline, the curves of delays and what was not done.
     *
     * @throws UncheckedIOException if the target refuses
     */
    public static void writeAll(Trace trace, List<Outcome> outcomes, Appendable out) {
        try {
            ReplayCsv csv = new ReplayCsv(trace, out);
            csv.write(outcomes);
            csv.more();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Outcome> outcomes) throws IOException {
        table.row(HEAD);
        row("verdict", null, null, null, null, null, new Interval(0, trace.horizon()), ReplayText.verdict(trace));
        for (Outcome outcome : outcomes) {
            long measured = outcome.measured().orElse(-1);
            table.row(outcome.origin().name().toLowerCase(java.util.Locale.ROOT), trace.scenario().id(), trace.topology().deployment()
                    .getId(), null, null, outcome.id(), outcome.verdict(), null, null, null, measured < 0 ? null : measured, measured < 0
                    ? null : Duration.ofSeconds(measured), null, null, outcome.name() + ": " + outcome.text());
        }
        for (InfoMartTrace mart : trace.infoMarts()) {
            if (mart.modes().stream().anyMatch(mode -> mode.state() == InfoMartMode.ACTIVE)) {
                infoMart(mart);
            }
        }
        for (int source = 0; source < trace.topology().sources; source++) {
            Element element = trace.topology().element(ElementKind.DATA_SOURCE, source);
            for (Interval interval : trace.notRecorded(source).intervals()) {
                row("not-recorded", null, site(element), element, null, null, interval, null);
            }
        }
        for (QueueTrace queue : trace.queues()) {
            for (var span : queue.spans()) {
                row("queue", null, site(queue.concentrator()), queue.concentrator(), span.state(), null, span.interval(), null);
            }
        }
        for (StepSpan step : trace.steps()) {
            row("step", null, null, step.step() == null ? step.target() : step.step(), step.violations().isEmpty() ? step.action()
                    : "FORBIDDEN " + step.action(), null, step.interval(), step.step() == null ? Actions.describe(step.action())
                    : step.step().label());
        }
    }

    /** Rows for what stands on the screen besides: what was not done, the lanes of the timeline, the curves of delays. */
    private void more() throws IOException {
        for (NotExecuted left : NotExecuted.of(trace)) {
            String at = moments.iso(left.at()).orElse(null);
            table.row("not-executed", trace.scenario().id(), trace.topology().deployment().getId(), null, null, left.element(), null, null,
                    left.step() == null ? null : left.at(), null, null, null, left.step() == null ? null : at, null, left.name() + ", "
                    + left.why());
        }
        for (Timeline.Lane lane : ReplayTimeline.of(trace).lanes()) {
            for (Timeline.Bar bar : lane.bars()) {
                table.row("lane", trace.scenario().id(), trace.topology().deployment().getId(), null, null, lane.element(),
                        bar.state().text(), null, bar.interval().start(), bar.interval().end(), bar.interval()
                        .length(), Duration.ofSeconds(bar.interval().length()), moments.iso(bar.interval().start()).orElse(null),
                        moments.iso(bar.interval().end()).orElse(null), lane.group() + ", " + lane.label());
            }
        }
        for (Curve.Series series : DelayCurve.of(trace).series()) {
            for (Curve.Point point : series.points()) {
                table.row("report-age", trace.scenario().id(), trace.topology().deployment().getId(), null, null, null, null, null,
                        point.at(), null, point.value(), Duration.ofSeconds(point.value()), moments.iso(point.at()).orElse(null), null,
                        series.label());
            }
        }
    }

    private void infoMart(InfoMartTrace mart) throws IOException {
        for (Interval outage : mart.reportingOutages()) {
            row("reporting-outage", mart, null, mart.installation(), null, null, outage, null);
        }
        for (DataTrace data : mart.data()) {
            Element source = data.dataSource();
            total("lost-total", mart, source, data.lost().length());
            total("lost-at-most", mart, source, data.lostUpperBound().length());
            total("oldest-delay", mart, source, data.oldestDelay());
            for (Loss loss : data.losses()) {
                row("lost", mart, site(source), source, loss.cause(), loss.cause().evidence(), loss.interval(),
                        Texts.get("cause.short." + loss.cause().name()));
            }
            for (Interval interval : data.lostUpperBound().minus(data.lost()).intervals()) {
                row("may-be-lost", mart, site(source), source, null, null, interval, null);
            }
            for (Interval interval : data.unavailable()) {
                row("out-of-reach", mart, site(source), source, null, null, interval, null);
            }
        }
    }

    private void total(String kind, InfoMartTrace mart, Element source, long seconds) throws IOException {
        table.row(kind, trace.scenario().id(), trace.topology().deployment().getId(), mart.installation().id(), site(source).id(),
                source.id(), null, null, null, null, seconds, Duration.ofSeconds(seconds), null, null, null);
    }

    private void row(String kind, InfoMartTrace mart, Element site, Element element, Object state, Object evidence, Interval interval,
            String text) throws IOException {
        table.row(kind, trace.scenario().id(), trace.topology().deployment().getId(), mart == null ? null : mart.installation().id(),
                site == null ? null : site.id(), element == null ? null : element.id(), state, evidence, interval.start(), interval.end(),
                interval.length(), Duration.ofSeconds(interval.length()), moments.iso(interval.start()).orElse(null),
                moments.iso(interval.end()).orElse(null), text);
    }

    private Element site(Element element) {
        return element.site() < 0 ? null : trace.topology().element(ElementKind.SITE, element.site());
    }
}
