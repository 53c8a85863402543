/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class OneConfigurationRecorderExtractedTest {

    private final RuleProbe rule = RuleProbe.of(new OneConfigurationRecorderExtracted());

    private final Deployment deployment = Deployments.twoSite().build();

    @Test
    void aSecondPairIsExtracted() {
        rule.isSilentOn(deployment);
        HaPair pair = Elements.get(deployment, "pair-voice-b", HaPair.class);
        pair.getMembers().get(0).getRoles().add("cfg");
        rule.isSilentOn(deployment);
        Elements.get(deployment, "dap-gim-a-voice-b-local", DatabaseAccessPoint.class).getRoles().add("ICON_CFG");
        rule.finds(deployment, pair, "pair-voice-b", "pair-cfg-a", "2");
    }

    @Test
    void noneIsExtracted() {
        Deployment without = Deployments.twoSite().withoutConfiguration().build();
        rule.finds(without, without, "No ICON");
        without.getInfoMartApplications().clear();
        rule.isSilentOn(without);
    }
}
