/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.util.List;

import org.continuityworkbench.core.formula.Guards;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.model.topology.ReplicationState;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * In disaster recovery the replication is stopped before the standby server writes its database: in the recovery plans, and in a model of
 * this very phase.
 */
@RuleInfo(id = Guards.REPLICATION_STOPPED_FIRST, severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY,
        target = Deployment.class, sources = "S1",
        reads = {"phase", "replications/content", "replications/state", "replications/target/accessPoints/usedBy/installation/state",
                "replications/target/accessPoints/usedBy/accessPoints/roles",
                "replications/target/accessPoints/usedBy/accessPoints/database", "plans/purpose",
                "plans/failedSite/infoMartInstallations/state", "plans/steps/kind"})
public final class ReplicationStopsBeforeStandbyStarts implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        List<Replication> replications = deployment.getReplications().stream()
                .filter(replication -> replication.getContent() == ReplicationContent.INFO_MART).toList();
        if (replications.isEmpty()) {
            return;
        }
        if (deployment.getPhase() == Phase.DISASTER_RECOVERY) {
            replications.forEach(replication -> checkState(replication, context));
        }
        deployment.getPlans().stream().filter(ReplicationStopsBeforeStandbyStarts::switchesOver).forEach(plan -> checkPlan(plan, context));
    }

    private static void checkState(Replication replication, RuleContext context) {
        if (replication.getState() == ReplicationState.RUNNING && replication.getTarget() instanceof InfoMartDatabase target) {
            InfoMarts.activeWriters(target).findFirst().ifPresent(writer -> {
                Fix fix = Fix.of(() -> replication.setState(ReplicationState.STOPPED), replication);
                context.report(replication, fix, replication, target, writer);
            });
        }
    }

    /** A plan for the failure of a site without active server starts no standby. */
    private static boolean switchesOver(RecoveryPlan plan) {
        return plan.getPurpose() == PlanPurpose.DISASTER_RECOVERY
                && (plan.getFailedSite() == null || plan.getFailedSite().getInfoMartInstallations().stream().anyMatch(InfoMarts::isActive));
    }

    private static void checkPlan(RecoveryPlan plan, RuleContext context) {
        int start = Plans.indexOf(plan, StepKind.START_INFO_MART);
        int stop = Plans.indexOf(plan, StepKind.STOP_REPLICATION);
        if (start < 0) {
            return;
        }
        if (stop < 0) {
            context.report(plan, "missing", null, plan, plan.getSteps().get(start));
        } else if (stop > start) {
            PlanStep late = plan.getSteps().get(stop);
            Fix fix = Fix.named("order", () -> plan.getSteps().move(start, late), late, plan.getSteps().get(start));
            context.report(plan, "order", fix, plan, plan.getSteps().get(start), late);
        }
    }
}
