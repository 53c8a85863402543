/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * Before a site is taken out of service on purpose, the queues of its ICONs are empty; a switch-over of Info Mart is not meant for that.
 */
@RuleInfo(id = "BC-OPS-016", severity = Severity.INFO, target = RecoveryPlan.class, sources = {"S2", "inferred"},
        reads = {"purpose", "steps/kind"})
public final class MigrationDrainsTheQueues implements Rule<RecoveryPlan> {

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        if (plan.getPurpose() != PlanPurpose.PLANNED_MIGRATION) {
            return;
        }
        if (!Plans.contains(plan, StepKind.DRAIN_QUEUES)) {
            context.report(plan, plan);
        }
        Plans.first(plan, StepKind.SET_HOST, StepKind.SET_START_COMMAND)
                .ifPresent(step -> context.report(step, "switchover", null, plan, step));
    }
}
