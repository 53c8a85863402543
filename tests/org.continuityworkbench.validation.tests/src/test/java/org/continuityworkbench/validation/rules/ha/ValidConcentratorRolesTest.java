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

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ValidConcentratorRolesTest {

    private final RuleProbe rule = RuleProbe.of(new ValidConcentratorRoles());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InteractionConcentrator icon = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);

    @Test
    void upperCaseIsNotKnown() {
        rule.isSilentOn(deployment);
        icon.getRoles().set(0, "GCC");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, icon, "icon-voice-a-local", "GCC"));
        assertThat(icon.getRoles()).containsExactly("gcc", "gls", "gud");
    }

    @Test
    void anUnknownWordCannotBeMended() {
        icon.getRoles().add("voice");
        assertThat(rule.finds(deployment, icon, "voice").repair()).isEmpty();
    }

    @Test
    void everyDocumentedValueIsKnown() {
        icon.getRoles().clear();
        icon.getRoles().addAll(List.of("all", "cfg", "gcc", "gls", "gud", "gos", "lrm", "~gos"));
        rule.isSilentOn(deployment);
    }
}
