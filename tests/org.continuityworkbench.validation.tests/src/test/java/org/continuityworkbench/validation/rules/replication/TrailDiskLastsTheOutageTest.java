/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.time.Duration;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class TrailDiskLastsTheOutageTest {

    @Test
    void theTrailOutgrowsItsDisk() {
        RuleProbe rule = RuleProbe.of(new TrailDiskLastsTheOutage());
        Deployment deployment = Deployments.activeStandby().plannedLinkOutage(Duration.ofHours(10)).build();
        Replication replication = Elements.get(deployment, "ogg", Replication.class);
        // 0.5 MB/s for 36000 s
        replication.setTrailDisk(18_000_000_000L);
        rule.isSilentOn(deployment);
        replication.setTrailDisk(9_000_000_000L);
        rule.finds(deployment, replication, "18 GB", "9 GB", "10 h", "5 h");

        deployment.setPlannedLinkOutage(null);
        rule.isSilentOn(deployment);
        deployment.setPlannedLinkOutage(Duration.ofHours(10));
        replication.setRedoRate(null);
        rule.isSilentOn(deployment);
    }
}
