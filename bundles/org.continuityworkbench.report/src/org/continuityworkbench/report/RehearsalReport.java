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
import java.util.List;
import java.util.stream.Collectors;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.expectation.Figures;
import org.continuityworkbench.simulation.expectation.Reading;
import org.continuityworkbench.simulation.rehearsal.Cost;
import org.continuityworkbench.simulation.rehearsal.Depth;
import org.continuityworkbench.simulation.rehearsal.Mutation;
import org.continuityworkbench.simulation.rehearsal.RehearsalResult;
import org.continuityworkbench.simulation.rehearsal.RehearsedStep;

/** What the outputs of a rehearsal have in common: the sentences in it. */
final class RehearsalReport {

    private final RehearsalResult result;
    private final Moments moments;

    RehearsalReport(RehearsalResult result) {
        this.result = result;
        moments = new Moments(result.story().compiled());
    }

    /** What the unchanged plan leads to. */
    String headline() {
        Figures figures = result.figures();
        String outcome = Texts.get("rehearsal.outcome", length(figures.lost()), length(figures.delay()), length(figures.recovery()));
        return figures.violations() == 0 ? Texts.get("rehearsal.allowed", outcome) : Texts.get("rehearsal.forbidden", figures.violations(),
                outcome);
    }

    String story() {
        String kind = result.story().chosen() ? Texts.get("rehearsal.story." + result.plan().getPurpose().getName())
                : Texts.get("rehearsal.story", result.story().compiled().id());
        return Texts.get("rehearsal.times", kind, moments.at(result.planBegin()), moments.at(result.planEnd()));
    }

    List<String> violations() {
        List<String> lines = new ArrayList<>();
        for (Violation violation : result.trace().violations()) {
            lines.add(Texts.get("replay.forbidden", violation.ruleId(), moments.at(violation.time()), violation.action(),
                    violation.element() == null ? "" : violation.element().label()));
        }
        return lines;
    }

    static String name(RehearsedStep step) {
        return PlanReport.name(step.step());
    }

    String begin(RehearsedStep step) {
        return moments.at(step.begin());
    }

    String end(RehearsedStep step) {
        return moments.at(step.end());
    }

    /** What became of a step. */
    static String result(RehearsedStep step) {
        if (!step.executed()) {
            return Texts.get("rehearsal.notExecuted");
        } else if (!step.effects().isEmpty()) {
            return step.effects().stream().map(effect -> Texts.get("rehearsal.effect", effect.kind().name(),
                    effect.element() == null ? "" : effect.element().id()).strip()).distinct().collect(Collectors.joining(", "));
        }
        return Texts.get("rehearsal.depth." + step.depth());
    }

    List<Cost> costs(RehearsedStep step) {
        return result.costs().stream().filter(cost -> cost.mutation().step() == step.number() - 1
                && cost.answer() != Cost.Answer.NO_NEIGHBOUR).toList();
    }

    /** Name of a change, for example {@code left out}. */
    static String change(Cost cost) {
        return Texts.get("rehearsal.change." + cost.mutation().kind(), cost.mutation().step() + 2, Durations.format(Mutation.LATE));
    }

    /** What a change costs. */
    String price(Cost cost) {
        if (cost.answer() != Cost.Answer.REPLAYED) {
            return Texts.get("rehearsal.answer." + cost.answer());
        }
        List<String> parts = new ArrayList<>();
        cost.forbidden().forEach(rule -> parts.add(Texts.get(cost.mistaken() ? "rehearsal.mistaken" : "rehearsal.breaks", rule)));
        boolean endless = Figures.MEASURES.stream()
                .anyMatch(measure -> Cost.isNowOpen(cost.figures().of(measure), result.figures().of(measure)));
        for (Measure measure : Figures.MEASURES) {
            difference(measure, cost.figures().of(measure), result.figures().of(measure), endless, parts);
        }
        if (cost.undone()) {
            parts.add(Texts.get("rehearsal.undone"));
        }
        return parts.isEmpty() ? Texts.get("rehearsal.nothing") : String.join("; ", parts);
    }

    /** @param endless true if something has no end any more: then less of anything else is no gain, because it never came */
    private static void difference(Measure measure, Reading changed, Reading unchanged, boolean endless, List<String> parts) {
        String name = Texts.get("measure." + measure.getName());
        long more = Cost.more(changed, unchanged);
        if (Cost.isNowOpen(changed, unchanged)) {
            parts.add(Texts.get("rehearsal.open", name));
        } else if (Cost.isNowOpen(unchanged, changed)) {
            parts.add(Texts.get("rehearsal.closed", name, Durations.format(changed.high())));
        } else if (more > 0 && !changed.open() || more < 0 && !changed.open() && !endless) {
            parts.add(Texts.get("rehearsal.more", name, (more > 0 ? "+" : "-") + Durations.format(Math.abs(more))));
        }
    }

    private static String length(Reading reading) {
        return reading.open() ? Texts.get("campaign.open") : Durations.format(reading.high());
    }

    /** The steps that guard a forbidden state, with the changes that lead into it. */
    List<String> guards() {
        List<String> lines = new ArrayList<>();
        for (RehearsedStep step : result.guards()) {
            String changes = costs(step).stream().filter(Cost::isGuard)
                    .map(cost -> Texts.get(cost.mistaken() ? "rehearsal.guardedBy.mistaken" : "rehearsal.guardedBy", change(cost),
                            String.join(", ", cost.forbidden()))).collect(Collectors.joining("; "));
            lines.add(Texts.get("rehearsal.guard", step.number(), name(step), changes));
        }
        return lines;
    }

    /** The steps that the replay does not carry out; empty if it carries out all. */
    List<String> shallow() {
        return result.steps().stream().filter(step -> step.depth() == Depth.RECORDED).map(step -> Texts.get("rehearsal.shallow",
                step.number(), name(step)))
                .toList();
    }

    RehearsalResult result() {
        return result;
    }
}
