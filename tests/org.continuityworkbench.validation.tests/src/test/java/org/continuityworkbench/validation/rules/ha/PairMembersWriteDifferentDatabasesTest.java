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
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PairMembersWriteDifferentDatabasesTest {

    private final RuleProbe rule = RuleProbe.of(new PairMembersWriteDifferentDatabases());

    @Test
    void bothWriteOneDatabase() {
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);
        InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);
        remote.setDatabase(Elements.get(deployment, "idb-voice-a-local", InteractionDatabase.class));
        rule.finds(deployment, remote.getHaPair(), "icon-voice-a-local", "icon-voice-a-remote", "idb-voice-a-local");

        remote.setDatabase(null);
        rule.isSilentOn(deployment);
    }
}
