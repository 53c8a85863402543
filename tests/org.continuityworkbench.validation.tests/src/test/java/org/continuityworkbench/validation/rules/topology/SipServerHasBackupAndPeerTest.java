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
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class SipServerHasBackupAndPeerTest {

    private final RuleProbe rule = RuleProbe.of(new SipServerHasBackupAndPeer());
    private final Deployment deployment = Deployments.rich().build();
    private final DataSource server = Elements.get(deployment, "sip-a", DataSource.class);

    @Test
    void pairsWithPeersAreFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void noBackup() {
        server.setLocalBackup(false);
        rule.finds(deployment, server, "sip-a", "no backup");
    }

    @Test
    void noPeerAtAnotherSite() {
        server.setPeer(null);
        rule.finds(deployment, server, "sip-a", "no peer");
        DataSource peer = Elements.get(deployment, "sip-b", DataSource.class);
        server.setPeer(peer);
        peer.setPeer(null);
        peer.setKind(DataSourceKind.TSERVER);
        deployment.getSites().get(0).getDataSources().add(peer);
        rule.finds(deployment, server, "sip-b", "Site A");
    }

    @Test
    void clustersHaveNoPeers() {
        server.setPeer(null);
        deployment.setCallTopology(CallTopology.SIP_CLUSTER);
        rule.isSilentOn(deployment);
    }
}
