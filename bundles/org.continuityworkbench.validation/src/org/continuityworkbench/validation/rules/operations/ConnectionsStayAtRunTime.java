/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.time.Duration;
import java.util.EnumSet;

import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioEvent;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * The Connections list of an ICON does not change while it runs. A plan may change it if it restarts an ICON afterwards, a scenario while
 * the ICON is stopped.
 */
@RuleInfo(id = "BC-OPS-018", severity = Severity.WARNING, target = Deployment.class, sources = "S12",
        reads = {"plans/steps/kind", "sites/concentrators"})
public final class ConnectionsStayAtRunTime implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        for (RecoveryPlan plan : deployment.getPlans()) {
            int restart = Plans.lastIndexOf(plan, StepKind.RESTART_ICON);
            for (int i = restart + 1; i < plan.getSteps().size(); i++) {
                PlanStep step = plan.getSteps().get(i);
                if (step.getKind() == StepKind.CHANGE_ICON_CONNECTIONS) {
                    context.report(step, plan, step);
                }
            }
        }
        context.scenarios().forEach(scenario -> checkScenario(scenario, context));
    }

    private static void checkScenario(Scenario scenario, RuleContext context) {
        Timeline timeline = new Timeline(scenario, context.deployment());
        for (ScenarioEvent event : scenario.getEvents()) {
            if (event instanceof OperatorEvent action && action.getAction() == StepKind.CHANGE_ICON_CONNECTIONS) {
                long at = (action.getAt() == null ? Duration.ZERO : action.getAt()).toSeconds();
                IntervalSet stopped =
                        timeline.outages(action, EnumSet.of(OutageKind.ICON_STOP, OutageKind.ICON_CRASH), OutageKind.ICON_START);
                if (!stopped.contains(at)) {
                    context.report(action, "scenario", null, scenario, Durations.format(at));
                }
            }
        }
    }
}
