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
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * Where the new site becomes active and the surviving server runs on during the copy, what it collects meanwhile is brought over as well.
 */
@RuleInfo(id = "BC-OPS-007", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = RecoveryPlan.class,
        sources = "guide", reads = {"purpose", "returnOption", "infoMartDuringCopy", "steps/kind"})
public final class ReturnSynchronizesTheDelta implements Rule<RecoveryPlan> {

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        int copy = Plans.indexOf(plan, StepKind.COPY_DATABASE);
        if (plan.getPurpose() != PlanPurpose.RETURN_TO_NORMAL || plan.getReturnOption() != ReturnOption.OPTION_1
                || plan.getInfoMartDuringCopy() != CopyMode.RUNNING || copy < 0) {
            return;
        }
        int synchronization = Plans.lastIndexOf(plan, StepKind.SYNCHRONIZE_DELTA);
        if (synchronization < 0) {
            context.report(plan, plan);
        } else if (synchronization < copy) {
            context.report(plan.getSteps().get(synchronization), "early", null, plan, plan.getSteps().get(synchronization),
                    plan.getSteps().get(copy));
        }
    }
}
