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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReturnWithoutCopyKeepsHistoryTest {

    private final RuleProbe rule = RuleProbe.of(new ReturnWithoutCopyKeepsHistory());
    private final Deployment deployment = Deployments.twoSite().build();
    private final RecoveryPlan plan = Elements.get(deployment, "plan-return-a", RecoveryPlan.class);

    /** Example 22 of the simulation semantics: 400 days of facts, 14 days in the IDBs. */
    @Test
    void theHistoryEndsWithTheRetention() {
        rule.isSilentOn(deployment);
        plan.getSteps().remove(Steps.first(plan, StepKind.COPY_DATABASE));
        rule.finds(deployment, plan, "plan-return-a", "14 d", "386 d", "400 d");
    }

    @Test
    void withoutFiguresThePlanIsNamed() {
        plan.getSteps().remove(Steps.first(plan, StepKind.COPY_DATABASE));
        Elements.all(deployment, InteractionDatabase.class).forEach(database -> database.setRetention(null));
        rule.finds(deployment, plan, "plan-return-a");
    }

    @Test
    void whatIsNeverPurgedIsNotMissing() {
        plan.getSteps().remove(Steps.first(plan, StepKind.COPY_DATABASE));
        Elements.all(deployment, InteractionDatabase.class).forEach(database -> database.setPurgeEnabled(false));
        rule.isSilentOn(deployment);
        Elements.all(deployment, InteractionDatabase.class).forEach(database -> {
            database.setPurgeEnabled(true);
            database.setRetention(Duration.ofDays(400));
        });
        rule.isSilentOn(deployment);
    }
}
