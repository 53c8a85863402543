/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.Violation;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Figures;

/**
 * Replays a plan and every change of it in the same story. Steps run one after another, so what follows a step that is left out begins
 * earlier, and what follows a late one later. For one thread; a plan of twenty steps takes a fraction of a second.
 */
public final class Rehearsal {

    private final Simulator simulator;
    private final Story story;
    private final RecoveryPlan plan;
    private final SimulationSettings settings;
    private final List<CompiledStep> others = new ArrayList<>();
    private final List<CompiledStep> steps = new ArrayList<>();

    private Rehearsal(Story story, SimulationSettings settings, Simulator simulator) {
        this.simulator = simulator;
        this.story = story;
        this.settings = settings;
        plan = story.topology().deployment().getPlans().get(story.plan().index());
        for (CompiledStep step : story.compiled().steps) {
            (Story.belongs(step, story.plan()) ? steps : others).add(step);
        }
    }

    /**
     * Rehearses the plan of a story.
     *
     * @param bindings those with which the scenario of the story was bound
     * @throws org.continuityworkbench.simulation.ScenarioException if the story cannot be replayed with these settings
     * @throws org.continuityworkbench.simulation.SimulationException if rates are divided too finely for exact arithmetic
     */
    public static RehearsalResult run(Story story, SimulationSettings settings, Bindings bindings) {
        return run(story, settings, bindings, new Simulator());
    }

    /** As {@link #run(Story, SimulationSettings, Bindings)}, with a simulator that may follow behaviours of partners. */
    public static RehearsalResult run(Story story, SimulationSettings settings, Bindings bindings, Simulator simulator) {
        return new Rehearsal(story, settings, simulator).run(bindings);
    }

    private RehearsalResult run(Bindings bindings) {
        Trace trace = replay(steps);
        Figures figures = Figures.of(trace);
        List<RehearsedStep> rehearsed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            CompiledStep step = steps.get(i);
            PlanStep model = plan.getSteps().get(i);
            rehearsed.add(new RehearsedStep(i + 1, model, step.begin(), step.end(), step.end() < trace.horizon(), Depth.of(step.kind()),
                    effects(trace, step)));
        }
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            for (Mutation.Kind kind : Mutation.Kind.values()) {
                costs.add(cost(new Mutation(kind, i), trace, rehearsed));
            }
        }
        return new RehearsalResult(plan, story, trace, figures, Expectations.evaluate(trace, story.scenario(), bindings),
                List.copyOf(rehearsed),
                List.copyOf(costs));
    }

    private Trace replay(List<CompiledStep> planSteps) {
        return replay(story.compiled(), planSteps);
    }

    private Trace replay(CompiledScenario outages, List<CompiledStep> planSteps) {
        List<CompiledStep> all = new ArrayList<>(others);
        all.addAll(planSteps);
        CompiledScenario scenario = outages.with(all, story.compiled().horizon());
        return simulator.run(story.topology(), scenario, settings);
    }

    private Cost cost(Mutation mutation, Trace unchanged, List<RehearsedStep> rehearsed) {
        Cost.Answer answer = answer(mutation);
        if (answer != Cost.Answer.REPLAYED) {
            return new Cost(mutation, answer, null, List.of(), false, false);
        }
        List<CompiledStep> changed = Mutations.apply(mutation, steps);
        Trace trace = replay(changed);
        List<String> forbidden = added(unchanged, trace);
        boolean mistaken = forbidden.isEmpty() && mutation.kind() == Mutation.Kind.DROP
                && steps.get(mutation.step()).kind() == StepKind.CONFIRM_SITE_FAILURE;
        if (mistaken) {
            forbidden = added(unchanged, replay(story.onlyLinks(), changed));
        }
        boolean undone = changed.stream().anyMatch(step -> effects(trace, step).isEmpty() && rehearsed.stream()
                .anyMatch(other -> !other.effects().isEmpty() && step.step() != null && step.step().id().equals(other.step().getId())));
        return new Cost(mutation, answer, Figures.of(trace), forbidden, mistaken, undone);
    }

    private static List<String> added(Trace before, Trace after) {
        Set<String> known = rules(before);
        return rules(after).stream().filter(rule -> !known.contains(rule)).sorted().toList();
    }

    private static Set<String> rules(Trace trace) {
        Set<String> rules = new HashSet<>();
        for (Violation violation : trace.violations()) {
            rules.add(violation.ruleId());
        }
        return rules;
    }

    private Cost.Answer answer(Mutation mutation) {
        StepKind kind = steps.get(mutation.step()).kind();
        return switch (mutation.kind()) {
            case DELAY -> Cost.Answer.REPLAYED;
            case DROP -> Depth.of(kind) == Depth.RECORDED || kind == StepKind.IMPORT_DATABASE ? Cost.Answer.NOT_SIMULATED
                    : isNeeded(mutation.step()) ? Cost.Answer.IMPOSSIBLE : Cost.Answer.REPLAYED;
            case SWAP -> {
                if (mutation.step() + 1 == steps.size()) {
                    yield Cost.Answer.NO_NEIGHBOUR;
                }
                StepKind next = steps.get(mutation.step() + 1).kind();
                if (makesFor(kind, next)) {
                    yield Cost.Answer.IMPOSSIBLE;
                }
                yield Depth.of(kind) == Depth.RECORDED || Depth.of(next) == Depth.RECORDED ? Cost.Answer.NOT_SIMULATED
                        : Cost.Answer.REPLAYED;
            }
        };
    }

    /** True if a later step works on what this one makes. */
    private boolean isNeeded(int index) {
        return steps.subList(index + 1, steps.size()).stream().anyMatch(later -> makesFor(steps.get(index).kind(), later.kind()));
    }

    /** Only an export can be copied, and only what was copied can be imported. */
    private static boolean makesFor(StepKind earlier, StepKind later) {
        return earlier == StepKind.EXPORT_DATABASE && (later == StepKind.COPY_DATABASE || later == StepKind.IMPORT_DATABASE)
                || earlier == StepKind.COPY_DATABASE && later == StepKind.IMPORT_DATABASE;
    }

    /** Events that a step caused, without its own begin and end. */
    private List<RehearsedStep.Effect> effects(Trace trace, CompiledStep step) {
        List<RehearsedStep.Effect> effects = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            if (event.cause() < 0 || !isOperator(event.kind())) {
                continue;
            }
            TraceEvent cause = trace.event(event.cause());
            boolean own = (cause.kind() == EventKind.STEP_END || cause.kind() == EventKind.STEP_BEGIN) && cause.element() != null
                    && cause.element().kind() == ElementKind.PLAN_STEP && cause.element().equals(step.step());
            if (own) {
                effects.add(new RehearsedStep.Effect(event.kind(), event.element()));
            }
        }
        return effects;
    }

    /** What a person does directly; not what follows from it in the data path. */
    private static boolean isOperator(EventKind kind) {
        return kind.rank() == EventKind.Rank.OPERATOR && kind != EventKind.PHASE_CHANGE || kind == EventKind.GIM_START
                || kind == EventKind.GIM_STOP || kind == EventKind.ICON_START;
    }
}
