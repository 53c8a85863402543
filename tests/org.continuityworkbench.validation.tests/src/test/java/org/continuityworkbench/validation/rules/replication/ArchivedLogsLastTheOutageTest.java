/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ArchivedLogsLastTheOutageTest {

    @Test
    void theLogsGoBeforeTheLinkIsBack() {
        RuleProbe rule = RuleProbe.of(new ArchivedLogsLastTheOutage());
        Deployment deployment = Deployments.activeStandby().plannedLinkOutage(Duration.ofHours(8)).build();
        rule.isSilentOn(deployment);

        DatabaseInstance source = Elements.get(deployment, "db-a-infomart", DatabaseInstance.class);
        source.setArchivedLogRetention(Duration.ofHours(7));
        Finding finding = rule.finds(deployment, source, "db-a-infomart", "7 h", "8 h");
        assertThat(finding.fixLabel()).isEqualTo("Keep archived logs for 8 h in db-a-infomart");
        rule.isSilentAfterFix(deployment, finding);

        source.setArchivedLogRetention(null);
        rule.isSilentOn(deployment);
    }
}
