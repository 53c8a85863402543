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
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class EachServerFillsItsOwnInfoMartTest {

    private final RuleProbe rule = RuleProbe.of(new EachServerFillsItsOwnInfoMart());

    @Test
    void twoServersInOneDatabase() {
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);

        InfoMartDatabase database = Elements.get(deployment, "infomart-a", InfoMartDatabase.class);
        Elements.get(deployment, "dap-gim-b-infomart", DatabaseAccessPoint.class).setDatabase(database);
        rule.finds(deployment, database, "infomart-a", "2", "gim-app-a, gim-app-b");

        Elements.get(deployment, "gim-b", InfoMartInstallation.class).setState(InstallationState.STOPPED);
        rule.isSilentOn(deployment);
    }
}
