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
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class AggregationEngineForReportsTest {

    private final RuleProbe rule = RuleProbe.of(new AggregationEngineForReports());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app-b", InfoMartApplication.class);

    @Test
    void reportsWithoutEngine() {
        rule.isSilentOn(deployment);
        Elements.unsetOption(application, "gim-etl", "aggregation-engine-class-name");
        rule.isSilentAfterFix(deployment,
                rule.finds(deployment, application, "gim-app-b", "gcxi-b", "none", "GIMAgg.GimInterfaceImpl.AggregationImpl"));
    }

    @Test
    void anotherClass() {
        OptionSetting setting = Elements.setOption(application, "gim-etl", "aggregation-engine-class-name", "my.Engine");
        rule.finds(deployment, setting, "my.Engine");
        Elements.get(deployment, "gcxi-b", Presentation.class).setInfoMart(null);
        rule.isSilentOn(deployment);
    }
}
