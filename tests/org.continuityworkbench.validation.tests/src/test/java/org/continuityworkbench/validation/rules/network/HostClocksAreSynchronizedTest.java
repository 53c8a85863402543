/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.network;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class HostClocksAreSynchronizedTest {

    @Test
    void aClockOfItsOwn() {
        RuleProbe rule = RuleProbe.of(new HostClocksAreSynchronized());
        Deployment deployment = Deployments.twoSite().build();
        rule.isSilentOn(deployment);
        Host host = Elements.get(deployment, "host-b-icon", Host.class);
        host.setClockSynchronized(false);
        rule.finds(deployment, host, "host-b-icon");
    }
}
