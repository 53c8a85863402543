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
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class OneActiveOneStandbyTest {

    private final RuleProbe rule = RuleProbe.of(new OneActiveOneStandby());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartInstallation active = Elements.get(deployment, "gim-a", InfoMartInstallation.class);
    private final InfoMartInstallation standby = Elements.get(deployment, "gim-b", InfoMartInstallation.class);

    @Test
    void oneOfEachIsFine() {
        rule.isSilentOn(deployment);
        rule.isSilentOn(Deployments.twoSite().build());
    }

    @Test
    void exactlyOneIsActive() {
        standby.setState(InstallationState.ACTIVE);
        rule.finds(deployment, deployment, "2", "gim-a, gim-b");

        active.setState(InstallationState.STOPPED);
        standby.setState(InstallationState.STANDBY);
        rule.finds(deployment, deployment, "No Info Mart installation is active");
    }

    @Test
    void theStandbyIsAtAnotherSite() {
        standby.setState(InstallationState.STOPPED);
        rule.finds(deployment, deployment, "gim-a", "Site A");

        standby.setState(InstallationState.STANDBY);
        deployment.getSites().get(0).getInfoMartInstallations().add(standby);
        rule.finds(deployment, deployment, "gim-a", "Site A");
    }
}
