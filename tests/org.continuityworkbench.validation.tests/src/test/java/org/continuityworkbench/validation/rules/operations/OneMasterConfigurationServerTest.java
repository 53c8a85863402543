/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.ConfigurationServerRole;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class OneMasterConfigurationServerTest {

    private final RuleProbe rule = RuleProbe.of(new OneMasterConfigurationServer());
    private final Deployment deployment = Deployments.twoSite().build();
    private final ConfigurationServer master = Elements.get(deployment, "cfg-a", ConfigurationServer.class);
    private final ConfigurationServer dormant = Elements.get(deployment, "cfg-b", ConfigurationServer.class);

    @Test
    void oneMasterOneDormantAndProxiesAreFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void twoMasters() {
        dormant.setRole(ConfigurationServerRole.MASTER);
        rule.finds(deployment, deployment, "2", "cfg-a, cfg-b");
    }

    @Test
    void noMaster() {
        master.setRole(ConfigurationServerRole.DORMANT);
        rule.finds(deployment, deployment, "No Configuration Server is master");
    }

    @Test
    void noDormantServer() {
        EcoreUtil.delete(dormant);
        rule.finds(deployment, deployment, "cfg-a", "dormant");
    }

    @Test
    void aSiteWithoutProxy() {
        EcoreUtil.delete(Elements.get(deployment, "csp-a", ConfigurationServer.class));
        rule.isSilentOn(deployment);
        EcoreUtil.delete(Elements.get(deployment, "csp-b", ConfigurationServer.class));
        rule.finds(deployment, deployment.getSites().get(1), "Site B");
    }
}
