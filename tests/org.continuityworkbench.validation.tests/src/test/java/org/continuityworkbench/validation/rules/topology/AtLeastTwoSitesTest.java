/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class AtLeastTwoSitesTest {

    private final RuleProbe rule = RuleProbe.of(new AtLeastTwoSites());

    @Test
    void oneSiteIsNotEnough() {
        Deployment deployment = TopologyFactory.eINSTANCE.createDeployment();
        deployment.getSites().add(TopologyFactory.eINSTANCE.createSite());
        rule.finds(deployment, deployment, "1 site(s)");

        deployment.getSites().add(TopologyFactory.eINSTANCE.createSite());
        rule.isSilentOn(deployment);
    }
}
