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

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class OwnFilesPerConcentratorTest {

    private final RuleProbe rule = RuleProbe.of(new OwnFilesPerConcentrator());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InteractionConcentrator local = Elements.get(deployment, "icon-cfg-a-local", InteractionConcentrator.class);
    private final InteractionConcentrator remote = Elements.get(deployment, "icon-cfg-a-remote", InteractionConcentrator.class);

    @Test
    void defaultNamesClashInOneDirectory() {
        rule.isSilentOn(deployment);
        remote.setDirectory(local.getDirectory());
        rule.isSilentAfterFix(deployment, rule.finds(deployment, remote, "icon-cfg-a-remote", "icon-cfg-a-local", local.getDirectory(),
                "cfg-dbname = cfg-sync.db", "agent-pstorage-name = apstorage.db"));
    }

    @Test
    void queueAndLogFilesClashToo() {
        remote.setDirectory(local.getDirectory());
        for (InteractionConcentrator icon : List.of(local, remote)) {
            Elements.setOption(icon, "callconcentrator", "pq-dbname", "icon.pq");
            Elements.setOption(icon, "callconcentrator", "cfg-dbname", icon.getId() + ".db");
            Elements.setOption(icon, "callconcentrator", "agent-pstorage-name", icon.getId() + ".agents.db");
        }
        rule.isSilentAfterFix(deployment, rule.finds(deployment, remote, "pq-dbname = icon.pq"));
        local.setLogFile("icon.log");
        remote.setLogFile("icon.log");
        assertThat(rule.finds(deployment, remote, "log file icon.log").repair()).isEmpty();
    }

    @Test
    void anotherHostIsAnotherDirectory() {
        remote.setDirectory(local.getDirectory());
        remote.setHost(Elements.get(deployment, "host-b-icon", Host.class));
        rule.isSilentOn(deployment);
    }
}
