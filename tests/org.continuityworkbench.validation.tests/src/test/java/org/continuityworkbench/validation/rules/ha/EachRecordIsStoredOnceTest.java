/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.List;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class EachRecordIsStoredOnceTest {

    private final RuleProbe rule = RuleProbe.of(new EachRecordIsStoredOnce());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InteractionConcentrator single = TopologyFactory.eINSTANCE.createInteractionConcentrator();

    @Test
    void aThirdRecorderDoublesTheData() {
        rule.isSilentOn(deployment);
        addSingle("gls", "gos");
        rule.finds(deployment, single, "single", "icon-voice-a-local", "the roles gls", "sip-a", "idb-voice-a-local");
    }

    @Test
    void otherRolesOrOtherSourcesShareADatabase() {
        addSingle("gos");
        rule.isSilentOn(deployment);
        single.getRoles().add("gls");
        single.getConnections().clear();
        single.getConnections().add(Elements.get(deployment, "sip-b", DataSource.class));
        rule.isSilentOn(deployment);
    }

    @Test
    void membersOfAPairAreLeftToAnotherRule() {
        Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class)
                .setDatabase(Elements.get(deployment, "idb-voice-a-local", InteractionDatabase.class));
        rule.isSilentOn(deployment);
    }

    private void addSingle(String... roles) {
        single.setId("single");
        single.getRoles().addAll(List.of(roles));
        single.getConnections().add(Elements.get(deployment, "sip-a", DataSource.class));
        single.setDatabase(Elements.get(deployment, "idb-voice-a-local", InteractionDatabase.class));
        deployment.getSites().get(0).getConcentrators().add(single);
    }
}
