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
import java.util.OptionalLong;

import org.continuityworkbench.core.formula.Transfers;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** IDBs that are purged keep their rows for at least as long as the longest planned transfer of the Info Mart database. */
@RuleInfo(id = "BC-OPS-010", severity = Severity.ERROR, target = Deployment.class, sources = {"guide", "inferred"},
        reads = {"plans/purpose", "plans/transfer/exportTime", "plans/transfer/importTime", "plans/transfer/channelSpeed",
                "plans/transfer/usableFraction", "plans/transfer/source/size", "plans/transfer/link/bandwidth",
                "plans/transfer/link/usableFraction", "sites/interactionDatabases/retention", "sites/interactionDatabases/purgeEnabled"})
public final class RetentionOutlastsTheTransfer implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        RecoveryPlan longest = null;
        long total = -1;
        for (RecoveryPlan plan : deployment.getPlans()) {
            if (plan.getPurpose() == PlanPurpose.RETURN_TO_NORMAL && plan.getTransfer() != null) {
                OptionalLong seconds = Transfers.totalSeconds(plan.getTransfer());
                if (seconds.isPresent() && seconds.getAsLong() > total) {
                    longest = plan;
                    total = seconds.getAsLong();
                }
            }
        }
        if (longest == null) {
            return;
        }
        for (Site site : deployment.getSites()) {
            for (InteractionDatabase database : site.getInteractionDatabases()) {
                checkRetention(database, longest, total, context);
            }
        }
    }

    private static void checkRetention(InteractionDatabase database, RecoveryPlan plan, long total, RuleContext context) {
        Duration retention = database.getRetention();
        if (database.isPurgeEnabled() && retention != null && retention.toSeconds() < total) {
            long loss = Transfers.purgeLoss(total, retention.toSeconds());
            context.report(database, database, retention, plan, Durations.format(total), Durations.format(loss));
        }
    }
}
