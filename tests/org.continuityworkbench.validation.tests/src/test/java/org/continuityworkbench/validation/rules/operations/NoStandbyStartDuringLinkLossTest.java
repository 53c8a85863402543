/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.PlanRun;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.testsupport.Scenarios;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class NoStandbyStartDuringLinkLossTest {

    private final RuleProbe rule = RuleProbe.of(new NoStandbyStartDuringLinkLoss());
    private final Deployment deployment = Deployments.activeStandby().build();

    @Test
    void thePlanForALinkLossLeavesTheStandbyAlone() {
        RecoveryPlan plan = Steps.plan(deployment, PlanPurpose.LINK_LOSS, StepKind.WATCH);
        rule.isSilentOn(deployment);

        PlanStep step = Steps.add(plan, StepKind.START_INFO_MART, Elements.get(deployment, "gim-b", InfoMartInstallation.class));
        Finding finding = rule.finds(deployment, step, "plan-test", step.getId(), "gim-b");
        rule.isSilentAfterFix(deployment, finding);
        assertThat(plan.getSteps()).extracting(PlanStep::getKind).containsExactly(StepKind.WATCH);
    }

    @Test
    void theActiveServerMayBeStartedAgain() {
        RecoveryPlan plan = Steps.plan(deployment, PlanPurpose.LINK_LOSS);
        PlanStep step = Steps.add(plan, StepKind.START_INFO_MART, Elements.get(deployment, "gim-app", InfoMartApplication.class));
        rule.isSilentOn(deployment);
        step.getTargets().clear();
        rule.finds(deployment, step, "gim-b");
    }

    /** Example 14 of the simulation semantics. */
    @Test
    void aScenarioStartsTheStandbyWhileTheLinkIsDown() {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(5));
        rule.isSilentOn(deployment, scenario);
        OperatorEvent start = Steps.action(scenario, StepKind.START_INFO_MART, Duration.ofHours(2), Steps.standby(scenario));
        List<Finding> findings = rule.findings(deployment, scenario);
        assertThat(findings).extracting(Finding::element).containsExactly(start);
        assertThat(findings.get(0).message()).contains("link-loss", "gim-b", "2 h");

        start.setDuration(Duration.ofHours(3));
        rule.isSilentOn(deployment, scenario);
    }

    @Test
    void aFailedSiteMakesTheStartRight() {
        Scenario scenario = Scenarios.siteFailure(Duration.ofHours(1));
        Steps.run(scenario, PlanPurpose.DISASTER_RECOVERY, Duration.ofHours(1));
        rule.isSilentOn(deployment, scenario);
        Parameter link = Scenarios.parameter(scenario, "link", ElementType.LINK, Selector.ALL);
        Scenarios.outage(scenario, OutageKind.LINK_DOWN, Duration.ZERO, link);
        rule.isSilentOn(deployment, scenario);
    }

    @Test
    void theRecoveryPlanDuringALinkLossIsTheMistake() {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(5));
        PlanRun run = Steps.run(scenario, PlanPurpose.DISASTER_RECOVERY, Duration.ofHours(1));
        assertThat(rule.findings(deployment, scenario)).extracting(Finding::element).containsExactly(run);
    }

    @Test
    void activeActiveHasNoStandby() {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(5));
        Steps.action(scenario, StepKind.START_INFO_MART, Duration.ofHours(2), null);
        rule.isSilentOn(Deployments.twoSite().build(), scenario);
    }

    @Test
    void theSampleScenariosTellOfOneSuchMistake() {
        Deployment sample = Samples.deployment("two-site-active-standby");
        for (String name : List.of("network-loss-4h", "network-loss-10h", "site-failure", "link-loss-then-site-failure", "return-to-normal",
                "planned-migration")) {
            rule.isSilentOn(sample, Samples.scenario(name));
        }
        assertThat(rule.findings(sample, Samples.scenario("standby-started-during-link-loss"))).extracting(Finding::elementId)
                .containsExactly("mistake");
    }
}
