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
import org.continuityworkbench.model.scenario.OutageEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Parameter;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StartType;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.testsupport.Scenarios;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class OneServerActiveAtAnyTimeTest {

    private final RuleProbe rule = RuleProbe.of(new OneServerActiveAtAnyTime());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartInstallation first = Elements.get(deployment, "gim-a", InfoMartInstallation.class);
    private final InfoMartInstallation second = Elements.get(deployment, "gim-b", InfoMartInstallation.class);

    @Test
    void theModelHasOneActiveServer() {
        rule.isSilentOn(deployment);
        second.setState(InstallationState.ACTIVE);
        rule.finds(deployment, deployment, "2", "gim-a, gim-b");
    }

    @Test
    void theReturnStopsOneBeforeItStartsTheOther() {
        RecoveryPlan plan = Elements.get(deployment, "plan-return-a", RecoveryPlan.class);
        PlanStep stop = Steps.first(plan, StepKind.STOP_INFO_MART);
        plan.getSteps().remove(stop);
        PlanStep start = Steps.first(plan, StepKind.START_INFO_MART);
        rule.finds(deployment, start, "plan-return-a", start.getId(), "gim-b");

        plan.setInfoMartDuringCopy(CopyMode.STOPPED);
        rule.isSilentOn(deployment);
    }

    @Test
    void aRecoveryThatStartsTheStandbyOfAnUnharmedSite() {
        RecoveryPlan plan = Steps.plan(deployment, PlanPurpose.DISASTER_RECOVERY);
        plan.setFailedSite(deployment.getSites().get(1));
        PlanStep start = Steps.add(plan, StepKind.START_INFO_MART, second);
        rule.finds(deployment, start, "gim-a");
        start.getTargets().set(0, first);
        rule.isSilentOn(deployment);
    }

    @Test
    void aRebootStartsTheStandby() {
        second.setStartType(StartType.AUTOMATIC);
        Scenario scenario = Scenarios.empty("reboot");
        Parameter host = Scenarios.parameter(scenario, "host-b-gim", ElementType.HOST, Selector.ONLY);
        OutageEvent reboot = Scenarios.outage(scenario, OutageKind.HOST_REBOOT, Duration.ofMinutes(10), host);
        List<Finding> findings = rule.findings(deployment, scenario);
        assertThat(findings).extracting(Finding::element).containsExactly(reboot);
        assertThat(findings.get(0).message()).contains("reboot", "gim-b", "10 min", "gim-a");

        second.setStartType(StartType.MANUAL);
        rule.isSilentOn(deployment, scenario);
    }

    @Test
    void aStopBeforeTheStartIsFine() {
        Scenario scenario = Scenarios.empty("switch-over");
        Parameter active = Scenarios.parameter(scenario, "gim-a", ElementType.INFO_MART_INSTALLATION, Selector.ACTIVE);
        OperatorEvent stop = Steps.action(scenario, StepKind.STOP_INFO_MART, Duration.ofMinutes(1), active);
        OperatorEvent start = Steps.action(scenario, StepKind.START_INFO_MART, Duration.ofMinutes(2), Steps.standby(scenario));
        rule.isSilentOn(deployment, scenario);
        stop.setAt(Duration.ofMinutes(3));
        assertThat(rule.findings(deployment, scenario)).extracting(Finding::element).containsExactly(start);
    }

    @Test
    void theStartDuringALinkLossBelongsToAnotherRule() {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(5));
        Steps.action(scenario, StepKind.START_INFO_MART, Duration.ofHours(2), Steps.standby(scenario));
        rule.isSilentOn(deployment, scenario);
        Steps.plan(deployment, PlanPurpose.LINK_LOSS, StepKind.START_INFO_MART);
        rule.isSilentOn(deployment);
    }

    @Test
    void theSampleScenariosNeverHaveTwo() {
        Deployment sample = Samples.deployment("two-site-active-standby");
        for (String name : List.of("network-loss-10h", "site-failure", "link-loss-then-site-failure", "return-to-normal",
                "planned-migration")) {
            rule.isSilentOn(sample, Samples.scenario(name));
        }
    }
}
