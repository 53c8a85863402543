/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.StartType;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class StandbyIsNotStartedByRebootTest {

    @Test
    void theServiceStartsWithTheHost() {
        RuleProbe rule = RuleProbe.of(new StandbyIsNotStartedByReboot());
        Deployment deployment = Deployments.activeStandby().build();
        Elements.get(deployment, "gim-a", InfoMartInstallation.class).setStartType(StartType.AUTOMATIC);
        rule.isSilentOn(deployment);

        InfoMartInstallation standby = Elements.get(deployment, "gim-b", InfoMartInstallation.class);
        standby.setStartType(StartType.AUTOMATIC);
        Finding finding = rule.finds(deployment, standby, "gim-b", "host-b-gim");
        rule.isSilentAfterFix(deployment, finding);
        assertThat(standby.getStartType()).isEqualTo(StartType.MANUAL);

        standby.setStartType(StartType.AUTOMATIC);
        standby.setHost(null);
        rule.finds(deployment, standby, "gim-b");
    }
}
