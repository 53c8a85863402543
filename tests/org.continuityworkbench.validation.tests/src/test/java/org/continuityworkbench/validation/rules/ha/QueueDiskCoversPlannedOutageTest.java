/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.time.Duration;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class QueueDiskCoversPlannedOutageTest {

    private final RuleProbe rule = RuleProbe.of(new QueueDiskCoversPlannedOutage());

    private final Deployment deployment = Deployments.twoSite().rates("150", 800, "600").queueDisk(3_456_000_000L)
            .plannedLinkOutage(Duration.ofHours(8)).build();
    private final InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);

    @Test
    void eightHoursNeedMoreThanThereIs() {
        rule.isSilentOn(deployment);
        remote.setQueueDisk(3_455_999_999L);
        rule.finds(deployment, remote, "icon-voice-a-remote", "3.456 GB", "8 h");
    }

    @Test
    void localWritersAndMissingFiguresArePassedOver() {
        Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class).setQueueDisk(1L);
        rule.isSilentOn(deployment);
        remote.setQueueDisk(1L);
        remote.getConnections().get(0).setRecordSize(null);
        rule.isSilentOn(deployment);
        remote.getConnections().get(0).setRecordSize(800L);
        deployment.setPlannedLinkOutage(null);
        rule.isSilentOn(deployment);
    }
}
