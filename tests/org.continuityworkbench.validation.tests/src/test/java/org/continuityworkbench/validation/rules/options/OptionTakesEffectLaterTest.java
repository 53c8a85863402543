/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.testsupport.Scenarios;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class OptionTakesEffectLaterTest {

    private final RuleProbe rule = RuleProbe.of(new OptionTakesEffectLater());

    private final Deployment deployment = Deployments.twoSite().build();
    private final RecoveryPlan plan = deployment.getPlans().get(0);

    @Test
    void aStepThatTakesEffectWithTheNextCycle() {
        rule.isSilentOn(deployment);
        PlanStep step = change("gim-etl", "delayed-data-threshold");
        rule.finds(deployment, step, "delayed-data-threshold", "On the next ETL cycle");
        step.setKind(StepKind.OTHER);
        rule.isSilentOn(deployment);
    }

    @Test
    void aStepThatTakesEffectAtOnce() {
        change("schedule", "run-scheduler");
        rule.isSilentOn(deployment);
    }

    @Test
    void aRestartLaterInThePlan() {
        PlanStep step = change("callconcentrator", "use-dss-monitor");
        rule.finds(deployment, step, "use-dss-monitor", "After restart");
        PlanStep restart = TopologyFactory.eINSTANCE.createPlanStep();
        restart.setId("restart");
        restart.setKind(StepKind.RESTART_ICON);
        plan.getSteps().add(restart);
        rule.isSilentOn(deployment);
        plan.getSteps().move(0, restart);
        rule.finds(deployment, step, "use-dss-monitor");
    }

    @Test
    void nobodyKnowsWhen() {
        rule.finds(deployment, change("gim-etl", "extract-data-stuck-threshold"), "extract-data-stuck-threshold", "no source");
        Elements.all(plan, OptionSetting.class).forEach(setting -> setting.setName("no-such-option"));
        rule.isSilentOn(deployment);
    }

    @Test
    void anEventOfAScenario() {
        Scenario scenario = Scenarios.empty("change");
        OperatorEvent event = ScenarioFactory.eINSTANCE.createOperatorEvent();
        event.setId("change-option");
        event.setAction(StepKind.CHANGE_OPTION);
        event.setAt(Duration.ofHours(1));
        event.setOption(Elements.option("callconcentrator", "use-dss-monitor", "1"));
        scenario.getEvents().add(event);
        assertThat(rule.findings(deployment, scenario)).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isSameAs(event);
            assertThat(finding.message()).contains("use-dss-monitor", "After restart");
        });

        OperatorEvent restart = ScenarioFactory.eINSTANCE.createOperatorEvent();
        restart.setId("restart");
        restart.setAction(StepKind.RESTART_ICON);
        restart.setAt(Duration.ofHours(2));
        scenario.getEvents().add(restart);
        rule.isSilentOn(deployment, scenario);
        restart.setAt(Duration.ZERO);
        assertThat(rule.findings(deployment, scenario)).hasSize(1);
    }

    private PlanStep change(String section, String name) {
        PlanStep step = TopologyFactory.eINSTANCE.createPlanStep();
        step.setId("change");
        step.setKind(StepKind.CHANGE_OPTION);
        step.setOption(Elements.option(section, name, "1"));
        plan.getSteps().add(step);
        return step;
    }
}
