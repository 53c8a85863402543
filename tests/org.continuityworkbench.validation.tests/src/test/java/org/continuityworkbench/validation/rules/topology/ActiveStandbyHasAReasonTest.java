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
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ActiveStandbyHasAReasonTest {

    private final RuleProbe rule = RuleProbe.of(new ActiveStandbyHasAReason());

    @Test
    void activeStandbyWithoutAReason() {
        Deployment deployment = Deployments.activeStandby().build();
        deployment.setKeyPreservationRequired(false);
        rule.finds(deployment, deployment, "active-active is recommended");

        deployment.setGoldenGateLegacy(true);
        rule.isSilentOn(deployment);
        deployment.setGoldenGateLegacy(false);
        deployment.setKeyPreservationRequired(true);
        rule.isSilentOn(deployment);
    }

    @Test
    void activeActiveNeedsNone() {
        rule.isSilentOn(Deployments.twoSite().build());
    }
}
