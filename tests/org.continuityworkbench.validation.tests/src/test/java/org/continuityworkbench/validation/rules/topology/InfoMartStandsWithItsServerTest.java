/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class InfoMartStandsWithItsServerTest {

    private final RuleProbe rule = RuleProbe.of(new InfoMartStandsWithItsServer());

    @Test
    void aServerFillsTheDatabaseOfAnotherSite() {
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        DatabaseAccessPoint accessPoint = Elements.get(deployment, "dap-gim-b-infomart", DatabaseAccessPoint.class);
        accessPoint.setDatabase(Elements.get(deployment, "infomart-a", InfoMartDatabase.class));
        rule.finds(deployment, Elements.get(deployment, "gim-app-b", InfoMartApplication.class), "Site B", "infomart-a", "Site A");

        accessPoint.setDatabase(null);
        rule.isSilentOn(deployment);
    }

    @Test
    void anInstallationOutOfServiceFillsNothing() {
        Deployment deployment = Deployments.activeStandby().build();
        rule.isSilentOn(deployment);
        InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
        application.setInstallation(Elements.get(deployment, "gim-b", InfoMartInstallation.class));
        rule.isSilentOn(deployment);
    }
}
