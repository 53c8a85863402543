/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import java.time.Duration;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class StuckThresholdExceedsCallDurationTest {

    private final RuleProbe rule = RuleProbe.of(new StuckThresholdExceedsCallDuration());

    private final Deployment deployment = Deployments.activeStandby().stuckThreshold(Duration.ofSeconds(3601)).build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void aCallLastsAsLongAsTheThreshold() {
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "extract-data-stuck-threshold", "3600");
        rule.finds(deployment, setting, "gim-app", "3600");
    }

    @Test
    void theLongestCallIsTooLong() {
        Elements.unsetOption(application, "gim-etl", "extract-data-stuck-threshold");
        OptionSetting setting = Elements.setOption(application, "gim-etl", "max-call-duration", "36000");
        rule.finds(deployment, setting, "28800", "36000");
        setting.setValue("long");
        rule.isSilentOn(deployment);
    }
}
