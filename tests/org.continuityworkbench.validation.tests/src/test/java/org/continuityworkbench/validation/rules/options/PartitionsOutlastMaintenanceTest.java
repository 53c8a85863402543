/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PartitionsOutlastMaintenanceTest {

    private final RuleProbe rule = RuleProbe.of(new PartitionsOutlastMaintenance());

    @Test
    void maintenanceStandsStillTooLong() {
        Deployment deployment = Deployments.activeStandby().build();
        deployment.setPlannedMaintenance(Duration.ofDays(14).minusSeconds(1));
        rule.isSilentOn(deployment);
        deployment.setPlannedMaintenance(Duration.ofDays(14));
        InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, application, "gim-app", "14 days", "14 d"));
        assertThat(Options.number(application, OptionKey.PARTITIONING_AHEAD)).contains(15L);

        deployment.setPlannedMaintenance(null);
        rule.isSilentOn(deployment);
    }
}
