/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class VoiceApartFromMultimediaTest {

    private final RuleProbe rule = RuleProbe.of(new VoiceApartFromMultimedia());

    private final Deployment deployment = Deployments.rich().build();
    private final InteractionConcentrator voice = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);

    @Test
    void oneConcentratorRecordsBoth() {
        rule.isSilentOn(deployment);
        voice.getConnections().add(Elements.get(deployment, "ixn-a", DataSource.class));
        rule.finds(deployment, voice, "icon-voice-a-local", "sip-a", "ixn-a");
    }

    @Test
    void oneDatabaseHoldsBoth() {
        InteractionDatabase database = Elements.get(deployment, "idb-multimedia-a-local", InteractionDatabase.class);
        voice.setDatabase(database);
        rule.finds(deployment, database, "idb-multimedia-a-local", "icon-voice-a-local", "icon-multimedia-a-local");
    }

    @Test
    void outboundMayShareAnIdb() {
        Elements.get(deployment, "icon-outbound-a-local", InteractionConcentrator.class)
                .setDatabase(Elements.get(deployment, "idb-voice-a-local", InteractionDatabase.class));
        rule.isSilentOn(deployment);
    }
}
