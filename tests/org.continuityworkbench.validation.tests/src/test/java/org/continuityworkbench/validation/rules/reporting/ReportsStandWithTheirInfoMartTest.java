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

class ReportsStandWithTheirInfoMartTest {

    @Test
    void reportsAreReadOverTheLink() {
        RuleProbe rule = RuleProbe.of(new ReportsStandWithTheirInfoMart());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        Presentation presentation = Elements.get(deployment, "gcxi-a", Presentation.class);
        presentation.setInfoMart(Elements.get(deployment, "infomart-b", InfoMartDatabase.class));
        rule.finds(deployment, presentation, "gcxi-a", "Site A", "infomart-b", "Site B");

        presentation.setState(PresentationState.STANDBY);
        rule.isSilentOn(deployment);
    }
}
