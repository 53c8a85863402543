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
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PairMembersHaveEqualOptionsTest {

    private final RuleProbe rule = RuleProbe.of(new PairMembersHaveEqualOptions());

    private final Deployment deployment = Deployments.twoSite().build();
    private final HaPair pair = Elements.get(deployment, "pair-voice-a", HaPair.class);
    private final InteractionConcentrator local = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);
    private final InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);

    @Test
    void oneValueDiffersFromTheDefaultOfTheOther() {
        rule.isSilentOn(deployment);
        Elements.setOption(local, "callconcentrator", "acc-queue-size", "1000");
        Finding finding = rule.finds(deployment, pair, "icon-voice-a-local", "icon-voice-a-remote", "acc-queue-size (1000 / 500)");
        rule.isSilentAfterFix(deployment, finding);
        assertThat(remote.getOptions()).extracting(o -> o.getName() + "=" + o.getValue()).contains("acc-queue-size=1000");
    }

    @Test
    void twoExplicitValuesHaveNoFix() {
        Elements.setOption(local, "callconcentrator", "acc-queue-size", "1000");
        Elements.setOption(remote, "callconcentrator", "acc-queue-size", "2000");
        assertThat(rule.finds(deployment, pair, "acc-queue-size (1000 / 2000)").repair()).isEmpty();
    }

    @Test
    void fileNamesSpellingsAndExplicitDefaultsDoNotCount() {
        Elements.setOption(local, "callconcentrator", "pq-dbname", "one.pq");
        Elements.setOption(local, "callconcentrator", "cfg-dbname", "one.db");
        Elements.setOption(local, "callconcentrator", "agent-pstorage-name", "agents.db");
        Elements.setOption(local, "callconcentrator", "use-dss-monitor", "true");
        Elements.setOption(local, "callconcentrator", "acc-queue-size", "500");
        Elements.setOption(local, "log", "all", "/var/log/one.log");
        rule.isSilentOn(deployment);
    }
}
