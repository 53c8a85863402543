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
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class QueueCheckDelaysRestartTest {

    private final RuleProbe rule = RuleProbe.of(new QueueCheckDelaysRestart());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InteractionConcentrator icon = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);

    @Test
    void aLargeFileIsChecked() {
        Elements.unsetOption(icon, "callconcentrator", "pq-startup-check");
        rule.isSilentOn(deployment);
        icon.setQueueFileSize(400_000_000L);
        rule.finds(deployment, icon, "icon-voice-a-remote", "400 MB", "3 min");

        Elements.setOption(icon, "callconcentrator", "pq-startup-check", "0");
        rule.isSilentOn(deployment);
    }

    @Test
    void aSmallFileIsCheckedFast() {
        Elements.unsetOption(icon, "callconcentrator", "pq-startup-check");
        icon.setQueueFileSize(99_999_999L);
        rule.isSilentOn(deployment);
    }
}
