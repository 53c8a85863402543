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
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.StepSpan;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.expectation.Verdict;

/**
 * A replay as a Markdown page for management and auditors: the verdict, what was demanded and what was measured, what the result rests on,
 * and only then the evidence.
 */
public final class ReplayMarkdown {

    private final Trace trace;
    private final Moments moments;
    private final ReplaySummary summary;
    private final Appendable out;

    private ReplayMarkdown(Trace trace, Appendable out) {
        this.trace = trace;
        this.out = out;
        moments = new Moments(trace.scenario());
        summary = ReplaySummary.of(trace);
    }

    /**
     * @param outcomes what became of expectations and objectives; empty if nobody demands anything
     * @throws UncheckedIOException if the target refuses
     */
    public static void write(Trace trace, List<Outcome> outcomes, Appendable out) {
        try {
            new ReplayMarkdown(trace, out).write(outcomes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Outcome> outcomes) throws IOException {
        String verdict = ReplayText.verdict(trace);
        String title = Texts.get("timeline.title", trace.scenario().id(), Deployments.label(trace.topology().deployment()));
        out.append("# ").append(escape(title)).append("\n\n**")
                .append(escape(Character.toUpperCase(verdict.charAt(0)) + verdict.substring(1))).append(".**\n\n");
        out.append(Texts.get("replay.estimate")).append('\n');
        for (Violation violation : trace.violations()) {
            String text = Texts.get("replay.forbidden", violation.ruleId(), moments.at(violation.time()),
                    Actions.describe(violation.action()), violation.element() == null ? "" : violation.element().label());
            out.append("\n- **").append(escape(text)).append("**\n");
        }
        outcomes(outcomes);
        assumptions();
        lost();
        late();
        steps();
        events();
        settings();
    }

    private void outcomes(List<Outcome> outcomes) throws IOException {
        heading("replay.expectations");
        if (outcomes.isEmpty()) {
            out.append(Texts.get("replay.noObjectives")).append('\n');
            return;
        }
        table("markdown.outcomes", 3);
        for (Outcome outcome : outcomes) {
            String verdict = Texts.get("outcome." + outcome.verdict().name());
            row(outcome.name(), outcome.verdict() == Verdict.NOT_APPLICABLE ? "" : limit(outcome), outcome.text());
            out.append(outcome.isMissed() ? " **" + verdict + "** |\n" : " " + verdict + " |\n");
        }
    }

    private static String limit(Outcome outcome) {
        return outcome.limit().isPresent() ? Durations.format(outcome.limit().getAsLong()) : Texts.get("markdown.never");
    }

    private void assumptions() throws IOException {
        heading("replay.basis");
        for (Assumption assumption : trace.assumptions()) {
            out.append("- ").append(escape(Texts.get("replay.assumption", assumption.id(), assumption.text(), assumption.evidence().tag())))
                    .append('\n');
        }
    }

    private void lost() throws IOException {
        heading("replay.lost");
        if (summary.losses().isEmpty() && summary.uncertain().isEmpty() && summary.unrecorded().isEmpty()) {
            out.append(Texts.get("replay.nothingLost")).append('\n');
            return;
        }
        table("markdown.lost", 4);
        for (ReplaySummary.LostData loss : summary.losses()) {
            String why = Texts.get("cause." + loss.cause().name(), duration(loss.outage()), duration(loss.threshold()))
                    + (loss.provisional() ? " " + Texts.get("replay.provisional") : "");
            row(loss.infoMart().label(), loss.site().label() + ": " + names(loss.sources()), Durations.format(loss.windows().length()),
                    spans(loss.windows()), why);
            out.append('\n');
        }
        for (ReplaySummary.UncertainData data : summary.uncertain()) {
            row(data.infoMart().label(), data.site().label() + ": " + names(data.sources()),
                    Texts.get("markdown.atMost", Durations.format(data.windows().length())), spans(data.windows()),
                    Texts.get("markdown.uncertain"));
            out.append('\n');
        }
        for (var missing : summary.unrecorded().entrySet()) {
            row("", missing.getKey().label(), Durations.format(missing.getValue().length()), spans(missing.getValue()),
                    Texts.get("markdown.unrecorded"));
            out.append('\n');
        }
    }

    private void late() throws IOException {
        heading("replay.late");
        table("markdown.late", 3);
        for (ReplaySummary.Lateness late : summary.lateness()) {
            String end = late.stopped().isPresent() ? Texts.get("markdown.stopped", moments.at(late.stopped().getAsLong()))
                    : late.caughtUp().isEmpty() ? Texts.get("replay.notCaughtUp")
                            : late.caughtUp().getAsLong() == 0 ? Texts.get("markdown.always") : moments.at(late.caughtUp().getAsLong());
            row(late.infoMart().label(), late.oldest() == 0 ? Texts.get("markdown.none") : Durations.format(late.oldest()),
                    late.outages().isEmpty() ? Texts.get("markdown.none") : spans(IntervalSet.of(late.outages())), end);
            out.append('\n');
        }
    }

    private void steps() throws IOException {
        List<NotExecuted> left = NotExecuted.of(trace);
        if (trace.steps().isEmpty() && left.isEmpty()) {
            return;
        }
        heading("replay.steps");
        if (trace.steps().isEmpty()) {
            out.append(Texts.get("notExecuted.none")).append('\n');
        } else {
            done();
        }
        if (!left.isEmpty()) {
            out.append('\n').append(Texts.get("notExecuted")).append("\n\n");
            for (NotExecuted one : left) {
                String name = one.plan() == null || one.step() == null ? one.name() : one.plan().label() + ": " + one.name();
                out.append("- ").append(escape(name + ", " + one.why())).append('\n');
            }
        }
    }

    private void done() throws IOException {
        table("markdown.steps", 4);
        int number = 0;
        for (StepSpan step : trace.steps()) {
            String name = step.step() == null ? Actions.describe(step.action()) : step.step().label();
            row(String.valueOf(++number), moments.span(step.interval()), step.owner(),
                    step.violations().isEmpty() ? name : name + " (" + Texts.get("replay.forbiddenStep") + ")", step.citation());
            out.append('\n');
        }
    }

    private void events() throws IOException {
        heading("markdown.events");
        for (Timeline.Mark mark : TimelineMarks.of(trace, moments)) {
            out.append("- ").append(escape(mark.text())).append('\n');
        }
    }

    private void settings() throws IOException {
        heading("markdown.settings");
        table("markdown.setting", 2);
        for (SettingValue setting : trace.effectiveSettings()) {
            if (!setting.text().isEmpty()) {
                row(setting.key().key(), setting.text(), setting.key().text() + " " + setting.evidence().tag());
                out.append('\n');
            }
        }
    }

    private void heading(String key) throws IOException {
        out.append("\n## ").append(Texts.get(key)).append("\n\n");
    }

    /** @param more columns after the first one */
    private void table(String key, int more) throws IOException {
        out.append(Texts.get(key)).append("\n|---").append("|---".repeat(more)).append("|\n");
    }

    /** Cells of a row, whose line is left open for cells with emphasis. */
    private void row(String... cells) throws IOException {
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(escape(cell)).append(" |");
        }
    }

    private String spans(IntervalSet windows) {
        return windows.intervals().stream().map(this::span).collect(Collectors.joining("; "));
    }

    private String span(Interval window) {
        return moments.span(window) + ", " + Durations.format(window.length());
    }

    private static String names(List<Element> sources) {
        return sources.stream().map(Element::label).collect(Collectors.joining(", "));
    }

    private static String duration(long seconds) {
        return seconds < 0 ? "" : Durations.format(seconds);
    }

    private static String escape(String text) {
        return MarkdownText.escape(text);
    }
}
