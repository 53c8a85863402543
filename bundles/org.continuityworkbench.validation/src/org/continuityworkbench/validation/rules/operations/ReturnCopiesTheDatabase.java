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
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** In active-standby the return to normal needs a copy of the surviving database. */
@RuleInfo(id = "BC-OPS-006", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = RecoveryPlan.class,
        sources = "guide", reads = {"purpose", "steps/kind"})
public final class ReturnCopiesTheDatabase implements Rule<RecoveryPlan> {

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        if (plan.getPurpose() == PlanPurpose.RETURN_TO_NORMAL && !Plans.contains(plan, StepKind.COPY_DATABASE)) {
            context.report(plan, plan);
        }
    }
}
