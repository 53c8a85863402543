/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * The plan for the failure of the active site contains the steps of the documented procedure in its order. Other steps may stand between
 * them; the access points of the failed site are excluded before the server starts.
 */
@RuleInfo(id = "BC-OPS-004", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = RecoveryPlan.class,
        sources = "S1", reads = {"purpose", "failedSite/infoMartInstallations/state", "steps/kind"})
public final class RecoveryFollowsTheProcedure implements Rule<RecoveryPlan> {

    private static final List<StepKind> PROCEDURE = List.of(StepKind.STOP_REPLICATION, StepKind.SET_HOST, StepKind.SET_START_COMMAND,
            StepKind.SET_INFO_MART_DAP, StepKind.START_INFO_MART, StepKind.START_PRESENTATION);

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        if (!switchesOver(plan)) {
            return;
        }
        List<StepKind> missing = PROCEDURE.stream().filter(kind -> !Plans.contains(plan, kind)).toList();
        if (missing.isEmpty()) {
            checkOrder(plan, context);
        } else {
            context.report(plan, "missing", null, plan, missing);
        }
        int start = Plans.indexOf(plan, StepKind.START_INFO_MART);
        int exclude = Plans.indexOf(plan, StepKind.EXCLUDE_FAILED_DAPS);
        if (start >= 0 && exclude > start) {
            PlanStep late = plan.getSteps().get(exclude);
            PlanStep first = plan.getSteps().get(start);
            context.report(late, "exclude", Fix.named("exclude", () -> plan.getSteps().move(start, late), late, first), plan, late, first);
        }
    }

    /** A plan for the failure of a site without active server needs no switch-over. */
    private static boolean switchesOver(RecoveryPlan plan) {
        return plan.getPurpose() == PlanPurpose.DISASTER_RECOVERY
                && (plan.getFailedSite() == null || plan.getFailedSite().getInfoMartInstallations().stream().anyMatch(InfoMarts::isActive));
    }

    private static void checkOrder(RecoveryPlan plan, RuleContext context) {
        for (int i = 1; i < PROCEDURE.size(); i++) {
            int before = Plans.indexOf(plan, PROCEDURE.get(i - 1));
            int here = Plans.indexOf(plan, PROCEDURE.get(i));
            if (here < before) {
                PlanStep early = plan.getSteps().get(here);
                Fix fix = isEachOnce(plan) ? Fix.named("order", () -> sort(plan), plan) : null;
                context.report(early, "order", fix, plan, early, plan.getSteps().get(before));
                return;
            }
        }
    }

    private static boolean isEachOnce(RecoveryPlan plan) {
        return PROCEDURE.stream().allMatch(kind -> Plans.indexOf(plan, kind) == Plans.lastIndexOf(plan, kind));
    }

    /** Puts the steps of the procedure into its order, in the places that these steps have; all other steps stay where they are. */
    private static void sort(RecoveryPlan plan) {
        List<PlanStep> sorted = new ArrayList<>(plan.getSteps());
        List<Integer> places = PROCEDURE.stream().map(kind -> Plans.indexOf(plan, kind)).sorted().toList();
        for (int i = 0; i < places.size(); i++) {
            sorted.set(places.get(i), Plans.first(plan, PROCEDURE.get(i)).orElseThrow());
        }
        for (int i = 0; i < sorted.size(); i++) {
            plan.getSteps().move(i, sorted.get(i));
        }
    }
}
