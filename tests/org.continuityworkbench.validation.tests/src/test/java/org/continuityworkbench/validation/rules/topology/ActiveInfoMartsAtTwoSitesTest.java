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

class ActiveInfoMartsAtTwoSitesTest {

    private final RuleProbe rule = RuleProbe.of(new ActiveInfoMartsAtTwoSites());
    private final Deployment deployment = Deployments.twoSite().build();

    @Test
    void twoActiveServersAtTwoSitesAreFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void oneActiveServerIsNotEnough() {
        Elements.get(deployment, "gim-b", InfoMartInstallation.class).setState(InstallationState.STOPPED);
        rule.finds(deployment, deployment, "Only Site A");

        Elements.get(deployment, "gim-a", InfoMartInstallation.class).setState(InstallationState.STANDBY);
        rule.finds(deployment, deployment, "No site");
    }

    @Test
    void activeStandbyIsNotConcerned() {
        rule.isSilentOn(Deployments.activeStandby().build());
    }
}
