/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReturnCopiesTheDatabaseTest {

    private final RuleProbe rule = RuleProbe.of(new ReturnCopiesTheDatabase());

    @Test
    void aReturnWithoutCopy() {
        Deployment deployment = Deployments.activeStandby().build();
        rule.isSilentOn(deployment);
        RecoveryPlan plan = Elements.get(deployment, "plan-return-a", RecoveryPlan.class);
        plan.getSteps().remove(Steps.first(plan, StepKind.COPY_DATABASE));
        rule.finds(deployment, plan, "plan-return-a");
    }

    @Test
    void activeActiveMayDoWithout() {
        Deployment deployment = Deployments.twoSite().build();
        deployment.getPlans().forEach(plan -> plan.getSteps().clear());
        rule.isSilentOn(deployment);
    }
}
