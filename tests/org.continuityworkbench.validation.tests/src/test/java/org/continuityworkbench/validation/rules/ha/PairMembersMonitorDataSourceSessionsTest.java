/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PairMembersMonitorDataSourceSessionsTest {

    private final RuleProbe rule = RuleProbe.of(new PairMembersMonitorDataSourceSessions());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InteractionConcentrator icon = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);

    @Test
    void defaultIsOff() {
        rule.isSilentOn(deployment);
        Elements.unsetOption(icon, "callconcentrator", "use-dss-monitor");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, icon, "icon-voice-a-local", "use-dss-monitor = 0"));
    }

    @Test
    void explicitZeroIsTheElementToChange() {
        OptionSetting setting = Elements.setOption(icon, "callconcentrator", "use-dss-monitor", "0");
        rule.finds(deployment, setting, "use-dss-monitor = 0");
    }

    @Test
    void aSingleConcentratorNeedsNone() {
        Elements.setOption(icon, "callconcentrator", "use-dss-monitor", "0");
        icon.getHaPair().getMembers().remove(icon);
        rule.isSilentOn(deployment);
    }
}
