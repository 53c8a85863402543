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

class OneAccessPointPerDatabaseTest {

    private final RuleProbe rule = RuleProbe.of(new OneAccessPointPerDatabase());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app-a", InfoMartApplication.class);
    private final DatabaseAccessPoint second = Elements.get(deployment, "dap-gim-b-voice-a-local", DatabaseAccessPoint.class);

    @Test
    void twoAccessPointsForOneIdb() {
        rule.isSilentOn(deployment);
        application.getAccessPoints().add(second);
        rule.isSilentAfterFix(deployment,
                rule.finds(deployment, application, "gim-app-a", "idb-voice-a-local", "dap-gim-b-voice-a-local"));
        assertThat(application.getAccessPoints()).doesNotContain(second);
    }

    @Test
    void differentRolesHaveNoFix() {
        application.getAccessPoints().add(second);
        second.getRoles().set(0, "ICON_OCS");
        assertThat(rule.finds(deployment, application, "idb-voice-a-local").repair()).isEmpty();
        second.setDatabase(null);
        rule.isSilentOn(deployment);
    }
}
