/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DatabasePreparedForInfoMartTest {

    private final RuleProbe rule = RuleProbe.of(new DatabasePreparedForInfoMart());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InteractionDatabase database = Elements.get(deployment, "idb-voice-a-local", InteractionDatabase.class);
    private final InfoMartInstallation installation = Elements.get(deployment, "gim-b", InfoMartInstallation.class);

    @Test
    void anOldReleaseNeedsThePreparationByHand() {
        database.setPreparedForInfoMart(false);
        rule.isSilentOn(deployment);
        installation.setRelease("8.5.006.12");
        rule.finds(deployment, database, "idb-voice-a-local", "gim-app-b", "8.5.006.12", "8.5.007");

        database.setPreparedForInfoMart(true);
        rule.isSilentOn(deployment);
    }

    @Test
    void theApplicationStatesTheRelease() {
        database.setPreparedForInfoMart(false);
        installation.setRelease(null);
        rule.isSilentOn(deployment);
        Elements.get(deployment, "gim-app-b", InfoMartApplication.class).setRelease("8.1.4");
        rule.finds(deployment, database, "8.1.4");
        Elements.get(deployment, "gim-app-b", InfoMartApplication.class).setRelease(" ");
        rule.isSilentOn(deployment);
    }
}
