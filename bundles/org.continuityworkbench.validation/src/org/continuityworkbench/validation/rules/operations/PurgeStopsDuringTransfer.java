/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** No IDB is purged from the beginning of the transfer until the new server has processed what has accumulated. */
@RuleInfo(id = "BC-OPS-009", severity = Severity.WARNING, target = RecoveryPlan.class, sources = "guide",
        reads = {"purpose", "returnOption", "infoMartDuringCopy", "steps/kind", "../sites/interactionDatabases/purgeEnabled"})
public final class PurgeStopsDuringTransfer implements Rule<RecoveryPlan> {

    private static final StepKind[] TRANSFER = {StepKind.EXPORT_DATABASE, StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE};

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        int transfer = Plans.indexOf(plan, TRANSFER);
        if (plan.getPurpose() != PlanPurpose.RETURN_TO_NORMAL || transfer < 0
                || Deployments.interactionDatabases(context.deployment()).noneMatch(InteractionDatabase::isPurgeEnabled)) {
            return;
        }
        int suspend = Plans.indexOf(plan, StepKind.SUSPEND_PURGE);
        int resume = Plans.indexOf(plan, StepKind.RESUME_PURGE);
        int processed = processed(plan);
        if (suspend < 0) {
            context.report(plan, "missing", null, plan, plan.getSteps().get(transfer));
        } else if (suspend > transfer) {
            PlanStep late = plan.getSteps().get(suspend);
            Fix fix = Fix.named("suspend", () -> plan.getSteps().move(transfer, late), late, plan.getSteps().get(transfer));
            context.report(plan, "late", fix, plan, late, plan.getSteps().get(transfer));
        }
        if (resume >= 0 && processed < 0) {
            context.report(plan, "unprocessed", null, plan, plan.getSteps().get(resume));
        } else if (resume >= 0 && resume < processed) {
            PlanStep early = plan.getSteps().get(resume);
            Fix fix = Fix.named("resume", () -> plan.getSteps().move(processed, early), early, plan.getSteps().get(processed));
            context.report(plan, "early", fix, plan, early, plan.getSteps().get(processed));
        }
    }

    /** Position after which the purge may run again; negative if no step says that the backlog is processed. */
    private static int processed(RecoveryPlan plan) {
        int backlog = Plans.lastIndexOf(plan, StepKind.PROCESS_BACKLOG);
        // a server that runs on at the surviving site collects no backlog
        boolean none = plan.getReturnOption() == ReturnOption.OPTION_2 && plan.getInfoMartDuringCopy() == CopyMode.RUNNING;
        return backlog < 0 && none ? Plans.lastIndexOf(plan, TRANSFER) : backlog;
    }
}
