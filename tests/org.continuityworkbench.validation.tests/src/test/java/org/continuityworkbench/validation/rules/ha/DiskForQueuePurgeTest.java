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

class DiskForQueuePurgeTest {

    private final RuleProbe rule = RuleProbe.of(new DiskForQueuePurge());

    private final Deployment deployment = Deployments.twoSite().rates("150", 800, "600").queueDisk(6_912_000_000L)
            .plannedLinkOutage(Duration.ofHours(8)).build();
    private final InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);
    private final InteractionConcentrator local = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);

    @Test
    void queueOfThePlannedOutageNeedsTwiceItsSize() {
        Elements.setOption(remote, "callconcentrator", "pq-startup-purge", "100mb");
        rule.isSilentOn(deployment);
        remote.setQueueDisk(6_911_999_999L);
        rule.finds(deployment, remote, "icon-voice-a-remote", "3.456 GB", "6.912 GB", "pq-startup-purge = 100mb");
    }

    @Test
    void presentFileNeedsTwiceItsSize() {
        local.setQueueDisk(999L);
        local.setQueueFileSize(500L);
        Elements.setOption(local, "callconcentrator", "pq-startup-purge", "0");
        rule.isSilentOn(deployment);
        Elements.setOption(local, "callconcentrator", "pq-startup-purge", "1");
        rule.finds(deployment, local, "500 bytes", "1 kB", "999 bytes");
        local.setQueueDisk(null);
        rule.isSilentOn(deployment);
    }
}
