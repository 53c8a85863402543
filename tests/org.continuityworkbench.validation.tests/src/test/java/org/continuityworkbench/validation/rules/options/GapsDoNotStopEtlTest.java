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
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class GapsDoNotStopEtlTest {

    private final RuleProbe rule = RuleProbe.of(new GapsDoNotStopEtl());

    @Test
    void aGapWouldFailTheJob() {
        Deployment deployment = Deployments.activeStandby().build();
        rule.isSilentOn(deployment);
        InfoMartApplication application = Elements.get(deployment, "gim-app", InfoMartApplication.class);
        OptionSetting setting = Elements.setOption(application, "error-policy", "error-policy-irf-exception", "exception");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, setting, "gim-app", "error-policy-irf-exception"));
        assertThat(setting.getValue()).isEqualTo("log_db_resume");
    }
}
