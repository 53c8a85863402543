/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.Comparison;
import org.continuityworkbench.model.scenario.Expectation;
import org.continuityworkbench.model.scenario.ForbiddenAction;
import org.continuityworkbench.model.scenario.LimitExpectation;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ScenarioBinder;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.Trace;

/**
 * Judges a replay by what the scenario expects and what the owner of the deployment wants. Where a model assumption leaves a range of loss,
 * a limit must hold at both ends of it; what goes on at the end of the observation exceeds every upper limit. Stateless, safe for any
 * thread.
 */
public final class Expectations {

    private static final PackageTexts TEXTS = PackageTexts.of(Expectations.class);

    private final Trace trace;
    private final Readings readings;

    private Expectations(Trace trace) {
        this.trace = trace;
        readings = new Readings(trace);
    }

    /**
     * Judges a replay.
     *
     * @param scenario what was replayed
     * @param bindings the bindings of the replay
     * @return expectations in file order, then the objectives of the deployment; empty if nobody demands anything
     * @throws ScenarioException if a parameter cannot be bound
     */
    public static List<Outcome> evaluate(Trace trace, Scenario scenario, Bindings bindings) {
        Expectations expectations = new Expectations(trace);
        Map<Parameter, List<Element>> bound = ScenarioBinder.bind(scenario, trace.topology(), bindings);
        List<Outcome> outcomes = new ArrayList<>();
        for (Expectation expectation : scenario.getExpectations()) {
            if (expectation instanceof LimitExpectation limit) {
                outcomes.add(expectations.limit(limit, elements(limit.getSubject(), bound)));
            } else if (expectation instanceof ForbiddenAction forbidden) {
                outcomes.add(expectations.forbidden(forbidden, elements(forbidden.getSubject(), bound)));
            }
        }
        Objectives.of(trace.topology()).items().forEach(objective -> outcomes.add(expectations.objective(objective)));
        return List.copyOf(outcomes);
    }

    private static List<Element> elements(Parameter subject, Map<Parameter, List<Element>> bound) {
        return subject == null ? List.of() : bound.getOrDefault(subject, List.of());
    }

    private Outcome limit(LimitExpectation expectation, List<Element> subjects) {
        Reading reading = read(expectation.getMeasure(), subjects);
        return outcome(Origin.EXPECTATION, expectation.getId(), Deployments.label(expectation), expectation.getMeasure(), subjects,
                expectation.getComparison(), expectation.getLimit().getSeconds(), reading);
    }

    private Reading read(Measure measure, List<Element> subjects) {
        return switch (measure) {
            case LOST -> readings.lost(subjects, cause -> true);
            case NOT_RECORDED -> readings.notRecorded(subjects);
            case DELAY -> readings.delay(subjects);
            case REPORTING_OUTAGE -> readings.standstill(subjects);
            case RECOVERY -> readings.recovery(subjects, kind -> true);
            case DIVERGENCE -> readings.divergence();
            case REDUNDANCY_GAP -> readings.redundancyGap(subjects);
        };
    }

    private static Outcome outcome(Origin origin, String id, String name, Measure measure, List<Element> subjects, Comparison comparison,
            long limit, Reading reading) {
        boolean never = measure == Measure.RECOVERY && reading.open();
        Verdict verdict = holds(comparison, reading, limit) ? Verdict.MET : Verdict.MISSED;
        return new Outcome(origin, id, name, measure.getName(), subjects, comparison, OptionalLong.of(limit),
                never ? OptionalLong.empty() : OptionalLong.of(reading.high()), verdict, line(measure, comparison, limit, reading));
    }

    private static boolean holds(Comparison comparison, Reading reading, long limit) {
        return switch (comparison) {
            case AT_MOST -> !reading.open() && reading.high() <= limit;
            case LESS -> !reading.open() && reading.high() < limit;
            case EQUAL -> !reading.open() && reading.low() == limit && reading.high() == limit;
            case AT_LEAST -> reading.low() >= limit;
            case GREATER -> reading.low() > limit;
        };
    }

    private static String line(Measure measure, Comparison comparison, long limit, Reading reading) {
        String length = reading.low() == reading.high() ? Durations.format(reading.high())
                : TEXTS.get("bounds", Durations.format(reading.low()), Durations.format(reading.high()));
        String measured = TEXTS.get((reading.open() ? "open." : "measured.") + measure.getName(), length);
        String allowed = TEXTS.get("limit." + comparison.getName(), Durations.format(limit));
        return reading.place().isEmpty() || reading.high() == 0 ? TEXTS.get("line", measured, allowed)
                : TEXTS.get("line.place", measured, reading.place(), allowed);
    }

    private Outcome forbidden(ForbiddenAction expectation, List<Element> subjects) {
        List<ForbiddenActions.Taken> taken = new ForbiddenActions(trace).find(expectation.getAction(), expectation.getCondition(),
                subjects);
        String condition = TEXTS.get("condition." + expectation.getCondition().getName());
        String text = taken.isEmpty() ? TEXTS.get("never", condition)
                : TEXTS.get("taken", expectation.getAction().getName(), condition, taken.size(), Durations.format(taken.getFirst().time()),
                        taken.getFirst().element() == null ? trace.topology().deployment().getId() : taken.getFirst().element().label());
        return new Outcome(Origin.EXPECTATION, expectation.getId(), Deployments.label(expectation), expectation.getAction().getName(),
                subjects, null, OptionalLong.empty(), OptionalLong.of(taken.size()), taken.isEmpty() ? Verdict.MET : Verdict.MISSED, text);
    }

    private Outcome objective(Objectives.Item objective) {
        Objectives.Judgement judgement = Objectives.judge(objective, readings);
        if (judgement.reading() == null) {
            return new Outcome(Origin.OBJECTIVE, objective.id(), objective.name(), objective.measure().getName(), objective.subjects(),
                    Comparison.AT_MOST, OptionalLong.of(objective.limit()), OptionalLong.empty(), Verdict.NOT_APPLICABLE,
                    TEXTS.get(judgement.reason()));
        }
        return outcome(Origin.OBJECTIVE, objective.id(), objective.name(), objective.measure(), objective.subjects(), Comparison.AT_MOST,
                objective.limit(), judgement.reading());
    }
}
