/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class BandwidthExceedsRedoTest {

    private final RuleProbe rule = RuleProbe.of(new BandwidthExceedsRedo());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final Replication replication = Elements.get(deployment, "ogg", Replication.class);

    @Test
    void theOwnShareIsTooSmall() {
        rule.isSilentOn(deployment);
        // 0.5 MB/s * 8
        replication.setBandwidth(4_000_001L);
        rule.isSilentOn(deployment);
        replication.setBandwidth(4_000_000L);
        rule.finds(deployment, replication, "ogg", "4 Mbit/s");
        replication.setRedoRate(null);
        rule.isSilentOn(deployment);
    }

    @Test
    void theLinkIsTooSlow() {
        Elements.get(deployment, "link-a-b", Link.class).setBandwidth(3_000_000L);
        rule.finds(deployment, replication, "4 Mbit/s", "3 Mbit/s");
        replication.setBandwidth(null);
        rule.finds(deployment, replication, "4 Mbit/s", "3 Mbit/s");
        replication.setTarget(null);
        rule.isSilentOn(deployment);
    }
}
