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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class QueueSurvivesAbnormalEndTest {

    private final RuleProbe rule = RuleProbe.of(new QueueSurvivesAbnormalEnd());

    private final Deployment deployment = Deployments.twoSite().build();

    @Test
    void remoteWriterKeepsItsQueueInMemory() {
        rule.isSilentOn(deployment);
        InteractionConcentrator icon = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);
        OptionSetting setting = Elements.setOption(icon, "callconcentrator", "pq-dbname", ":memory:");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "icon-voice-a-remote", "remote", "idb-voice-a-remote"));
    }

    @Test
    void localWriterToo() {
        InteractionConcentrator icon = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);
        OptionSetting setting = Elements.setOption(icon, "callconcentrator", "pq-dbname", ":memory:");
        assertThat(rule.finds(deployment, setting, "icon-voice-a-local").message()).doesNotContain("remote");
        icon.setDatabase(null);
        rule.finds(deployment, setting, "icon-voice-a-local");
    }
}
