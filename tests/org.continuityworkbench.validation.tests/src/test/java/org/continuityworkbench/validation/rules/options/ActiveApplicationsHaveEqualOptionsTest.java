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

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ActiveApplicationsHaveEqualOptionsTest {

    private final RuleProbe rule = RuleProbe.of(new ActiveApplicationsHaveEqualOptions());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InfoMartApplication first = Elements.get(deployment, "gim-app-a", InfoMartApplication.class);
    private final InfoMartApplication second = Elements.get(deployment, "gim-app-b", InfoMartApplication.class);

    @Test
    void oneServerKeepsFactsLonger() {
        rule.isSilentOn(deployment);
        Elements.setOption(second, "gim-etl", "days-to-keep-gim-facts", "500");
        Finding finding = rule.finds(deployment, deployment, "gim-app-a, gim-app-b", "days-to-keep-gim-facts (400 / 500)");
        rule.isSilentAfterFix(deployment, finding);
        assertThat(Options.number(first, OptionKey.KEEP_GIM_FACTS)).contains(500L);
    }

    @Test
    void twoExplicitValuesHaveNoFix() {
        Elements.setOption(first, "gim-etl", "extract-data-stuck-threshold", "28800");
        Elements.setOption(second, "gim-etl", "extract-data-stuck-threshold", "36000");
        assertThat(rule.finds(deployment, deployment, "extract-data-stuck-threshold (28800 / 36000)").repair()).isEmpty();
    }

    @Test
    void onlyActiveServersCountAndLogsMayDiffer() {
        Elements.setOption(second, "log", "all", "/var/log/gim.log");
        rule.isSilentOn(deployment);
        Elements.setOption(second, "gim-etl", "max-call-duration", "7200");
        second.getInstallation().setState(InstallationState.STOPPED);
        rule.isSilentOn(deployment);
    }
}
