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

class JobHistoryCoversExportTest {

    private final RuleProbe rule = RuleProbe.of(new JobHistoryCoversExport());

    private final Deployment deployment = Deployments.activeStandby().infoMartOption("schedule", "run-export", "true").build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);

    @Test
    void historyIsShorterThanTheFacts() {
        rule.isSilentOn(deployment);
        OptionSetting setting = Elements.setOption(application, "gim-etl", "days-to-keep-discards-and-job-history", "300");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app", "300", "400"));
    }

    @Test
    void factsOutliveTheDefaultHistory() {
        Elements.setOption(application, "gim-etl", "days-to-keep-gim-facts", "601");
        rule.finds(deployment, application, "600", "601");
        Elements.setOption(application, "schedule", "run-export", "false");
        rule.isSilentOn(deployment);
    }
}
