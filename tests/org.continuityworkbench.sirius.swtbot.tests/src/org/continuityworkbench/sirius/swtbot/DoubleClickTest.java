/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.swtbot;

import static org.continuityworkbench.sirius.swtbot.Bench.BOT;
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;
import static org.continuityworkbench.sirius.swtbot.Bench.until;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.DataSource;
import org.junit.jupiter.api.Test;

/** From one diagram into another one by the mouse. */
class DoubleClickTest {

    @Test
    void aDoubleClickLeadsFromTheTopologyToTheDataFlowAndBack() {
        try (Bench bench = new Bench("two-site-active-active")) {
            Canvas topology = bench.open("Topology");
            DataSource source = Deployments.dataSources(bench.deployment()).findFirst().orElseThrow();
            topology.doubleClick(topology.part(source));
            until("the data flow is open", () -> BOT.activeEditor().getTitle().contains(Deployments.label(source)));
            screenshot("navigated");
            Canvas flow = bench.open(BOT.activeEditor().getTitle());
            flow.doubleClick(flow.part(source));
            until("the topology is open", () -> BOT.activeEditor().getTitle().equals("Topology"));
        }
    }
}
