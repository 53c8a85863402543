/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ArchiveLoggingAtTheSourceTest {

    @Test
    void theSourceKeepsNoLogs() {
        RuleProbe rule = RuleProbe.of(new ArchiveLoggingAtTheSource());
        Deployment deployment = Deployments.activeStandby().build();
        Elements.get(deployment, "db-b-infomart", DatabaseInstance.class).setArchiveLogging(false);
        rule.isSilentOn(deployment);

        DatabaseInstance source = Elements.get(deployment, "db-a-infomart", DatabaseInstance.class);
        source.setArchiveLogging(false);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, source, "db-a-infomart", "ogg"));
    }
}
