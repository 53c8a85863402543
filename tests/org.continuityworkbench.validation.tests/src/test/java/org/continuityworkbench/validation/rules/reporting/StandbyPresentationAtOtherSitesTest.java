/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class StandbyPresentationAtOtherSitesTest {

    private final RuleProbe rule = RuleProbe.of(new StandbyPresentationAtOtherSites());
    private final Deployment deployment = Deployments.twoSite().build();
    private final Presentation second = Elements.get(deployment, "gcxi-b", Presentation.class);
    private final Site site = deployment.getSites().get(1);

    @Test
    void aStoppedPresentationLayerCanStandBy() {
        rule.isSilentOn(deployment);
        second.setState(PresentationState.STOPPED);
        Finding finding = rule.finds(deployment, site, "Site B", "gcxi-b");
        rule.isSilentAfterFix(deployment, finding);
        assertThat(second.getState()).isEqualTo(PresentationState.STANDBY);
    }

    @Test
    void aSiteWithoutPresentationLayer() {
        EcoreUtil.delete(second);
        assertThat(rule.finds(deployment, site, "Site B").repair()).isEmpty();
        site.getInfoMartInstallations().clear();
        rule.isSilentOn(deployment);
    }
}
