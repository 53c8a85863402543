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

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class StuckThresholdCoversPlannedOutageTest {

    private final RuleProbe rule = RuleProbe.of(new StuckThresholdCoversPlannedOutage());

    private final Deployment deployment =
            Deployments.activeStandby().stuckThreshold(Duration.ofHours(8)).plannedLinkOutage(Duration.ofHours(8)).build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void tenHoursLoseTwo() {
        rule.isSilentOn(deployment);
        deployment.setPlannedLinkOutage(Duration.ofHours(10));
        OptionSetting setting = Options.setting(application, OptionKey.STUCK_THRESHOLD).orElseThrow();
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app", "8 h", "10 h", "2 h"));
        assertThat(setting.getValue()).isEqualTo("36000");
    }

    @Test
    void theDefaultCountsToo() {
        Elements.unsetOption(application, "gim-etl", "extract-data-stuck-threshold");
        rule.isSilentOn(deployment);
        deployment.setPlannedLinkOutage(Duration.ofSeconds(28801));
        rule.finds(deployment, application, "1 s");
        deployment.setPlannedLinkOutage(null);
        rule.isSilentOn(deployment);
    }
}
