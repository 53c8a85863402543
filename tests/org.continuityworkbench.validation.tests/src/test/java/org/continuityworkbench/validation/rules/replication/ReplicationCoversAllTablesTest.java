/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReplicationCoversAllTablesTest {

    @Test
    void someTablesStayBehind() {
        RuleProbe rule = RuleProbe.of(new ReplicationCoversAllTables());
        Deployment deployment = Deployments.activeStandby().build();
        rule.isSilentOn(deployment);
        Replication replication = Elements.get(deployment, "ogg", Replication.class);
        replication.setCoversAllTables(false);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, replication, "ogg"));
    }
}
