/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class PairExtractedCompletelyTest {

    private final RuleProbe rule = RuleProbe.of(new PairExtractedCompletely());

    private final Deployment deployment = Deployments.twoSite().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app-b", InfoMartApplication.class);
    private final DatabaseAccessPoint accessPoint = Elements.get(deployment, "dap-gim-b-voice-a-remote", DatabaseAccessPoint.class);

    @Test
    void onlyOneIdbOfThePairIsRead() {
        rule.isSilentOn(deployment);
        application.getAccessPoints().remove(accessPoint);
        rule.finds(deployment, application, "gim-app-b", "idb-voice-a-local [ICON_CORE] / idb-voice-a-remote -");
    }

    @Test
    void bothAreReadWithDifferentRoles() {
        accessPoint.getRoles().set(0, "ICON_MM");
        rule.finds(deployment, application, "idb-voice-a-local [ICON_CORE] / idb-voice-a-remote [ICON_MM]");
        accessPoint.getRoles().set(0, "ICON_CORE");
        accessPoint.getRoles().add("ICON_OCS");
        rule.isSilentOn(deployment);
    }

    @Test
    void neitherIsRead() {
        application.getAccessPoints().remove(accessPoint);
        application.getAccessPoints().remove(Elements.get(deployment, "dap-gim-b-voice-a-local", DatabaseAccessPoint.class));
        rule.isSilentOn(deployment);
    }
}
