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
import java.util.stream.Collectors;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.report.ReplaySummary;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.expectation.Outcome;
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

    /** All answers, what was demanded and forbidden first. */
    static List<ResultRow> of(Run run) {
        List<ResultRow> rows = new ArrayList<>();
        Trace trace = run.trace();
        for (Violation violation : trace.violations()) {
            rows.add(new ResultRow(Messages.kind_forbidden, violation.element() == null ? violation.action() : violation.element().label(), violation.ruleId(),
                    TimeText.format(violation.time()) + "  " + violation.action(), true, violation.time(), violation.event(), id(violation.element())));
        }
        for (Outcome outcome : run.outcomes()) {
            if (outcome.verdict() != Verdict.NOT_APPLICABLE) {
                rows.add(new ResultRow(outcome.isMissed() ? Messages.kind_missed : Messages.kind_met, outcome.name(),
                        outcome.limit().isPresent() ? NLS.bind(Messages.atMost, Durations.format(outcome.limit().getAsLong())) : "", outcome.text(),
                        outcome.isMissed(), 0, -1, outcome.id()));
            }
        }
        run.summary().losses().forEach(loss -> rows.add(lost(trace, loss)));
        for (ReplaySummary.UncertainData data : run.summary().uncertain()) {
            Interval first = data.windows().get(0);
            rows.add(new ResultRow(Messages.kind_uncertain, NLS.bind(Messages.from, data.infoMart().label(), data.site().label()),
                    Durations.format(data.windows().length()), windows(data.windows().intervals()), true, first.start(), -1, data.infoMart().id()));
        }
        for (var missing : run.summary().unrecorded().entrySet()) {
            rows.add(new ResultRow(Messages.kind_unrecorded, missing.getKey().label(), Durations.format(missing.getValue().length()),
                    windows(missing.getValue().intervals()), true, missing.getValue().get(0).start(), -1, missing.getKey().id()));
        }
        for (ReplaySummary.Lateness late : run.summary().lateness()) {
            long at = late.outages().isEmpty() ? 0 : late.outages().getFirst().start();
            String end = late.caughtUp().isEmpty() ? Messages.never
                    : late.caughtUp().getAsLong() == 0 ? Messages.always : NLS.bind(Messages.freshAgain, TimeText.format(late.caughtUp().getAsLong()));
            rows.add(new ResultRow(Messages.kind_late, late.infoMart().label(), Durations.format(late.oldest()), end, false, at, -1, late.infoMart().id()));
            for (Interval outage : late.outages()) {
                rows.add(new ResultRow(Messages.kind_standstill, late.infoMart().label(), Durations.format(outage.length()), TimeText.format(outage), false,
                        outage.start(), -1, late.infoMart().id()));
            }
        }
        if (trace.phases().size() > 1) {
            for (Span<?> phase : trace.phases()) {
                rows.add(new ResultRow(Messages.kind_phase, phase.state().toString(), Durations.format(phase.interval().length()),
                        TimeText.format(phase.interval()), false, phase.interval().start(), phase.event(), ""));
            }
        }
        return rows;
    }

    private static ResultRow lost(Trace trace, ReplaySummary.LostData loss) {
        int event = trace.infoMart(loss.infoMart().id()).stream().flatMap(mart -> mart.data(loss.sources().getFirst().id()).stream())
                .flatMap(data -> data.losses().stream()).filter(single -> single.cause() == loss.cause()).mapToInt(single -> single.event()).max().orElse(-1);
        long at = event >= 0 ? trace.event(event).time() : loss.windows().get(0).start();
        String why = loss.cause() == LossCause.STUCK_RULE && loss.outage() >= 0
                ? NLS.bind(Messages.because, Durations.format(loss.outage()), Durations.format(loss.threshold())) : loss.cause().name();
        return new ResultRow(Messages.kind_lost, NLS.bind(Messages.from, loss.infoMart().label(), loss.site().label()),
                Durations.format(loss.windows().length()), windows(loss.windows().intervals()) + "  " + why, true, at, event, loss.site().id());
    }

    private static String windows(List<Interval> windows) {
        return windows.stream().map(TimeText::format).collect(Collectors.joining(", "));
    }

    private static String id(Element element) {
        return element == null ? "" : element.id();
    }
}
