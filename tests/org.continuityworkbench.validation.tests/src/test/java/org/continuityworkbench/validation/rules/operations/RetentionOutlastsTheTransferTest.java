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
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class RetentionOutlastsTheTransferTest {

    private final RuleProbe rule = RuleProbe.of(new RetentionOutlastsTheTransfer());
    private final Deployment deployment = Deployments.twoSite().link(100_000_000, Duration.ofSeconds(1)).build();
    private final InteractionDatabase database = Elements.get(deployment, "idb-voice-b-local", InteractionDatabase.class);

    /** Example 19 of the simulation semantics. */
    @Test
    void theTransferTakesLongerThanTheRetention() {
        rule.isSilentOn(deployment);
        database.setRetention(Duration.ofDays(2));
        rule.finds(deployment, database, "idb-voice-b-local", "2 d", "2 d 7 h 37 min 9 s", "up to 7 h 37 min 9 s");

        database.setPurgeEnabled(false);
        rule.isSilentOn(deployment);
    }

    @Test
    void aRetentionOfExactlyTheTransferIsEnough() {
        database.setRetention(Duration.ofSeconds(200_229));
        rule.isSilentOn(deployment);
        database.setRetention(Duration.ofSeconds(200_228));
        rule.finds(deployment, database, "up to 1 s");
    }

    @Test
    void withoutFiguresNothingCanBeSaid() {
        database.setRetention(Duration.ZERO);
        Elements.all(deployment, InfoMartDatabase.class).forEach(infoMart -> infoMart.setSize(null));
        rule.isSilentOn(deployment);
        deployment.getPlans().forEach(plan -> plan.setTransfer(null));
        rule.isSilentOn(deployment);
    }
}
