/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.continuityworkbench.model.topology.Disruption;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.ObjectiveKind;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * Detection, decision and the manual steps of a plan fit into the recovery time that the owner allows. Of a return, the time in which
 * databases are copied and backlogs worked off is no manual work and does not count.
 */
@RuleInfo(id = "BC-OPS-015", severity = Severity.WARNING, target = RecoveryPlan.class, sources = {"S1", "inferred"},
        reads = {"purpose", "detectTime", "decideTime", "failedSite", "steps/kind", "steps/duration", "../objectives/kind",
                "../objectives/disruption", "../objectives/limit", "../objectives/site"})
public final class RecoveryMeetsItsTarget implements Rule<RecoveryPlan> {

    private static final Set<StepKind> MACHINE_TIME =
            EnumSet.of(StepKind.EXPORT_DATABASE, StepKind.COPY_DATABASE, StepKind.IMPORT_DATABASE, StepKind.PROCESS_BACKLOG);

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        boolean homecoming = plan.getPurpose() == PlanPurpose.RETURN_TO_NORMAL;
        if (!homecoming && plan.getPurpose() != PlanPurpose.DISASTER_RECOVERY) {
            return;
        }
        Optional<Objective> target = context.deployment().getObjectives().stream().filter(objective -> concerns(objective, plan))
                .min(Comparator.comparing(Objective::getLimit));
        if (target.isEmpty()) {
            return;
        }
        Duration steps = Duration.ZERO;
        for (PlanStep step : plan.getSteps()) {
            if (step.getDuration() != null && !(homecoming && MACHINE_TIME.contains(step.getKind()))) {
                steps = steps.plus(step.getDuration());
            }
        }
        Duration total = steps.plus(orZero(plan.getDetectTime())).plus(orZero(plan.getDecideTime()));
        if (total.compareTo(target.get().getLimit()) > 0) {
            context.report(plan, plan, total, orZero(plan.getDetectTime()), orZero(plan.getDecideTime()), steps, target.get().getLimit(),
                    target.get());
        }
    }

    private static boolean concerns(Objective objective, RecoveryPlan plan) {
        return objective.getKind() == ObjectiveKind.RECOVERY_TIME && objective.getLimit() != null
                && objective.getDisruption() != Disruption.LINK_LOSS
                && (objective.getSite() == null || objective.getSite() == plan.getFailedSite());
    }

    private static Duration orZero(Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }
}
