/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReportsReadOneInfoMartTest {

    @Test
    void twoDatabasesServeReports() {
        RuleProbe rule = RuleProbe.of(new ReportsReadOneInfoMart());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        Presentation second = Elements.get(deployment, "gcxi-b", Presentation.class);
        second.setState(PresentationState.ACTIVE);
        rule.finds(deployment, deployment, "2 Info Mart databases", "infomart-a, infomart-b", "gcxi-a, gcxi-b");

        second.setInfoMart(Elements.get(deployment, "infomart-a", InfoMartDatabase.class));
        rule.isSilentOn(deployment);
        second.setInfoMart(null);
        rule.isSilentOn(deployment);
    }
}
