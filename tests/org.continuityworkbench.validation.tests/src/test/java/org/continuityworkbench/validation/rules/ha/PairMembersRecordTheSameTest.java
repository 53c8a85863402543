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
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PairMembersRecordTheSameTest {

    private final RuleProbe rule = RuleProbe.of(new PairMembersRecordTheSame());

    private final Deployment deployment = Deployments.rich().build();
    private final HaPair pair = Elements.get(deployment, "pair-voice-a", HaPair.class);
    private final InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);

    @Test
    void rolesDiffer() {
        rule.isSilentOn(deployment);
        remote.getRoles().remove("gud");
        rule.finds(deployment, pair, "icon-voice-a-local", "icon-voice-a-remote", "gud");
    }

    @Test
    void connectionsDiffer() {
        remote.getConnections().add(Elements.get(deployment, "sip-b", DataSource.class));
        rule.finds(deployment, pair, "icon-voice-a-remote", "sip-b");
    }

    @Test
    void bothDifferAndAHalfPairIsLeftAlone() {
        remote.getConnections().clear();
        remote.getRoles().add("gos");
        rule.finds(deployment, pair, "gos", "sip-a");
        pair.getMembers().remove(remote);
        rule.isSilentOn(deployment);
    }

    @Test
    void theSameRolesInOtherWordsAreEqual() {
        remote.getRoles().clear();
        remote.getRoles().addAll(List.of("~cfg", "~gos", "~lrm"));
        rule.isSilentOn(deployment);
    }
}
