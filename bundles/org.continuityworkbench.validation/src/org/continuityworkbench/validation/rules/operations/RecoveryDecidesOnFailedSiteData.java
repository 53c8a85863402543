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

/** The plan for a site failure says what happens to the extraction access points of the failed site. */
@RuleInfo(id = "BC-OPS-005", severity = Severity.WARNING, target = RecoveryPlan.class, sources = "inferred",
        reads = {"purpose", "steps/kind"})
public final class RecoveryDecidesOnFailedSiteData implements Rule<RecoveryPlan> {

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        if (plan.getPurpose() == PlanPurpose.DISASTER_RECOVERY
                && !Plans.contains(plan, StepKind.EXCLUDE_FAILED_DAPS, StepKind.KEEP_FAILED_DAPS)) {
            context.report(plan, plan);
        }
    }
}
