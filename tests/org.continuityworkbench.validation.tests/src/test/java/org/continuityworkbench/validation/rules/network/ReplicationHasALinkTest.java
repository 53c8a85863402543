/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ReplicationHasALinkTest {

    @Test
    void aReplicationWithoutALink() {
        RuleProbe rule = RuleProbe.of(new ReplicationHasALink());
        Deployment deployment = Deployments.activeStandby().build();
        Replication replication = Elements.get(deployment, "ogg", Replication.class);
        rule.isSilentOn(deployment);

        EcoreUtil.delete(Elements.get(deployment, "link-a-b", Link.class));
        rule.finds(deployment, replication, "ogg", "Site A", "Site B");

        replication.setTarget(null);
        rule.isSilentOn(deployment);
    }
}
