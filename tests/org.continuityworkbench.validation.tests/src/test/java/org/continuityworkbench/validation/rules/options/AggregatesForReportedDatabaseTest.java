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
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class AggregatesForReportedDatabaseTest {

    private final RuleProbe rule = RuleProbe.of(new AggregatesForReportedDatabase());

    private final Deployment deployment = Deployments.twoSite().build();

    @Test
    void theReportedDatabaseIsNotAggregated() {
        InfoMartApplication application = Elements.get(deployment, "gim-app-a", InfoMartApplication.class);
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "schedule", "run-aggregates", "false");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app-a", "gcxi-a", "run-aggregates"));
    }

    @Test
    void nobodyReportsFromTheOther() {
        Elements.setOption(Elements.get(deployment, "gim-app-b", InfoMartApplication.class), "schedule", "run-aggregates", "no");
        rule.isSilentOn(deployment);
        Elements.unsetOption(Elements.get(deployment, "gim-app-a", InfoMartApplication.class), "schedule", "run-aggregates");
        rule.isSilentOn(deployment);
    }
}
