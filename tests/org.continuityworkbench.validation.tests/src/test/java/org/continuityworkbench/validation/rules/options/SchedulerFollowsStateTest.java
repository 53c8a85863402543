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

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class SchedulerFollowsStateTest {

    private final RuleProbe rule = RuleProbe.of(new SchedulerFollowsState());

    private final Deployment deployment = Deployments.activeStandby().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
    private final InfoMartInstallation standby = Elements.get(deployment, "gim-b", InfoMartInstallation.class);

    @Test
    void theActiveServerDoesNothing() {
        rule.isSilentOn(deployment);
        Elements.unsetOption(application, "schedule", "run-scheduler");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, application, "gim-app", "gim-a", "run-scheduler"));
    }

    @Test
    void theStandbyRunsWithTheObjectOfTheActiveServer() {
        standby.setProcessRunning(true);
        assertThat(rule.finds(deployment, standby, "gim-b", "gim-app").repair()).isEmpty();
        standby.setState(InstallationState.STOPPED);
        rule.isSilentOn(deployment);
    }

    @Test
    void theStandbyRunsWithAnObjectOfItsOwn() {
        InfoMartApplication own = TopologyFactory.eINSTANCE.createInfoMartApplication();
        own.setId("own");
        own.setInstallation(standby);
        deployment.getInfoMartApplications().add(own);
        OptionSetting setting = Elements.setOption(own, "schedule", "run-scheduler", "true");
        rule.isSilentOn(deployment);
        standby.setProcessRunning(true);
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "own", "gim-b"));
        assertThat(setting.getValue()).isEqualTo("false");
    }
}
