/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * A plan as it is handed to people: its steps with their times, what must not be done meanwhile and, for a loss of connectivity, the
 * deadlines.
 *
 * @param plan      the plan; belongs to a deployment
 * @param steps     timetable in order
 * @param prepare   seconds for detection and decision
 * @param total     seconds from the disruption to the end of the last step; steps without a known duration count as none
 * @param untimed   why the time of the copy is not known; empty if it is or no copy is made
 * @param rules     what is allowed and forbidden in the situations that the plan goes through
 * @param deadlines deadlines of a loss of connectivity; empty for other plans
 */
public record PlanSheet(RecoveryPlan plan, List<Entry> steps, long prepare, long total, Optional<String> untimed, List<ActionRule> rules,
        List<Deadline> deadlines) {

    /**
     * A line of the timetable.
     *
     * @param number from 1
     * @param step   step
     * @param begin  seconds after the disruption
     * @param end    seconds after the disruption
     */
    public record Entry(int number, PlanStep step, long begin, long end) {
    }

    /**
     * Puts a plan into its timetable.
     *
     * @param simulator replays the loss of connectivity for the deadlines; it may follow behaviours of partners
     * @throws IllegalArgumentException if the plan does not belong to the deployment
     * @throws org.continuityworkbench.simulation.SimulationException as {@link Simulator#run} says
     */
    public static PlanSheet of(RecoveryPlan plan, Deployment deployment, Simulator simulator) {
        int index = deployment.getPlans().indexOf(plan);
        if (index < 0) {
            throw new IllegalArgumentException("plan " + plan.getId() + " is no plan of " + deployment.getId());
        }
        CompiledTopology topology = CompiledTopology.compile(deployment);
        long prepare = seconds(plan.getDetectTime()) + seconds(plan.getDecideTime());
        List<Entry> entries = new ArrayList<>();
        Optional<String> untimed = Optional.empty();
        long total = prepare;
        try {
            CompiledStep[] steps = CompiledScenario.builder(topology).plan(index, 0).build().steps;
            for (int i = 0; i < steps.length; i++) {
                entries.add(new Entry(i + 1, plan.getSteps().get(i), steps[i].begin(), steps[i].end()));
                total = steps[i].end();
            }
        } catch (ScenarioException e) {
            untimed = Optional.of(e.getMessage());
            for (PlanStep step : plan.getSteps()) {
                long end = total + seconds(step.getDuration());
                entries.add(new Entry(entries.size() + 1, step, total, end));
                total = end;
            }
        }
        List<ActionRule> rules = new ArrayList<>();
        situations(plan.getPurpose()).forEach(situation -> rules.addAll(ActionRule.in(situation, deployment)));
        List<Deadline> deadlines = plan.getPurpose() == PlanPurpose.LINK_LOSS
                ? LinkLossOutlook.of(topology, SimulationSettings.ideal(), simulator) : List.of();
        return new PlanSheet(plan, List.copyOf(entries), prepare, total, untimed, List.copyOf(rules), deadlines);
    }

    private static long seconds(java.time.Duration duration) {
        return duration == null ? 0 : Math.max(duration.getSeconds(), 0);
    }

    private static List<Situation> situations(PlanPurpose purpose) {
        return switch (purpose) {
            case LINK_LOSS -> List.of(Situation.LINK_LOSS);
            case DISASTER_RECOVERY -> List.of(Situation.DISASTER_RECOVERY, Situation.EMERGENCY);
            case RETURN_TO_NORMAL -> List.of(Situation.RETURN_TO_NORMAL);
            case PLANNED_MIGRATION -> List.of(Situation.NORMAL);
        };
    }

    /** The first moment after which data are lost; empty if the plan is for something else or nothing is ever lost. */
    public Optional<Deadline> deadline() {
        return deadlines.stream().filter(deadline -> deadline.kind() == Deadline.Kind.DATA_LOST).findFirst();
    }
}
