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

import org.continuityworkbench.model.topology.AlarmCondition;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class DelayAlarmIsConfiguredTest {

    private final RuleProbe rule = RuleProbe.of(new DelayAlarmIsConfigured());
    private final Deployment deployment = Deployments.twoSite().build();
    private final AlarmCondition alarm = Elements.get(deployment, "alarm-delayed-data", AlarmCondition.class);

    @Test
    void theAlarmIsAdded() {
        rule.isSilentOn(deployment);
        alarm.setLogEvent("55-20176");
        alarm.setId("alarm-55-20110");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, deployment, "55-20110"));
        assertThat(deployment.getAlarms()).extracting(AlarmCondition::getId).contains("alarm-55-20110", "alarm-55-20110-2");
    }

    @Test
    void theAlarmWatchesTheWrongApplications() {
        alarm.getApplications().add(Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class));
        rule.finds(deployment, deployment, "55-20110");
        alarm.getApplications().add(Elements.get(deployment, "gim-app-a", InfoMartApplication.class));
        rule.isSilentOn(deployment);
        alarm.setLogEvent(null);
        rule.finds(deployment, deployment, "55-20110");
    }
}
