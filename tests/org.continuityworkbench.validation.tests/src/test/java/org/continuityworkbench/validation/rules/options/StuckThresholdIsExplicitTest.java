/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class StuckThresholdIsExplicitTest {

    private final RuleProbe rule = RuleProbe.of(new StuckThresholdIsExplicit());

    @Test
    void theThresholdIsNotSet() {
        Deployment deployment = Deployments.activeStandby().build();
        rule.isSilentOn(deployment);
        InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
        Elements.unsetOption(application, "gim-etl", "extract-data-stuck-threshold");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, application, "gim-app", "28800", "28860"));
        assertThat(Options.explicit(application, OptionKey.STUCK_THRESHOLD)).contains("28800");
    }
}
