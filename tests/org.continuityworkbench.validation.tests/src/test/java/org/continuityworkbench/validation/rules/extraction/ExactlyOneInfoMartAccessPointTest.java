/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ExactlyOneInfoMartAccessPointTest {

    private final RuleProbe rule = RuleProbe.of(new ExactlyOneInfoMartAccessPoint());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app-a", InfoMartApplication.class);
    private final DatabaseAccessPoint accessPoint = Elements.get(deployment, "dap-gim-a-infomart", DatabaseAccessPoint.class);

    @Test
    void none() {
        rule.isSilentOn(deployment);
        application.getAccessPoints().remove(accessPoint);
        assertThat(rule.finds(deployment, application, "gim-app-a", "no access point").repair()).isEmpty();
    }

    @Test
    void forgottenRole() {
        accessPoint.getRoles().clear();
        rule.isSilentAfterFix(deployment, rule.finds(deployment, application, "gim-app-a"));
    }

    @Test
    void two() {
        application.getAccessPoints().add(Elements.get(deployment, "dap-gim-b-infomart", DatabaseAccessPoint.class));
        rule.finds(deployment, application, "2", "dap-gim-a-infomart", "dap-gim-b-infomart");
    }
}
