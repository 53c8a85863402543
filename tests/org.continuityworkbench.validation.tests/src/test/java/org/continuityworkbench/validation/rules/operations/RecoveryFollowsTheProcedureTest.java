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

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class RecoveryFollowsTheProcedureTest {

    private final RuleProbe rule = RuleProbe.of(new RecoveryFollowsTheProcedure());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final RecoveryPlan plan = Elements.get(deployment, "plan-dr-a", RecoveryPlan.class);

    @Test
    void theProcedureIsFine() {
        rule.isSilentOn(deployment);
        plan.getSteps().move(0, Steps.first(plan, StepKind.EXCLUDE_FAILED_DAPS));
        rule.isSilentOn(deployment);
    }

    @Test
    void missingStepsAreNamed() {
        plan.getSteps().remove(Steps.first(plan, StepKind.SET_HOST));
        plan.getSteps().remove(Steps.first(plan, StepKind.START_PRESENTATION));
        assertThat(rule.finds(deployment, plan, "SET_HOST, START_PRESENTATION").repair()).isEmpty();

        plan.setFailedSite(deployment.getSites().get(1));
        rule.isSilentOn(deployment);
    }

    @Test
    void theOrderIsRestored() {
        List<PlanStep> before = List.copyOf(plan.getSteps());
        PlanStep point = Steps.first(plan, StepKind.SET_INFO_MART_DAP);
        PlanStep host = Steps.first(plan, StepKind.SET_HOST);
        int place = plan.getSteps().indexOf(point);
        plan.getSteps().move(plan.getSteps().indexOf(host), point);
        plan.getSteps().move(place, host);
        Finding finding = rule.finds(deployment, Steps.first(plan, StepKind.SET_START_COMMAND), "plan-dr-a", host.getId());
        rule.isSilentAfterFix(deployment, finding);
        assertThat(plan.getSteps()).containsExactlyElementsOf(before);
    }

    @Test
    void aStepThatOccursTwiceIsLeftToItsAuthor() {
        Steps.add(plan, StepKind.SET_HOST);
        plan.getSteps().move(0, Steps.first(plan, StepKind.START_INFO_MART));
        assertThat(rule.findings(deployment).get(0).repair()).isEmpty();
    }

    @Test
    void accessPointsAreExcludedBeforeTheStart() {
        PlanStep exclude = Steps.first(plan, StepKind.EXCLUDE_FAILED_DAPS);
        plan.getSteps().move(plan.getSteps().size() - 1, exclude);
        Finding finding = rule.finds(deployment, exclude, exclude.getId(), Steps.first(plan, StepKind.START_INFO_MART).getId());
        rule.isSilentAfterFix(deployment, finding);
    }
}
