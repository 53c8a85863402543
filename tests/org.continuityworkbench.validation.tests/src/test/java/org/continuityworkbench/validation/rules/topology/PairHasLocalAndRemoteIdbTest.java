/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.CallTopology;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PairHasLocalAndRemoteIdbTest {

    private final RuleProbe rule = RuleProbe.of(new PairHasLocalAndRemoteIdb());
    private final Deployment deployment = Deployments.twoSite().build();
    private final HaPair pair = Elements.get(deployment, "pair-voice-a", HaPair.class);

    @Test
    void oneHereOneThereIsFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void bothWithTheDataSource() {
        InteractionDatabase database = Elements.get(deployment, "idb-voice-a-remote", InteractionDatabase.class);
        deployment.getSites().get(0).getInteractionDatabases().add(database);
        rule.finds(deployment, pair, "pair-voice-a", "Site A", "idb-voice-a-local, idb-voice-a-remote");

        deployment.setCallTopology(CallTopology.SIP_CLUSTER);
        rule.isSilentOn(deployment);
    }

    @Test
    void noneWithTheDataSource() {
        InteractionDatabase database = Elements.get(deployment, "idb-voice-a-local", InteractionDatabase.class);
        deployment.getSites().get(1).getInteractionDatabases().add(database);
        rule.finds(deployment, pair, "pair-voice-a", "Site A", "Site B");
    }

    @Test
    void aPairWithOneIdbLacksTheOther() {
        Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class).setDatabase(null);
        rule.finds(deployment, pair, "pair-voice-a", "Site A", "idb-voice-a-local");
    }

    @Test
    void aPairWithoutIdbHasNothingToPlace() {
        pair.getMembers().forEach(member -> member.setDatabase(null));
        rule.isSilentOn(deployment);
    }
}
