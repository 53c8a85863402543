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
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationProduct;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class Gi2HasASuccessorTest {

    @Test
    void gi2FromRelease85On() {
        RuleProbe rule = RuleProbe.of(new Gi2HasASuccessor());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        Presentation presentation = Elements.get(deployment, "gcxi-b", Presentation.class);
        presentation.setProduct(PresentationProduct.GI2);
        rule.finds(deployment, presentation, "gcxi-b", "GCXI");

        deployment.setProductVersion("8.1.4");
        rule.isSilentOn(deployment);
    }
}
