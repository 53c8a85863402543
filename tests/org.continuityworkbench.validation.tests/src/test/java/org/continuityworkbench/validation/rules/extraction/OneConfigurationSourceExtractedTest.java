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

class OneConfigurationSourceExtractedTest {

    private final RuleProbe rule = RuleProbe.of(new OneConfigurationSourceExtracted());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app-a", InfoMartApplication.class);

    @Test
    void none() {
        rule.isSilentOn(deployment);
        application.getAccessPoints().removeIf(accessPoint -> accessPoint.getRoles().contains("ICON_CFG"));
        rule.finds(deployment, application, "gim-app-a", "no access point");
    }

    @Test
    void oneOfThePairIsEnoughForThisRule() {
        application.getAccessPoints().remove(Elements.get(deployment, "dap-gim-a-cfg-a-remote", DatabaseAccessPoint.class));
        rule.isSilentOn(deployment);
    }

    @Test
    void anotherSetDeliversConfigurationToo() {
        Elements.get(deployment, "dap-gim-a-voice-b-local", DatabaseAccessPoint.class).getRoles().add("ICON_CFG");
        rule.finds(deployment, application, "3", "pair-cfg-a", "pair-voice-b");
    }
}
