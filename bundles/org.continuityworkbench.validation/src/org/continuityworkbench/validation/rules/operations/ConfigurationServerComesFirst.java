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
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.ConfigurationServerRole;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** After the failure of the site of the master, a Configuration Server serves again before the Info Mart application is edited. */
@RuleInfo(id = "BC-OPS-014", severity = Severity.WARNING, target = RecoveryPlan.class, sources = {"S1", "S40", "inferred"},
        reads = {"purpose", "steps/kind", "failedSite/dataSources/role"})
public final class ConfigurationServerComesFirst implements Rule<RecoveryPlan> {

    @Override
    public void check(RecoveryPlan plan, RuleContext context) {
        int edit = Plans.indexOf(plan, StepKind.SET_HOST, StepKind.SET_START_COMMAND, StepKind.SET_INFO_MART_DAP,
                StepKind.EXCLUDE_FAILED_DAPS);
        if (plan.getPurpose() != PlanPurpose.DISASTER_RECOVERY || edit < 0 || !losesMaster(plan.getFailedSite())) {
            return;
        }
        int recover = Plans.indexOf(plan, StepKind.RECOVER_CONFIGURATION_SERVER);
        PlanStep first = plan.getSteps().get(edit);
        if (recover < 0) {
            context.report(plan, "missing", null, plan, first);
        } else if (recover > edit) {
            PlanStep late = plan.getSteps().get(recover);
            context.report(plan, "order", Fix.of(() -> plan.getSteps().move(edit, late), late, first), plan, first, late);
        }
    }

    private static boolean losesMaster(Site failed) {
        return failed == null || failed.getDataSources().stream()
                .anyMatch(source -> source instanceof ConfigurationServer server && server.getRole() == ConfigurationServerRole.MASTER);
    }
}
