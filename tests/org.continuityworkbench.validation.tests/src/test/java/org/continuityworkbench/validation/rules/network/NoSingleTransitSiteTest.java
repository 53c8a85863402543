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
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class NoSingleTransitSiteTest {

    private final RuleProbe rule = RuleProbe.of(new NoSingleTransitSite());

    @Test
    void allLinksEndAtOneSite() {
        Deployment deployment = Deployments.activeActive(3).build();
        rule.isSilentOn(deployment);
        EcoreUtil.delete(Elements.get(deployment, "link-b-c", Link.class));
        rule.finds(deployment, deployment.getSites().get(0), "Site A", "Site B, Site C");
    }

    @Test
    void twoSitesHaveNoTransit() {
        rule.isSilentOn(Deployments.twoSite().build());
        rule.isSilentOn(Deployments.twoSite().edit(deployment -> deployment.getLinks().clear()).build());
    }
}
