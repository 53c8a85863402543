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
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class RecoveryDecidesOnFailedSiteDataTest {

    @Test
    void nobodyDecides() {
        RuleProbe rule = RuleProbe.of(new RecoveryDecidesOnFailedSiteData());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        RecoveryPlan plan = Elements.get(deployment, "plan-dr-b", RecoveryPlan.class);
        PlanStep exclude = Steps.first(plan, StepKind.EXCLUDE_FAILED_DAPS);
        exclude.setKind(StepKind.KEEP_FAILED_DAPS);
        rule.isSilentOn(deployment);
        exclude.setKind(StepKind.OTHER);
        rule.finds(deployment, plan, "plan-dr-b");
    }
}
