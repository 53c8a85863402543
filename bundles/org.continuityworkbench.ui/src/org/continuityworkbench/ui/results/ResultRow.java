/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.report.Actions;
import org.continuityworkbench.report.NotExecuted;
import org.continuityworkbench.report.ReplaySummary;
import org.continuityworkbench.report.ReplayTimeline;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.expectation.Verdict;
import org.continuityworkbench.ui.run.Run;
import org.eclipse.osgi.util.NLS;

/**
 * One answer of a replay.
 *
 * @param kind    what it is about
 * @param where   Info Mart, site or demand
 * @param length  how much
 * @param when    moments, or the text of the answer
 * @param bad     true for what nobody wants
 * @param at      second to look at
 * @param event   number of the event that decided it; -1 for none
 * @param element identifier of the model element that it leads to; empty for none
 */
record ResultRow(String kind, String where, String length, String when, boolean bad, long at, int event, String element) {

    /** The answer in the words of the guide, for example {@code reporting data lost: 2 h 00 min}. */
    String answer() {
        return length.isEmpty() ? kind : NLS.bind(Messages.answer, kind, length);
    }

    /** All answers: what is forbidden or missed first, then what is lost and late, what is as demanded, what was not done. */
    static List<ResultRow> of(Run run) {
        List<ResultRow> rows = new ArrayList<>();
        Trace trace = run.trace();
        Clock clock = new Clock(run.timeline().start());
        for (Violation violation : trace.violations()) {
            rows.add(new ResultRow(Messages.kind_forbidden, violation.element() == null ? "" : violation.element().label(),
                    violation.ruleId(), NLS.bind(Messages.forbiddenAt, Actions.describe(violation.action()), clock.at(violation.time())),
                    true, violation.time(), violation.event(), id(violation.element())));
        }
        rows.addAll(outcomes(run, true));
        run.summary().losses().forEach(loss -> rows.add(lost(trace, loss, clock)));
        for (ReplaySummary.UncertainData data : run.summary().uncertain()) {
            Interval first = data.windows().get(0);
            rows.add(new ResultRow(Messages.kind_uncertain, NLS.bind(Messages.from, data.infoMart().label(), data.site().label()),
                    Clock.length(data.windows().length()), clock.windows(data.windows().intervals()), true, first.start(), -1,
                    data.infoMart().id()));
        }
        for (var missing : run.summary().unrecorded().entrySet()) {
            rows.add(new ResultRow(Messages.kind_unrecorded, missing.getKey().label(), Clock.length(missing.getValue().length()),
                    clock.windows(missing.getValue().intervals()), true, missing.getValue().get(0).start(), -1, missing.getKey().id()));
        }
        for (ReplaySummary.Lateness late : run.summary().lateness()) {
            rows.addAll(late(late, clock));
        }
        rows.addAll(outcomes(run, false));
        if (trace.phases().size() > 1) {
            for (Span<OperationPhase> phase : trace.phases()) {
                rows.add(new ResultRow(Messages.kind_phase, ReplayTimeline.phase(phase.state()), Clock.length(phase.interval().length()),
                        clock.window(phase.interval()), false, phase.interval().start(), phase.event(), ""));
            }
        }
        for (NotExecuted left : NotExecuted.of(trace)) {
            rows.add(new ResultRow(Messages.kind_notExecuted, left.plan() == null ? "" : left.plan().label(), "",
                    left.step() == null && left.plan() != null ? left.why() : NLS.bind(Messages.notDone, left.name(), left.why()), false,
                    Math.min(left.at(), trace.horizon()), -1, left.element()));
        }
        return rows;
    }

    private static List<ResultRow> outcomes(Run run, boolean missed) {
        return run.outcomes().stream().filter(outcome -> outcome.verdict() != Verdict.NOT_APPLICABLE && outcome.isMissed() == missed)
                .map(outcome -> new ResultRow(missed ? Messages.kind_missed : Messages.kind_met, outcome.name(),
                        outcome.limit().isPresent() ? NLS.bind(Messages.atMost, Durations.format(outcome.limit().getAsLong()))
                        : "", outcome.text(), missed, 0, -1, outcome.id()))
                .toList();
    }

    private static List<ResultRow> late(ReplaySummary.Lateness late, Clock clock) {
        List<ResultRow> rows = new ArrayList<>();
        for (Interval outage : late.outages()) {
            rows.add(new ResultRow(Messages.kind_standstill, late.infoMart().label(), Clock.length(outage.length()), clock.window(outage),
                    false, outage.start(), -1, late.infoMart().id()));
        }
        long at = late.outages().isEmpty() ? 0 : late.outages().getFirst().start();
        String end = late.caughtUp().isEmpty() ? Messages.never
                : late.caughtUp().getAsLong() == 0 ? Messages.always : NLS.bind(Messages.freshAgain, clock.at(late.caughtUp().getAsLong()));
        boolean ever = late.oldest() > 0;
        rows.add(new ResultRow(ever ? Messages.kind_late : Messages.kind_fresh, late.infoMart().label(), ever ? Clock.length(late.oldest())
                : "", end, false, at, -1, late.infoMart().id()));
        return rows;
    }

    private static ResultRow lost(Trace trace, ReplaySummary.LostData loss, Clock clock) {
        int event = trace.infoMart(loss.infoMart().id()).stream().flatMap(mart -> mart.data(loss.sources().getFirst().id()).stream())
                .flatMap(data -> data.losses().stream()).filter(single -> single.cause() == loss.cause()).mapToInt(single -> single.event())
                .max().orElse(-1);
        long at = event >= 0 ? trace.event(event).time() : loss.windows().get(0).start();
        String why = loss.cause() == LossCause.STUCK_RULE && loss.outage() >= 0
                ? NLS.bind(Messages.because, Durations.format(loss.outage()), Durations.format(loss.threshold()))
                : NLS.bind(Messages.becauseOf, ReplayTimeline.cause(loss.cause()));
        return new ResultRow(Messages.kind_lost, NLS.bind(Messages.from, loss.infoMart().label(), loss.site().label()),
                Clock.length(loss.windows().length()), clock.windows(loss.windows().intervals()) + ", " + why, true, at, event, loss.site()
                .id());
    }

    private static String id(Element element) {
        return element == null ? "" : element.id();
    }
}
