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
import java.util.List;

import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Scenarios;

/** Plans and scenarios for the tests of this package. */
final class Steps {

    private Steps() {
    }

    /** A plan with nothing but steps of these kinds. */
    static RecoveryPlan plan(Deployment deployment, PlanPurpose purpose, StepKind... kinds) {
        RecoveryPlan plan = TopologyFactory.eINSTANCE.createRecoveryPlan();
        plan.setId("plan-test");
        plan.setPurpose(purpose);
        deployment.getPlans().add(plan);
        for (StepKind kind : kinds) {
            add(plan, kind);
        }
        return plan;
    }

    static PlanStep add(RecoveryPlan plan, StepKind kind, NamedElement... targets) {
        PlanStep step = TopologyFactory.eINSTANCE.createPlanStep();
        step.setId("step-" + (plan.getSteps().size() + 1));
        step.setKind(kind);
        step.getTargets().addAll(List.of(targets));
        plan.getSteps().add(step);
        return step;
    }

    static PlanStep first(RecoveryPlan plan, StepKind kind) {
        return Plans.first(plan, kind).orElseThrow();
    }

    /** An operator event that takes effect at once. */
    static OperatorEvent action(Scenario scenario, StepKind kind, Duration at, Parameter target) {
        OperatorEvent event = ScenarioFactory.eINSTANCE.createOperatorEvent();
        event.setId("event-" + (scenario.getEvents().size() + 1));
        event.setAction(kind);
        event.setAt(at);
        event.setTarget(target);
        scenario.getEvents().add(event);
        return event;
    }

    static PlanRun run(Scenario scenario, PlanPurpose purpose, Duration at) {
        PlanRun run = ScenarioFactory.eINSTANCE.createPlanRun();
        run.setId("event-" + (scenario.getEvents().size() + 1));
        run.setPurpose(purpose);
        run.setAt(at);
        scenario.getEvents().add(run);
        return run;
    }

    static Parameter standby(Scenario scenario) {
        return Scenarios.parameter(scenario, "standby", ElementType.INFO_MART_INSTALLATION, Selector.STANDBY);
    }
}
