/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.formula.Guards;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * While a link is down and no site has failed, the standby Info Mart server stays out of service: in the plans for a loss of connectivity
 * and in scenarios.
 */
@RuleInfo(id = Guards.NO_STANDBY_START_DURING_LINK_LOSS, severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY,
        target = Deployment.class, sources = "guide",
        reads = {"plans/purpose", "plans/steps/kind", "plans/steps/duration", "plans/steps/targets/state",
                "plans/steps/targets/installation/state", "plans/detectTime", "plans/decideTime", "plans/newSite", "plans/survivingSite",
                "sites/infoMartInstallations/state"})
public final class NoStandbyStartDuringLinkLoss implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        for (RecoveryPlan plan : deployment.getPlans()) {
            if (plan.getPurpose() == PlanPurpose.LINK_LOSS) {
                plan.getSteps().stream().filter(step -> startsStandby(plan, step)).forEach(step -> {
                    Fix fix = Fix.of(() -> plan.getSteps().remove(step), step, plan);
                    context.report(step, "plan", fix, plan, step, ServerSteps.servers(plan, step, deployment));
                });
            }
        }
        context.scenarios().forEach(scenario -> checkScenario(scenario, context));
    }

    private static boolean startsStandby(RecoveryPlan plan, PlanStep step) {
        Set<InfoMartInstallation> named = ServerSteps.named(plan, step);
        return step.getKind() == StepKind.START_INFO_MART
                && (named.isEmpty() || named.stream().anyMatch(server -> !InfoMarts.isActive(server)));
    }

    private static void checkScenario(Scenario scenario, RuleContext context) {
        Timeline timeline = new Timeline(scenario, context.deployment());
        Set<InfoMartInstallation> running = ServerSteps.active(context.deployment());
        for (ServerChange change : timeline.serverChanges()) {
            if (!change.start()) {
                running.removeAll(change.servers());
                continue;
            }
            List<InfoMartInstallation> started = change.servers().stream().filter(running::add)
                    .filter(server -> server.getState() == InstallationState.STANDBY).toList();
            if (!started.isEmpty() && change.operator() && timeline.onlyLinkDown(change.at())) {
                context.report(change.cause(), scenario, started, Durations.format(change.at()));
            }
        }
    }
}
