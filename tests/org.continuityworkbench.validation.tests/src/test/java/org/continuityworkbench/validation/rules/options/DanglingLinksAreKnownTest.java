/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DanglingLinksAreKnownTest {

    private final RuleProbe rule = RuleProbe.of(new DanglingLinksAreKnown());

    @Test
    void halvesOfCallsLookLikeOutsideCalls() {
        Deployment deployment =
                Deployments.activeStandby().infoMartOption("error-policy", "error-policy-islink-dangling", "exception").build();
        rule.isSilentOn(deployment);
        InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
        OptionSetting setting = Elements.setOption(application, "error-policy", "error-policy-islink-dangling", "resume");
        rule.finds(deployment, setting, "gim-app", "error-policy-islink-dangling = resume");

        Elements.unsetOption(application, "error-policy", "error-policy-islink-dangling");
        rule.finds(deployment, application, "gim-app");
    }
}
