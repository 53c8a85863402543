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
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PurgeStopsDuringTransferTest {

    private final RuleProbe rule = RuleProbe.of(new PurgeStopsDuringTransfer());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final RecoveryPlan plan = Elements.get(deployment, "plan-return-a", RecoveryPlan.class);

    @Test
    void thePurgeIsNotSuspended() {
        rule.isSilentOn(deployment);
        plan.getSteps().remove(Steps.first(plan, StepKind.SUSPEND_PURGE));
        assertThat(rule.finds(deployment, plan, "plan-return-a", Steps.first(plan, StepKind.EXPORT_DATABASE).getId()).repair()).isEmpty();

        Elements.all(deployment, InteractionDatabase.class).forEach(database -> database.setPurgeEnabled(false));
        rule.isSilentOn(deployment);
    }

    @Test
    void thePurgeIsSuspendedTooLate() {
        PlanStep suspend = Steps.first(plan, StepKind.SUSPEND_PURGE);
        plan.getSteps().move(plan.getSteps().indexOf(Steps.first(plan, StepKind.COPY_DATABASE)), suspend);
        PlanStep export = Steps.first(plan, StepKind.EXPORT_DATABASE);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, plan, suspend.getId(), export.getId()));
    }

    @Test
    void thePurgeIsResumedTooEarly() {
        PlanStep resume = Steps.first(plan, StepKind.RESUME_PURGE);
        PlanStep backlog = Steps.first(plan, StepKind.PROCESS_BACKLOG);
        plan.getSteps().move(plan.getSteps().indexOf(backlog), resume);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, plan, resume.getId(), backlog.getId()));

        plan.getSteps().remove(backlog);
        rule.finds(deployment, plan, resume.getId());
        plan.setReturnOption(ReturnOption.OPTION_2);
        rule.isSilentOn(deployment);
        plan.getSteps().remove(resume);
        plan.setReturnOption(ReturnOption.OPTION_1);
        rule.isSilentOn(deployment);
    }

    @Test
    void withoutTransferThereIsNothingToProtect() {
        plan.getSteps().clear();
        rule.isSilentOn(deployment);
    }
}
