/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.swtbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;

import org.continuityworkbench.model.topology.Deployment;
import org.junit.jupiter.api.Test;

/** A deployment is edited in the diagram as people do: palette, labels, undo. */
class TopologyEditorTest {

    @Test
    void addsASite() {
        try (Bench bench = new Bench("two-site-active-active")) {
            Deployment deployment = bench.deployment();
            Canvas topology = bench.open("Topology", deployment);
            screenshot("topology-open");
            topology.fit();
            screenshot("topology-fit");
            int sites = deployment.getSites().size();
            topology.use("Site", 5, 5);
            assertThat(deployment.getSites()).hasSize(sites + 1);
            assertThat(topology.shows(deployment.getSites().get(sites))).isTrue();
            screenshot("topology-site");
        }
    }
}
