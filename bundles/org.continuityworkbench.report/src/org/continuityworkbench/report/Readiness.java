/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.simulation.expectation.Origin;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.expectation.Verdict;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;
import org.continuityworkbench.validation.ValidationResult;

/**
 * How ready a deployment is for an outage, as far as findings and replays tell: a verdict, and a score whose every deduction has a name.
 * The formula is chosen, no document states it: 100 less the weight of each reason for each time that it applies, and never below 0. The
 * verdict comes before the score and never follows from it: one missed objective outweighs any score. Immutable.
 *
 * @param deductions every reason that applies, the heaviest kind first; those that cost nothing included
 * @param demands    what is demanded of the deployment, and how that stands
 * @param accepted   findings that somebody accepted with a reason: they cost nothing and are named beside the score
 */
public record Readiness(List<Deduction> deductions, List<Demand> demands, List<SuppressedFinding> accepted) {

    /** The score of a deployment without any deduction. */
    public static final int FULL = 100;

    /** Why points are deducted. Weights are chosen: a missed objective alone leaves less than half, ten errors leave nothing. */
    public enum Reason {
        OBJECTIVE_MISSED(51),
        NO_OBJECTIVE(15),
        ERROR(10),
        /** A rule that could not do its work might have found an error. */
        RULE_FAILED(10),
        NOT_REPLAYED(5),
        /** The replay that judged it no longer fits model, rules or engine. */
        STALE(5),
        WARNING(3),
        INFO(0);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }

        /** Points for each time that the reason applies. */
        public int weight() {
            return weight;
        }

        /** The reason in words. */
        public String text() {
            return Texts.get("readiness.reason." + name());
        }
    }

    /** How a demand stands. */
    public enum State {
        MET, MISSED, STALE, NOT_REPLAYED
    }

    /** The answer in one word, the first that holds. */
    public enum Level {
        /** An objective, or an expectation of the scenario, is missed. */
        MISSED,
        /** Rules find errors, or could not do their work. */
        UNSOUND,
        /** Nothing is demanded, or not everything that is has been replayed on this revision. */
        UNPROVEN,
        /** There are warnings. */
        WARNED,
        READY
    }

    /**
     * Something that the owner of the deployment or the author of a scenario demands.
     *
     * @param name  for people
     * @param state how it stands
     * @param text  what a replay measured; empty if none did
     */
    public record Demand(String name, State state, String text) {
    }

    /**
     * A reason that applies.
     *
     * @param count how often, at least once
     */
    public record Deduction(Reason reason, int count) {

        /** Points lost. */
        public int points() {
            return reason.weight() * count;
        }
    }

    public Readiness {
        deductions = List.copyOf(deductions);
        demands = List.copyOf(demands);
        accepted = List.copyOf(accepted);
    }

    /**
     * The readiness that findings and demands make.
     *
     * @param demands see {@link #demands}; none if nothing is demanded
     */
    public static Readiness of(ValidationResult checked, List<Demand> demands) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        for (Finding finding : checked.findings()) {
            counts.merge(reason(finding.severity()), 1, Integer::sum);
        }
        checked.failures().forEach(failure -> counts.merge(Reason.RULE_FAILED, 1, Integer::sum));
        for (Demand demand : demands) {
            switch (demand.state()) {
                case MET -> { }
                case MISSED -> counts.merge(Reason.OBJECTIVE_MISSED, 1, Integer::sum);
                case STALE -> counts.merge(Reason.STALE, 1, Integer::sum);
                case NOT_REPLAYED -> counts.merge(Reason.NOT_REPLAYED, 1, Integer::sum);
            }
        }
        if (demands.isEmpty()) {
            counts.put(Reason.NO_OBJECTIVE, 1);
        }
        List<Deduction> deductions = new ArrayList<>();
        counts.forEach((reason, count) -> deductions.add(new Deduction(reason, count)));
        return new Readiness(deductions, demands, checked.suppressed());
    }

    private static Reason reason(Severity severity) {
        return switch (severity) {
            case ERROR -> Reason.ERROR;
            case WARNING -> Reason.WARNING;
            case INFO -> Reason.INFO;
        };
    }

    /**
     * The objectives of a deployment, and the expectations of the scenario that was replayed, with what the replay says of them.
     *
     * @param outcomes what the last replay says; empty if there was none
     * @param stale    true if the replay no longer fits the deployment: what it met is then open again, what it missed stays missed
     */
    public static List<Demand> demands(Deployment deployment, List<Outcome> outcomes, boolean stale) {
        List<Demand> demands = new ArrayList<>();
        Map<String, Outcome> judged = outcomes.stream().filter(outcome -> outcome.origin() == Origin.OBJECTIVE)
                .collect(Collectors.toMap(Outcome::id, Function.identity(), (first, second) -> first));
        for (Objective objective : deployment.getObjectives()) {
            Outcome outcome = judged.get(objective.getId());
            boolean open = outcome == null || outcome.verdict() == Verdict.NOT_APPLICABLE;
            demands.add(open ? new Demand(Deployments.label(objective), State.NOT_REPLAYED, "")
                    : new Demand(outcome.name(), state(outcome, stale), outcome.text()));
        }
        outcomes.stream().filter(outcome -> outcome.origin() == Origin.EXPECTATION && outcome.verdict() != Verdict.NOT_APPLICABLE)
                .forEach(outcome -> demands.add(new Demand(outcome.name(), state(outcome, stale), outcome.text())));
        return demands;
    }

    private static State state(Outcome outcome, boolean stale) {
        return outcome.isMissed() ? State.MISSED : stale ? State.STALE : State.MET;
    }

    /** From 0 to 100. */
    public int score() {
        return Math.max(0, FULL - deductions.stream().mapToInt(Deduction::points).sum());
    }

    /** The verdict; it does not depend on the score. */
    public Level level() {
        if (has(Reason.OBJECTIVE_MISSED)) {
            return Level.MISSED;
        } else if (has(Reason.ERROR) || has(Reason.RULE_FAILED)) {
            return Level.UNSOUND;
        } else if (has(Reason.NO_OBJECTIVE) || has(Reason.NOT_REPLAYED) || has(Reason.STALE)) {
            return Level.UNPROVEN;
        }
        return has(Reason.WARNING) ? Level.WARNED : Level.READY;
    }

    private boolean has(Reason reason) {
        return deductions.stream().anyMatch(deduction -> deduction.reason() == reason);
    }

    /** The verdict in a sentence; it names the demands that are missed. */
    public String verdict() {
        String missed = demands.stream().filter(demand -> demand.state() == State.MISSED).map(Demand::name)
                .collect(Collectors.joining(", "));
        return Texts.get("readiness.level." + level().name(), missed);
    }

    /** The score with its arithmetic in one line, for example {@code 74 of 100 = 100 - 2 errors x 10 - 2 warnings x 3}. */
    public String formula() {
        StringBuilder sum = new StringBuilder(Texts.get("readiness.full", FULL));
        for (Deduction deduction : deductions) {
            if (deduction.points() > 0) {
                sum.append(Texts.get("readiness.term", deduction.count(), deduction.reason().text(), deduction.reason().weight()));
            }
        }
        return Texts.get("readiness.formula", score(), FULL, sum);
    }

    /** Verdict, what is missed and score in one line, in this order. */
    public String line() {
        return Texts.get("readiness.line", verdict(), formula());
    }

    /** What the formula is worth, with its evidence. */
    public static String basis() {
        return Texts.get("readiness.basis");
    }
}
