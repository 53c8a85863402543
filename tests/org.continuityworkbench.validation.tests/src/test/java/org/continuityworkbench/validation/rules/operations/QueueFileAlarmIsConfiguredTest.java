/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class QueueFileAlarmIsConfiguredTest {

    @Test
    void theAlarmIsAdded() {
        RuleProbe rule = RuleProbe.of(new QueueFileAlarmIsConfigured());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);
        deployment.getAlarms().clear();
        rule.isSilentAfterFix(deployment, rule.finds(deployment, deployment, "09-25024"));
    }
}
