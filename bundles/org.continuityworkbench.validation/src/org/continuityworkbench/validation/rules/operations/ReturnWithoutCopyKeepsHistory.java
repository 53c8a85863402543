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
import java.util.Optional;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** An active-active database that begins without a copy has only the history that the purge has left in the IDBs. */
@RuleInfo(id = "BC-OPS-008", severity = Severity.WARNING, architecture = Architecture.ACTIVE_ACTIVE, target = RecoveryPlan.class,
        sources = {"guide", "inferred"},
        reads = {"purpose", "steps/kind", "../sites/interactionDatabases/retention", "../sites/interactionDatabases/purgeEnabled",
                "../infoMartApplications/installation/state", "../infoMartApplications/options/section",
                "../infoMartApplications/options/name", "../infoMartApplications/options/value"})
public final class ReturnWithoutCopyKeepsHistory implements Rule<RecoveryPlan> {

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        if (plan.getPurpose() != PlanPurpose.RETURN_TO_NORMAL || Plans.contains(plan, StepKind.COPY_DATABASE)) {
            return;
        }
        Deployment deployment = context.deployment();
        Optional<InteractionDatabase> shortest = Deployments.interactionDatabases(deployment)
                .filter(database -> database.isPurgeEnabled() && database.getRetention() != null)
                .min(Comparator.comparing(InteractionDatabase::getRetention));
        Optional<Duration> kept = InfoMarts.activeApplications(deployment).findFirst()
                .flatMap(application -> Options.number(application, OptionKey.KEEP_GIM_FACTS)).filter(days -> days > 0 && days < 1_000_000)
                .map(Duration::ofDays);
        if (shortest.isPresent() && kept.isPresent()) {
            Duration missing = kept.get().minus(shortest.get().getRetention());
            if (missing.isPositive()) {
                context.report(plan, "history", null, plan, shortest.get(), shortest.get().getRetention(), missing, kept.get());
            }
        } else if (Deployments.interactionDatabases(deployment).anyMatch(InteractionDatabase::isPurgeEnabled)) {
            context.report(plan, plan);
        }
    }
}
