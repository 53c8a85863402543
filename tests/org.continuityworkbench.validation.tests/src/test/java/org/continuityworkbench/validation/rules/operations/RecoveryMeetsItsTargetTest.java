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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Disruption;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class RecoveryMeetsItsTargetTest {

    private final RuleProbe rule = RuleProbe.of(new RecoveryMeetsItsTarget());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final Objective objective = Elements.get(deployment, "objective-recovery", Objective.class);
    private final RecoveryPlan plan = Elements.get(deployment, "plan-dr-a", RecoveryPlan.class);

    /** Example 13 of the simulation semantics: 900 s until the decision, 2100 s of steps. */
    @Test
    void theStepsAddUp() {
        deployment.getPlans().removeIf(other -> other != plan);
        plan.getSteps().clear();
        plan.setDetectTime(Duration.ofSeconds(600));
        plan.setDecideTime(Duration.ofSeconds(300));
        for (long seconds : new long[] {300, 600, 300, 300, 600}) {
            Steps.add(plan, StepKind.OTHER).setDuration(Duration.ofSeconds(seconds));
        }
        objective.setLimit(Duration.ofSeconds(3000));
        rule.isSilentOn(deployment);
        objective.setLimit(Duration.ofSeconds(2999));
        rule.finds(deployment, plan, "50 min", "10 min", "5 min", "35 min", "49 min 59 s", "objective-recovery");
    }

    @Test
    void onlyObjectivesOfTheSituationCount() {
        objective.setLimit(Duration.ofMinutes(1));
        assertThat(rule.findings(deployment)).extracting(Finding::elementId).containsExactly("plan-dr-a", "plan-return-a");
        objective.setDisruption(Disruption.LINK_LOSS);
        rule.isSilentOn(deployment);
        objective.setDisruption(Disruption.ANY);
        objective.setSite(deployment.getSites().get(1));
        rule.isSilentOn(deployment);
        objective.setSite(null);
        objective.setLimit(null);
        rule.isSilentOn(deployment);
    }

    @Test
    void copyingIsNoManualWork() {
        RecoveryPlan homecoming = Elements.get(deployment, "plan-return-a", RecoveryPlan.class);
        Steps.first(homecoming, StepKind.COPY_DATABASE).setDuration(Duration.ofDays(2));
        rule.isSilentOn(deployment);
        Steps.first(homecoming, StepKind.SET_HOST).setDuration(Duration.ofDays(2));
        rule.finds(deployment, homecoming, "4 h");
    }
}
