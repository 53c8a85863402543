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

import java.util.List;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ValidAccessPointRolesTest {

    private final RuleProbe rule = RuleProbe.of(new ValidAccessPointRoles());

    private final Deployment deployment = Deployments.twoSite().build();
    private final DatabaseAccessPoint accessPoint = Elements.get(deployment, "dap-gim-a-voice-a-local", DatabaseAccessPoint.class);

    @Test
    void wrongSpelling() {
        rule.isSilentOn(deployment);
        accessPoint.getRoles().set(0, "icon_core");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, accessPoint, "dap-gim-a-voice-a-local", "icon_core"));
        assertThat(accessPoint.getRoles()).containsExactly("ICON_CORE");
    }

    @Test
    void unknownWord() {
        accessPoint.getRoles().set(0, "ICON_VOICE");
        assertThat(rule.finds(deployment, accessPoint, "ICON_VOICE").repair()).isEmpty();
    }

    @Test
    void noRoleAlthoughUsed() {
        accessPoint.getRoles().clear();
        rule.finds(deployment, accessPoint, "gim-app-a");
        accessPoint.getUsedBy().clear();
        rule.isSilentOn(deployment);
    }

    @Test
    void combinations() {
        accessPoint.getRoles().addAll(List.of("ICON_OCS", "ICON_CFG"));
        rule.isSilentOn(deployment);
        accessPoint.getRoles().add("ICON_MM");
        rule.finds(deployment, accessPoint, "ICON_CFG, ICON_CORE, ICON_MM, ICON_OCS");
        accessPoint.getRoles().clear();
        accessPoint.getRoles().addAll(List.of("ICON_CORE", "INFO_MART"));
        rule.finds(deployment, accessPoint, "ICON_CORE, INFO_MART");
    }
}
