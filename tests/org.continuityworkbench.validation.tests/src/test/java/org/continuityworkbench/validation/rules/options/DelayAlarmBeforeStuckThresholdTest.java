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

import java.time.Duration;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DelayAlarmBeforeStuckThresholdTest {

    private final RuleProbe rule = RuleProbe.of(new DelayAlarmBeforeStuckThreshold());

    private final Deployment deployment = Deployments.activeStandby().stuckThreshold(Duration.ofMinutes(30)).build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void theWarningComesTooLate() {
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "delayed-data-threshold", "1800");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app", "1800", "delayed-data-threshold"));
        assertThat(setting.getValue()).isEqualTo("900");
    }

    @Test
    void theStuckThresholdIsTooShortForAnyWarning() {
        OptionSetting setting = Elements.setOption(application, "gim-etl", "extract-data-stuck-threshold", "600");
        assertThat(rule.finds(deployment, setting, "900", "600").repair()).isEmpty();
    }
}
