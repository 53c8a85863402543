/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class BothIdbsAtOneSiteTest {

    @Test
    void bothWithTheDataSource() {
        RuleProbe rule = RuleProbe.of(new BothIdbsAtOneSite());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        InteractionDatabase remote = Elements.get(deployment, "idb-voice-a-remote", InteractionDatabase.class);
        deployment.getSites().get(0).getInteractionDatabases().add(remote);
        rule.finds(deployment, Elements.get(deployment, "pair-voice-a", HaPair.class), "Site A", "idb-voice-a-local, idb-voice-a-remote");

        InteractionDatabase local = Elements.get(deployment, "idb-voice-a-local", InteractionDatabase.class);
        deployment.getSites().get(1).getInteractionDatabases().addAll(List.of(remote, local));
        rule.isSilentOn(deployment);
    }
}
