/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ConcentratorRolesMatchAccessPointTest {

    private final RuleProbe rule = RuleProbe.of(new ConcentratorRolesMatchAccessPoint());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InteractionConcentrator icon = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);

    @Test
    void accessPointLacksARole() {
        rule.isSilentOn(deployment);
        icon.getAccessPoint().getConcentratorRoles().remove("gud");
        rule.isSilentAfterFix(deployment,
                rule.finds(deployment, icon, "icon-voice-a-local", "gcc, gls, gud", "dap-icon-voice-a-local", "gcc, gls"));
    }

    @Test
    void noRoleAtAllMeansAll() {
        icon.getAccessPoint().getConcentratorRoles().clear();
        rule.finds(deployment, icon, "cfg, gcc, gls, gud, gos, lrm");
    }

    @Test
    void aSharedAccessPointIsNotChangedForOne() {
        InteractionConcentrator other = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);
        other.setAccessPoint(icon.getAccessPoint());
        icon.getRoles().remove("gud");
        assertThat(rule.finds(deployment, icon, "gcc, gls").repair()).isEmpty();
        icon.setAccessPoint(null);
        rule.isSilentOn(deployment);
    }
}
