/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DataSourceIsMonitoredByPairTest {

    private final RuleProbe rule = RuleProbe.of(new DataSourceIsMonitoredByPair());
    private final Deployment deployment = Deployments.twoSite().build();
    private final DataSource source = Elements.get(deployment, "sip-a", DataSource.class);

    @Test
    void aPairIsFine() {
        rule.isSilentOn(deployment);
    }

    @Test
    void aSingleIconIsNotEnough() {
        Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class).getConnections().clear();
        rule.finds(deployment, source, "1 ICON(s)", "icon-voice-a-local");
        source.getMonitoredBy().clear();
        rule.finds(deployment, source, "sip-a");
    }

    @Test
    void twoIconsWithoutAPairAreNotEnough() {
        Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class).setHaPair(null);
        rule.finds(deployment, source, "2 ICON(s)", "icon-voice-a-local, icon-voice-a-remote");
    }
}
