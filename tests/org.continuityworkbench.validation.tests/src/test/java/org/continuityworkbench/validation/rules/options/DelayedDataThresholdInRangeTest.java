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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DelayedDataThresholdInRangeTest {

    private final RuleProbe rule = RuleProbe.of(new DelayedDataThresholdInRange());

    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void tooLarge() {
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "delayed-data-threshold", "3601");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app", "delayed-data-threshold = 3601", "60", "3600"));
        assertThat(setting.getValue()).isEqualTo("3600");
    }

    @Test
    void tooSmall() {
        OptionSetting setting = Elements.setOption(application, "gim-etl", "delayed-data-threshold", "59");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "59"));
        assertThat(setting.getValue()).isEqualTo("60");
    }

    @Test
    void noNumber() {
        OptionSetting setting = Elements.setOption(application, "gim-etl", "delayed-data-threshold", "15 min");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "delayed-data-threshold = 15 min"));
        assertThat(setting.getValue()).isEqualTo("900");
    }

    @Test
    void theBoundsAreAllowed() {
        Elements.setOption(application, "gim-etl", "delayed-data-threshold", "60");
        rule.isSilentOn(deployment);
        Elements.setOption(application, "gim-etl", "delayed-data-threshold", "3600");
        rule.isSilentOn(deployment);
    }
}
