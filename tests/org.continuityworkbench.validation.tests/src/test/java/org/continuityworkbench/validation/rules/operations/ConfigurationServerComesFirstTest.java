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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ConfigurationServerComesFirstTest {

    private final RuleProbe rule = RuleProbe.of(new ConfigurationServerComesFirst());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final RecoveryPlan plan = Elements.get(deployment, "plan-dr-a", RecoveryPlan.class);
    private final PlanStep recover = Steps.first(plan, StepKind.RECOVER_CONFIGURATION_SERVER);
    private final PlanStep edit = Steps.first(plan, StepKind.SET_HOST);

    @Test
    void theServerIsRecoveredTooLate() {
        rule.isSilentOn(deployment);
        plan.getSteps().move(plan.getSteps().size() - 1, recover);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, plan, "plan-dr-a", edit.getId(), recover.getId()));
    }

    @Test
    void theServerIsNeverRecovered() {
        plan.getSteps().remove(recover);
        assertThat(rule.finds(deployment, plan, "plan-dr-a", edit.getId()).repair()).isEmpty();
    }

    @Test
    void aMasterThatSurvivesNeedsNoRecovery() {
        plan.getSteps().remove(recover);
        plan.setFailedSite(deployment.getSites().get(1));
        rule.isSilentOn(deployment);
        plan.setFailedSite(null);
        rule.finds(deployment, plan, "plan-dr-a");
    }
}
