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
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Scenarios;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ConnectionsStayAtRunTimeTest {

    private final RuleProbe rule = RuleProbe.of(new ConnectionsStayAtRunTime());
    private final Deployment deployment = Deployments.twoSite().build();

    @Test
    void aPlanChangesConnections() {
        rule.isSilentOn(deployment);
        RecoveryPlan plan = Steps.plan(deployment, PlanPurpose.LINK_LOSS, StepKind.RESTART_ICON);
        PlanStep change = Steps.add(plan, StepKind.CHANGE_ICON_CONNECTIONS);
        rule.finds(deployment, change, "plan-test", change.getId());
        Steps.add(plan, StepKind.RESTART_ICON);
        rule.isSilentOn(deployment);
    }

    @Test
    void aScenarioChangesConnections() {
        Scenario scenario = Scenarios.empty("change");
        Parameter icon = Scenarios.parameter(scenario, "icon-voice-a-local", ElementType.CONCENTRATOR, Selector.ONLY);
        OperatorEvent change = Steps.action(scenario, StepKind.CHANGE_ICON_CONNECTIONS, Duration.ofMinutes(2), icon);
        List<Finding> findings = rule.findings(deployment, scenario);
        assertThat(findings).extracting(Finding::element).containsExactly(change);
        assertThat(findings.get(0).message()).contains("change", "2 min");

        Scenarios.outage(scenario, OutageKind.ICON_STOP, Duration.ofMinutes(1), icon);
        rule.isSilentOn(deployment, scenario);
        Scenarios.outage(scenario, OutageKind.ICON_START, Duration.ofMinutes(2), icon);
        assertThat(rule.findings(deployment, scenario)).hasSize(1);
    }
}
