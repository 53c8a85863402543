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

class ConfigurationFactsOutliveFactsTest {

    private final RuleProbe rule = RuleProbe.of(new ConfigurationFactsOutliveFacts());

    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void configurationIsPurgedFirst() {
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "days-to-keep-cfg-facts", "399");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app", "399", "400"));
        assertThat(setting.getValue()).isEqualTo("400");
    }

    @Test
    void theDefaultFollowsTheFacts() {
        Elements.setOption(application, "gim-etl", "days-to-keep-gim-facts", "800");
        rule.isSilentOn(deployment);
    }
}
