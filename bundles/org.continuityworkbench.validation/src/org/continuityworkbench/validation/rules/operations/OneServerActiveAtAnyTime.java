/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.formula.Guards;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * Never are two Info Mart installations of one active-standby deployment in service: not in the model, not after a step of a plan, not in a
 * scenario. Starts while only a link is down are the business of {@link NoStandbyStartDuringLinkLoss}.
 */
@RuleInfo(id = Guards.ONE_ACTIVE_SERVER, severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = Deployment.class,
        sources = {"S1", "S3"},
        reads = {"sites/infoMartInstallations/state", "sites/infoMartInstallations/startType", "sites/infoMartInstallations/host",
                "plans/purpose", "plans/infoMartDuringCopy", "plans/failedSite", "plans/survivingSite", "plans/newSite",
                "plans/detectTime", "plans/decideTime", "plans/steps/kind", "plans/steps/duration", "plans/steps/targets/installation",
                "infoMartApplications"})
public final class OneServerActiveAtAnyTime implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<InfoMartInstallation> active = InfoMarts.activeInstallations(deployment).toList();
        if (active.size() > 1) {
            context.report(deployment, active.size(), active);
            return;
        }
        deployment.getPlans().forEach(plan -> checkPlan(plan, context));
        context.scenarios().forEach(scenario -> checkScenario(scenario, context));
    }

    private static void checkPlan(RecoveryPlan plan, RuleContext context) {
        if (plan.getPurpose() == PlanPurpose.LINK_LOSS) {
            return;
        }
        Set<InfoMartInstallation> running = runningAtFirst(plan, context.deployment());
        for (PlanStep step : plan.getSteps()) {
            if (!ServerSteps.concerns(step)) {
                continue;
            }
            Set<InfoMartInstallation> servers = ServerSteps.servers(plan, step, context.deployment());
            if (step.getKind() == StepKind.STOP_INFO_MART) {
                // one of them runs, whichever
                if (!Collections.disjoint(running, servers)) {
                    running.clear();
                }
            } else if (startsSecond(running, servers)) {
                context.report(step, "plan", null, plan, step, running);
            }
        }
    }

    /** The servers in service before the first step: after a failure those of the other sites, in a return those of the surviving site. */
    private static Set<InfoMartInstallation> runningAtFirst(RecoveryPlan plan, Deployment deployment) {
        Set<InfoMartInstallation> running = new LinkedHashSet<>();
        switch (plan.getPurpose()) {
            case DISASTER_RECOVERY -> {
                if (plan.getFailedSite() != null) {
                    InfoMarts.activeInstallations(deployment).forEach(running::add);
                    running.removeAll(plan.getFailedSite().getInfoMartInstallations());
                }
            }
            case RETURN_TO_NORMAL -> {
                if (plan.getSurvivingSite() != null && plan.getInfoMartDuringCopy() == CopyMode.RUNNING) {
                    running.addAll(plan.getSurvivingSite().getInfoMartInstallations());
                }
            }
            case LINK_LOSS, PLANNED_MIGRATION -> InfoMarts.activeInstallations(deployment).forEach(running::add);
        }
        return running;
    }

    private static boolean startsSecond(Set<InfoMartInstallation> running, Set<InfoMartInstallation> started) {
        boolean second = !running.isEmpty() && !running.containsAll(started);
        if (!second) {
            running.addAll(started);
        }
        return second;
    }

    private static void checkScenario(Scenario scenario, RuleContext context) {
        Timeline timeline = new Timeline(scenario, context.deployment());
        Set<InfoMartInstallation> running = ServerSteps.active(context.deployment());
        for (ServerChange change : timeline.serverChanges()) {
            if (!change.start()) {
                running.removeAll(change.servers());
            } else if (startsSecond(running, change.servers()) && !(change.operator() && timeline.onlyLinkDown(change.at()))) {
                context.report(change.cause(), "scenario", null, scenario, change.servers(), Durations.format(change.at()), running);
            }
        }
    }
}
