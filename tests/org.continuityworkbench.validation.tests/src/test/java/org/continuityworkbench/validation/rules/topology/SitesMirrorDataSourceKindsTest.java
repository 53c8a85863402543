/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class SitesMirrorDataSourceKindsTest {

    private final RuleProbe rule = RuleProbe.of(new SitesMirrorDataSourceKinds());

    @Test
    void aKindIsMissingAtASite() {
        Deployment deployment = Deployments.rich().build();
        rule.isSilentOn(deployment);

        EcoreUtil.delete(Elements.get(deployment, "ocs-b", DataSource.class));
        rule.finds(deployment, deployment.getSites().get(1), "Site B", "OUTBOUND_CONTACT_SERVER");
    }

    @Test
    void theOneMasterConfigurationServerNeedsNoCounterpart() {
        Deployment deployment = Deployments.twoSite().build();
        EcoreUtil.delete(Elements.get(deployment, "cfg-b", DataSource.class));
        EcoreUtil.delete(Elements.get(deployment, "csp-b", DataSource.class));
        rule.isSilentOn(deployment);
        rule.isSilentOn(Deployments.empty());
    }
}
