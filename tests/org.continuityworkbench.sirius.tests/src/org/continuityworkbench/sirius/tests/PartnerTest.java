/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.sirius.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Host;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.junit.jupiter.api.Test;

/** The sample of a partner's specification, {@code samples/partner.odesign}, loads and draws on our diagram. */
class PartnerTest {

    @Test
    void aPartnersLayerShowsOnOurTopology() throws Exception {
        Set<Viewpoint> registered = ViewpointRegistry.getInstance()
                .registerFromPlugin("org.continuityworkbench.sirius.tests/samples/partner.odesign");
        assertThat(registered).hasSize(1);
        try (OpenSession open = new OpenSession("two-site-active-active")) {
            open.run(() -> open.deployment().getSites().forEach(PartnerTest::addHost));
            open.run(() -> open.session.createView(registered.iterator().next(), List.of(open.deployment()), OpenSession.monitor()));
            DDiagram diagram = (DDiagram) open.create("Topology", open.deployment());
            List<DDiagramElement> hosts = diagram.getDiagramElements().stream()
                    .filter(element -> element.getDiagramElementMapping().getName().equals("PartnerHost")).toList();
            long expected = open.deployment().getSites().stream().mapToLong(site -> site.getHosts().size()).sum();
            assertThat((long) hosts.size()).isEqualTo(expected).isPositive();
            assertThat(hosts.get(0).getName()).contains(" at " + Deployments.label(open.deployment().getSites().get(0)));
        } finally {
            registered.forEach(ViewpointRegistry.getInstance()::disposeFromPlugin);
        }
    }

    private static void addHost(Site site) {
        Host host = TopologyFactory.eINSTANCE.createHost();
        host.setId("host-" + site.getId());
        host.setName("spare");
        site.getHosts().add(host);
    }
}
