/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class QueueFileShrinksTest {

    private final RuleProbe rule = RuleProbe.of(new QueueFileShrinks());

    private final Deployment deployment = Deployments.twoSite().rates("150", 800, "600").plannedLinkOutage(null).build();
    private final InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);

    @Test
    void aLargeFileStaysLarge() {
        purge("0");
        rule.isSilentOn(deployment);
        remote.setQueueFileSize(100_000_000L);
        OptionSetting setting = Options.setting(remote, OptionKey.PQ_STARTUP_PURGE).orElseThrow();
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "icon-voice-a-remote", "100 MB"));
    }

    @Test
    void anOutageMakesALargeFile() {
        purge("0");
        deployment.setPlannedLinkOutage(Duration.ofHours(1));
        assertThat(rule.findings(deployment)).isNotEmpty().allSatisfy(finding -> assertThat(finding.elementId()).endsWith("-remote"));
        purge("1gb");
        rule.isSilentOn(deployment);
    }

    @Test
    void withoutRoomForTheCopyThereIsNoFix() {
        purge("0");
        remote.setQueueFileSize(200_000_000L);
        remote.setQueueDisk(300_000_000L);
        assertThat(rule.findings(deployment)).singleElement().satisfies(finding -> assertThat(finding.repair()).isEmpty());
    }

    private void purge(String value) {
        Elements.all(deployment, InteractionConcentrator.class)
                .forEach(icon -> Elements.setOption(icon, "callconcentrator", "pq-startup-purge", value));
    }
}
