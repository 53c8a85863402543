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

class ModerateStuckThresholdTest {

    private final RuleProbe rule = RuleProbe.of(new ModerateStuckThreshold());

    @Test
    void threeDaysAreALongWait() {
        Deployment deployment = Deployments.activeStandby().stuckThreshold(Duration.ofHours(24)).build();
        rule.isSilentOn(deployment);
        InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "extract-data-stuck-threshold", "259200");
        rule.finds(deployment, setting, "gim-app", "3 d");
    }
}
