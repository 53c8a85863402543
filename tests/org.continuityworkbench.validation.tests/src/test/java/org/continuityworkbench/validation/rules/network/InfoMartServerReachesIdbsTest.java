/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleProbe;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class InfoMartServerReachesIdbsTest {

    private final RuleProbe rule = RuleProbe.of(new InfoMartServerReachesIdbs());

    @Test
    void aServerWithoutALinkToTheIdbs() {
        Deployment deployment = Deployments.activeActive(3).build();
        rule.isSilentOn(deployment);

        EcoreUtil.delete(Elements.get(deployment, "link-a-c", Link.class));
        List<Finding> findings = rule.findings(deployment);
        assertThat(findings).extracting(Finding::elementId).containsExactly("gim-app-a", "gim-app-c");
        assertThat(findings.get(0).message()).contains("Site A", "Site C").doesNotContain("Site B");
    }

    @Test
    void anApplicationWithoutInstallationReachesNothing() {
        Deployment deployment = Deployments.activeStandby().build();
        deployment.getLinks().clear();
        EcoreUtil.delete(Elements.get(deployment, "gim-a", InfoMartInstallation.class));
        rule.isSilentOn(deployment);
    }
}
