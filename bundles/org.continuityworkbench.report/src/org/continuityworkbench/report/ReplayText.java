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

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.StepSpan;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.expectation.Verdict;

/** A replay as text that a manager can read: the verdict first, then what is lost and late with cause and source, then what it rests on. */
public final class ReplayText {

    private final TextStyle style;

    public ReplayText(TextStyle style) {
        this.style = style;
    }

    /** What happened and what came of it, in one sentence without a line feed. */
    public static String verdict(Trace trace) {
        return ReplaySummary.disruption(trace) + ": " + verdict(trace, ReplaySummary.of(trace));
    }

    private static String verdict(Trace trace, ReplaySummary summary) {
        return trace.violations().isEmpty() ? summary.verdict() : Texts.get("verdict.forbidden", trace.violations().size(),
                summary.verdict());
    }

    /** As {@link #write(Trace, List, Appendable)} where nobody demands anything. */
    public void write(Trace trace, Appendable out) {
        write(trace, List.of(), out);
    }

    /**
     * @param outcomes what became of expectations and objectives
     * @throws UncheckedIOException if the target refuses
     */
    public void write(Trace trace, List<Outcome> outcomes, Appendable out) {
        try {
            ReplaySummary summary = ReplaySummary.of(trace);
            Moments moments = new Moments(trace.scenario());
            String verdict = verdict(trace, summary);
            boolean bad = !summary.losses().isEmpty() || !trace.violations().isEmpty();
            out.append(style.bold(capital(ReplaySummary.disruption(trace)))).append(": ")
                    .append(bad ? style.bad(verdict) : style.good(verdict)).append('\n');
            violations(trace, moments, out);
            outcomes(outcomes, out);
            losses(summary, moments, out);
            lateness(summary, moments, out);
            steps(trace, moments, out);
            basis(trace, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void outcomes(List<Outcome> outcomes, Appendable out) throws IOException {
        List<Outcome> judged = outcomes.stream().filter(outcome -> outcome.verdict() != Verdict.NOT_APPLICABLE).toList();
        if (judged.isEmpty()) {
            return;
        }
        long missed = judged.stream().filter(Outcome::isMissed).count();
        line(out, 1, style.bold(Texts.get("replay.expectations")) + " " + Texts.get("replay.expectations.count", judged.size(), missed));
        for (Outcome outcome : judged) {
            String verdict = Texts.get("outcome." + outcome.verdict().name());
            line(out, 2, (outcome.isMissed() ? style.bad(verdict) : style.good(verdict)) + " "
                    + Texts.get("replay.outcome", outcome.name(), outcome.text()));
        }
    }

    private void violations(Trace trace, Moments moments, Appendable out) throws IOException {
        for (Violation violation : trace.violations()) {
            line(out, 1, style.bad(Texts.get("replay.forbidden", violation.ruleId(), moments.at(violation.time()),
                    Actions.describe(violation.action()), label(violation.element()))));
        }
        for (Interval divergence : trace.divergence()) {
            boolean open = divergence.end() >= trace.horizon();
            line(out, 1, style.bad(open ? Texts.get("replay.divergenceOpen", moments.at(divergence.start()))
                    : Texts.get("replay.divergence", moments.span(divergence), Durations.format(divergence.length()))));
        }
    }

    private void losses(ReplaySummary summary, Moments moments, Appendable out) throws IOException {
        heading(out, "replay.lost");
        if (summary.losses().isEmpty() && summary.uncertain().isEmpty() && summary.unrecorded().isEmpty()) {
            line(out, 2, Texts.get("replay.nothingLost"));
        }
        for (ReplaySummary.LostData loss : summary.losses()) {
            line(out, 2, Texts.get("replay.loss", loss.infoMart().label(), Durations.format(loss.windows().length()), loss.site().label(),
                    loss.sources().stream().map(Element::label).collect(Collectors.joining(", "))));
            for (Interval window : loss.windows().intervals()) {
                line(out, 3, Texts.get("replay.window", moments.span(window)));
            }
            line(out, 3, style.faint(Texts.get("cause." + loss.cause().name(), duration(loss.outage()), duration(loss.threshold()))));
            if (loss.provisional()) {
                line(out, 3, style.warning(Texts.get("replay.provisional")));
            }
        }
        for (ReplaySummary.UncertainData data : summary.uncertain()) {
            line(out, 2, Texts.get("replay.uncertain", data.infoMart().label(), Durations.format(data.windows().length()),
                    data.site().label()));
            for (Interval window : data.windows().intervals()) {
                line(out, 3, Texts.get("replay.window", moments.span(window)));
            }
        }
        for (var missing : summary.unrecorded().entrySet()) {
            for (Interval window : missing.getValue().intervals()) {
                line(out, 2, Texts.get("replay.unrecorded", missing.getKey().label(), moments.span(window)));
            }
        }
    }

    private static String duration(long seconds) {
        return seconds < 0 ? "" : Durations.format(seconds);
    }

    private void lateness(ReplaySummary summary, Moments moments, Appendable out) throws IOException {
        heading(out, "replay.late");
        for (ReplaySummary.Lateness late : summary.lateness()) {
            if (late.stopped().isPresent()) {
                line(out, 2, Texts.get("replay.stopped", late.infoMart().label(), moments.at(late.stopped().getAsLong())));
                continue;
            } else if (late.outages().isEmpty() && late.oldest() == 0) {
                line(out, 2, Texts.get("replay.onTime", late.infoMart().label()));
                continue;
            }
            line(out, 2, Texts.get("replay.delay", late.infoMart().label(), Durations.format(late.oldest()),
                    late.caughtUp().isPresent() ? Texts.get("replay.caughtUp", moments.at(late.caughtUp().getAsLong()))
                    : Texts.get("replay.notCaughtUp")));
            for (Interval outage : late.outages()) {
                line(out, 3, Texts.get("replay.standstill", moments.span(outage), Durations.format(outage.length())));
            }
        }
    }

    private void steps(Trace trace, Moments moments, Appendable out) throws IOException {
        if (trace.steps().isEmpty()) {
            return;
        }
        heading(out, "replay.steps");
        for (StepSpan step : trace.steps()) {
            String mark = step.violations().isEmpty() ? "" : " " + style.bad(Texts.get("replay.forbiddenStep"));
            line(out, 2, Texts.get("replay.step", moments.span(step.interval()), step.step() == null ? Actions.describe(step.action())
                    : step.step().label(), step.owner())
                    .stripTrailing() + mark);
        }
    }

    private void basis(Trace trace, Appendable out) throws IOException {
        heading(out, "replay.basis");
        line(out, 2, style.faint(trace.effectiveSettings().stream().filter(setting -> !setting.text().isEmpty()).map(ReplayText::setting)
                .collect(Collectors.joining(", "))));
        for (Assumption assumption : trace.assumptions()) {
            line(out, 2, style.faint(Texts.get("replay.assumption", assumption.id(), assumption.text(), assumption.evidence().tag())));
        }
        line(out, 2, style.faint(Texts.get("replay.estimate")));
    }

    private static String setting(SettingValue setting) {
        return Texts.get("replay.setting", setting.key().key(), setting.text(), setting.evidence().tag());
    }

    private void heading(Appendable out, String key) throws IOException {
        line(out, 1, style.bold(Texts.get(key)));
    }

    private static String label(Element element) {
        return element == null ? "" : element.label();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static void line(Appendable out, int depth, String text) throws IOException {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
