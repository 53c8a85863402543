/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.InstallationState;
import org.continuityworkbench.model.topology.Presentation;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class ReportsReadTheActiveInfoMartTest {

    private final RuleProbe rule = RuleProbe.of(new ReportsReadTheActiveInfoMart());
    private final Deployment deployment = Deployments.activeStandby().build();
    private final Presentation presentation = Elements.get(deployment, "gcxi-a", Presentation.class);

    @Test
    void reportsReadTheReplica() {
        rule.isSilentOn(deployment);
        presentation.setInfoMart(Elements.get(deployment, "infomart-b", InfoMartDatabase.class));
        Finding finding = rule.finds(deployment, presentation, "gcxi-a", "infomart-b", "infomart-a");
        assertThat(finding.fixLabel()).isEqualTo("Let gcxi-a read infomart-a");
        rule.isSilentAfterFix(deployment, finding);
    }

    @Test
    void withoutAnActiveServerNothingIsRight() {
        presentation.setInfoMart(Elements.get(deployment, "infomart-b", InfoMartDatabase.class));
        Elements.get(deployment, "gim-a", InfoMartInstallation.class).setState(InstallationState.STOPPED);
        rule.isSilentOn(deployment);
    }

    @Test
    void activeActiveMayReadAnyDatabase() {
        Deployment activeActive = Deployments.twoSite().build();
        InfoMartDatabase other = Elements.get(activeActive, "infomart-b", InfoMartDatabase.class);
        Elements.get(activeActive, "gcxi-a", Presentation.class).setInfoMart(other);
        rule.isSilentOn(activeActive);
    }
}
