/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class AccessPointHasJdbcTest {

    private final RuleProbe rule = RuleProbe.of(new AccessPointHasJdbc());

    @Test
    void anAccessPointOfIconIsUsedAgain() {
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);
        DatabaseAccessPoint accessPoint = Elements.get(deployment, "dap-icon-voice-a-local", DatabaseAccessPoint.class);
        accessPoint.getUsedBy().add(Elements.get(deployment, "gim-app-a", InfoMartApplication.class));
        rule.finds(deployment, accessPoint, "dap-icon-voice-a-local", "gim-app-a");

        accessPoint.setJdbcUrl("jdbc:oracle:thin:@//db:1521/idb");
        rule.isSilentOn(deployment);
    }
}
