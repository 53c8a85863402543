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

class GdprHistoryInRangeTest {

    private final RuleProbe rule = RuleProbe.of(new GdprHistoryInRange());

    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void tooLong() {
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "days-to-keep-gdpr-history", "31");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app", "31", "0", "30"));
        assertThat(setting.getValue()).isEqualTo("30");
    }

    @Test
    void negative() {
        OptionSetting setting = Elements.setOption(application, "gim-etl", "days-to-keep-gdpr-history", "-1");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "-1"));
        assertThat(setting.getValue()).isEqualTo("0");
    }
}
