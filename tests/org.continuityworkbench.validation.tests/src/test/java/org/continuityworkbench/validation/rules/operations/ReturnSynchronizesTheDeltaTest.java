/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReturnSynchronizesTheDeltaTest {

    private final RuleProbe rule = RuleProbe.of(new ReturnSynchronizesTheDelta());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final RecoveryPlan plan = Elements.get(deployment, "plan-return-a", RecoveryPlan.class);

    @Test
    void nothingIsSynchronised() {
        rule.isSilentOn(deployment);
        plan.getSteps().remove(Steps.first(plan, StepKind.SYNCHRONIZE_DELTA));
        rule.finds(deployment, plan, "plan-return-a");

        plan.setInfoMartDuringCopy(CopyMode.STOPPED);
        rule.isSilentOn(deployment);
        plan.setInfoMartDuringCopy(CopyMode.RUNNING);
        plan.setReturnOption(ReturnOption.OPTION_2);
        rule.isSilentOn(deployment);
    }

    @Test
    void itIsSynchronisedTooEarly() {
        PlanStep synchronization = Steps.first(plan, StepKind.SYNCHRONIZE_DELTA);
        plan.getSteps().move(0, synchronization);
        rule.finds(deployment, synchronization, synchronization.getId(), Steps.first(plan, StepKind.COPY_DATABASE).getId());
    }
}
