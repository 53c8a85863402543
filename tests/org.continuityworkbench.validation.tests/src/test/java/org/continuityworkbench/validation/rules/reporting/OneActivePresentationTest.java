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
import org.continuityworkbench.model.topology.Phase;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.model.topology.PresentationState;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class OneActivePresentationTest {

    private final RuleProbe rule = RuleProbe.of(new OneActivePresentation());
    private final Deployment deployment = Deployments.twoSite().build();

    @Test
    void oneIsActive() {
        rule.isSilentOn(deployment);
    }

    @Test
    void twoAreActive() {
        Elements.get(deployment, "gcxi-b", Presentation.class).setState(PresentationState.ACTIVE);
        rule.finds(deployment, deployment, "2", "gcxi-a, gcxi-b");

        deployment.setPhase(Phase.EMERGENCY);
        rule.isSilentOn(deployment);
    }

    @Test
    void noneIsActive() {
        Elements.get(deployment, "gcxi-a", Presentation.class).setState(PresentationState.STOPPED);
        rule.finds(deployment, deployment, "No presentation layer");
    }
}
