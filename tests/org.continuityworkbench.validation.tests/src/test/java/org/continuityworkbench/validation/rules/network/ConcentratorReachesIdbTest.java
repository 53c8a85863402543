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
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ConcentratorReachesIdbTest {

    @Test
    void aRemoteWriterWithoutALink() {
        RuleProbe rule = RuleProbe.of(new ConcentratorReachesIdb());
        Deployment deployment = Deployments.activeActive(3).withoutConfiguration().build();
        rule.isSilentOn(deployment);

        EcoreUtil.delete(Elements.get(deployment, "link-a-b", Link.class));
        InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);
        rule.finds(deployment, remote, "icon-voice-a-remote", "Site A", "idb-voice-a-remote", "Site B");

        remote.setDatabase(null);
        rule.isSilentOn(deployment);
    }
}
