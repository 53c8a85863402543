/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.options;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class AggregateDurationIsExplicitTest {

    private final RuleProbe rule = RuleProbe.of(new AggregateDurationIsExplicit());

    @Test
    void theDurationIsNotSet() {
        Deployment deployment = Deployments.activeStandby().build();
        rule.isSilentOn(deployment);
        InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
        Elements.unsetOption(application, "schedule", "aggregate-duration");
        rule.finds(deployment, application, "gim-app", "5:00", "23:00");
    }
}
