/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class EqualInfoMartReleasesTest {

    private final RuleProbe rule = RuleProbe.of(new EqualInfoMartReleases());

    @Test
    void oneServerIsOlder() {
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);
        InfoMartInstallation first = Elements.get(deployment, "gim-a", InfoMartInstallation.class);
        first.setRelease("8.5.014.26");
        rule.finds(deployment, first, "gim-a", "8.5.014.26", "gim-b", "8.5.015.19");

        first.setRelease("8.5.15.19");
        rule.isSilentOn(deployment);
        first.setRelease(null);
        rule.isSilentOn(deployment);
    }
}
