/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.plan.PlanGenerator;

/**
 * What happens around a plan while it is rehearsed. Without a scenario it is the disruption that the plan is for, after two quiet hours:
 * <ul>
 * <li>disaster recovery: the failed site fails and does not come back;
 * <li>return to normal: the failed site fails, its recovery plan runs (the kept one, else a generated one), and after 24 hours, or when
 * that plan is done if it takes longer, the site is back: without its disks if the plan copies a database, else with them;
 * <li>loss of connectivity: all links are down for 10 hours;
 * <li>planned outage: the site is down for 4 hours from the end of the plan on.
 * </ul>
 * The observation ends three days after the last step and the last outage. All of that is chosen.
 *
 * @param topology  deployment with the plan
 * @param scenario  scenario for expectations; without a given one an empty one
 * @param compiled  outages and steps, the plan included
 * @param plan      the plan as an element
 * @param planBegin second at which the time to notice begins
 * @param chosen    true if nobody gave a scenario
 */
public record Story(CompiledTopology topology, Scenario scenario, CompiledScenario compiled, Element plan, long planBegin, boolean chosen) {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);
    private static final long QUIET = 2 * 3600;
    private static final long DAY = 86_400;
    private static final long LINK_LOSS = 10 * 3600;
    private static final long MAINTENANCE = 4 * 3600;
    private static final long AFTERWARDS = 3 * DAY;

    /**
     * The disruption that the plan is for.
     *
     * @param deployment may be changed: a return plan adds a generated recovery plan if none is kept
     * @throws ScenarioException if the plan names no site that it could be about, or cannot be timed
     * @throws org.continuityworkbench.simulation.plan.PlanException if a recovery plan is needed and cannot be generated
     */
    public static Story of(RecoveryPlan plan, Deployment deployment) {
        RecoveryPlan before = plan.getPurpose() == PlanPurpose.RETURN_TO_NORMAL ? recovery(site(plan), deployment) : null;
        CompiledTopology topology = CompiledTopology.compile(deployment);
        CompiledScenario.Builder story = CompiledScenario.builder(topology).id("rehearsal-" + plan.getId());
        int index = deployment.getPlans().indexOf(plan);
        long begin = QUIET;
        switch (plan.getPurpose()) {
            case DISASTER_RECOVERY -> story.outage(EventKind.SITE_FAIL, index(plan, topology), QUIET, CompiledScenario.OPEN);
            case RETURN_TO_NORMAL -> {
                story.plan(deployment.getPlans().indexOf(before), QUIET);
                begin = Math.max(QUIET + DAY, end(story.build()));
                story.outage(EventKind.SITE_FAIL, index(plan, topology), QUIET, begin - QUIET, plan.getTransfer() == null);
            }
            case LINK_LOSS -> {
                for (int link = 0; link < topology.links; link++) {
                    story.outage(EventKind.LINK_DOWN, link, QUIET, LINK_LOSS);
                }
            }
            case PLANNED_MIGRATION -> {
                long out = end(CompiledScenario.builder(topology).plan(index, QUIET).build());
                story.outage(EventKind.SITE_FAIL, index(plan, topology), out, MAINTENANCE, true);
            }
        }
        CompiledScenario compiled = story.plan(index, begin).build();
        Scenario empty = ScenarioFactory.eINSTANCE.createScenario();
        empty.setId(compiled.id());
        return new Story(topology, empty, compiled.with(List.of(compiled.steps), end(compiled) + AFTERWARDS),
                topology.element(ElementKind.RECOVERY_PLAN, index), begin, true);
    }

    /**
     * A given scenario. Where it does not run the plan itself, the plan begins with the first failure (a return plan: with the last return
     * of a site) and takes the place of other plans for the same purpose.
     *
     * @throws ScenarioException if the scenario does not fit the deployment, or gives the plan no occasion
     */
    public static Story of(RecoveryPlan plan, Deployment deployment, Scenario scenario, Bindings bindings) {
        CompiledTopology topology = CompiledTopology.compile(deployment);
        int index = deployment.getPlans().indexOf(plan);
        Element element = topology.element(ElementKind.RECOVERY_PLAN, index);
        CompiledScenario given = CompiledScenario.compile(scenario, topology, bindings);
        List<CompiledStep> steps = new ArrayList<>(List.of(given.steps));
        Optional<CompiledStep> first = steps.stream().filter(step -> belongs(step, element)).findFirst();
        long begin;
        if (first.isPresent()) {
            begin = first.get().begin() - seconds(plan.getDetectTime()) - seconds(plan.getDecideTime());
        } else {
            steps.removeIf(step -> step.place() != null && step.place().purpose() == plan.getPurpose());
            begin = occasion(plan.getPurpose(), given).orElseThrow(
                    () -> new ScenarioException(TEXTS.get("bad.occasion", scenario.getId(), plan.getId())));
            steps.addAll(List.of(CompiledScenario.builder(topology).plan(index, begin).build().steps));
        }
        long horizon = given.horizon() >= 0 ? given.horizon() : end(given.with(steps, CompiledScenario.OPEN)) + AFTERWARDS;
        return new Story(topology, scenario, given.with(steps, horizon), element, begin, false);
    }

    private static Optional<Long> occasion(PlanPurpose purpose, CompiledScenario scenario) {
        Optional<Long> found = Optional.empty();
        for (int i = 0; i < scenario.events; i++) {
            EventKind kind = EventKind.values()[scenario.kind[i]];
            boolean fits = purpose == PlanPurpose.RETURN_TO_NORMAL ? kind == EventKind.SITE_RESTORE : kind.rank() == EventKind.Rank.FAILURE;
            if (fits && (found.isEmpty() || purpose == PlanPurpose.RETURN_TO_NORMAL)) {
                found = Optional.of(scenario.at[i]);
            }
        }
        return found;
    }

    /** The same story where the sites that fail are only cut off: their links are down instead. Other outages are left out. */
    CompiledScenario onlyLinks() {
        CompiledScenario.Builder cut = CompiledScenario.builder(topology).id(compiled.id()).horizon(compiled.horizon());
        compiled.start().ifPresent(start -> cut.start(start, compiled.zone().orElseThrow()));
        for (int i = 0; i < compiled.events; i++) {
            EventKind kind = EventKind.values()[compiled.kind[i]];
            if (kind != EventKind.SITE_FAIL && kind != EventKind.SITE_RESTORE) {
                continue;
            }
            for (int l = topology.siteLinkStart[compiled.target[i]]; l < topology.siteLinkStart[compiled.target[i] + 1]; l++) {
                cut.event(kind == EventKind.SITE_FAIL ? EventKind.LINK_DOWN : EventKind.LINK_UP, topology.siteLinkItem[l], compiled.at[i]);
            }
        }
        return cut.build();
    }

    static boolean belongs(CompiledStep step, Element plan) {
        return step.place() != null && step.place().plan().equals(plan);
    }

    private static long end(CompiledScenario scenario) {
        long end = 0;
        for (long at : scenario.at) {
            end = Math.max(end, at);
        }
        return end;
    }

    private static RecoveryPlan recovery(Site failed, Deployment deployment) {
        return deployment.getPlans().stream().filter(plan -> plan.getPurpose() == PlanPurpose.DISASTER_RECOVERY
                && plan.getFailedSite() == failed)
                .findFirst().orElseGet(() -> {
                    RecoveryPlan generated = new PlanGenerator(deployment).siteFailure(failed);
                    deployment.getPlans().add(generated);
                    return generated;
                });
    }

    private static Site site(RecoveryPlan plan) {
        Site site = plan.getFailedSite() != null ? plan.getFailedSite() : plan.getNewSite();
        if (site == null) {
            throw new ScenarioException(TEXTS.get("bad.failedSite", plan.getId()));
        }
        return site;
    }

    private static int index(RecoveryPlan plan, CompiledTopology topology) {
        return topology.deployment().getSites().indexOf(site(plan));
    }

    private static long seconds(Duration duration) {
        return duration == null ? 0 : Math.max(duration.getSeconds(), 0);
    }
}
