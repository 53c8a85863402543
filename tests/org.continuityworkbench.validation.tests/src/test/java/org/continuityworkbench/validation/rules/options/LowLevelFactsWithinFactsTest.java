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

class LowLevelFactsWithinFactsTest {

    private final RuleProbe rule = RuleProbe.of(new LowLevelFactsWithinFacts());

    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void theSourceOutlivesTheFacts() {
        Elements.setOption(application, "gim-etl", "days-to-keep-gidb-facts", "400");
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "days-to-keep-gidb-facts", "401");
        rule.finds(deployment, setting, "gim-app", "401", "400");
    }

    @Test
    void theFactsAreKeptTooShort() {
        OptionSetting setting = Elements.setOption(application, "gim-etl", "days-to-keep-gim-facts", "7");
        rule.finds(deployment, setting, "14", "7");
    }
}
