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
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class MigrationDrainsTheQueuesTest {

    @Test
    void theQueuesAreNotDrained() {
        RuleProbe rule = RuleProbe.of(new MigrationDrainsTheQueues());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        RecoveryPlan plan = Steps.plan(deployment, PlanPurpose.PLANNED_MIGRATION, StepKind.STOP_CALLS);
        rule.finds(deployment, plan, "plan-test");
        Steps.add(plan, StepKind.DRAIN_QUEUES);
        rule.isSilentOn(deployment);
        PlanStep host = Steps.add(plan, StepKind.SET_HOST);
        rule.finds(deployment, host, "plan-test", host.getId());
    }
}
