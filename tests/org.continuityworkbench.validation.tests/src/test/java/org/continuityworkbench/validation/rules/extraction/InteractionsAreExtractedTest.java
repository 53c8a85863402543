/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class InteractionsAreExtractedTest {

    private final RuleProbe rule = RuleProbe.of(new InteractionsAreExtracted());

    @Test
    void onlyConfigurationIsExtracted() {
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);
        InfoMartApplication application = Elements.get(deployment, "gim-app-a", InfoMartApplication.class);
        application.getAccessPoints().removeIf(accessPoint -> accessPoint.getRoles().contains("ICON_CORE"));
        rule.finds(deployment, application, "gim-app-a", "3 access points");

        application.getAccessPoints().get(0).getRoles().add("ICON_MM");
        rule.isSilentOn(deployment);
    }
}
