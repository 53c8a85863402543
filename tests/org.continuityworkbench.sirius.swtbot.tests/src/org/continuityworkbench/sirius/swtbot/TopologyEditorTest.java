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
import static org.continuityworkbench.sirius.swtbot.Bench.menu;
import static org.continuityworkbench.sirius.swtbot.Bench.screenshot;

import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.sirius.Arrangement;
import org.eclipse.swtbot.eclipse.gef.finder.widgets.SWTBotGefEditPart;
import org.junit.jupiter.api.Test;

/** A deployment is edited in the diagram as people do: palette, labels, mouse, undo. */
class TopologyEditorTest {

    @Test
    void drawsASiteAPairAndALink() {
        try (Bench bench = new Bench("two-site-active-active")) {
            assertThat(bench.made).hasSize(3).contains("Topology", "Operation phases");
            Deployment deployment = bench.deployment();
            Canvas topology = bench.open("Topology");
            assertThat(Arrangement.isThere(topology.representation)).as("arranged when it is opened for the first time").isTrue();
            screenshot("1-opened");

            int sites = deployment.getSites().size();
            topology.use("Site", 8, 8);
            assertThat(deployment.getSites()).hasSize(sites + 1);
            Site made = deployment.getSites().get(sites);
            assertThat(topology.shows(made)).isTrue();
            topology.fit();
            screenshot("2-site");

            int pairs = deployment.getHaPairs().size();
            topology.use("ICON pair", topology.part(made));
            assertThat(deployment.getHaPairs()).hasSize(pairs + 1);
            HaPair pair = deployment.getHaPairs().get(pairs);
            assertThat(pair.getMembers()).hasSize(2).allSatisfy(member -> assertThat(topology.shows(member)).isTrue());
            topology.fit();
            screenshot("3-pair");

            int links = deployment.getLinks().size();
            topology.use("Link", topology.part(made), topology.part(deployment.getSites().get(0)));
            assertThat(deployment.getLinks()).hasSize(links + 1);
            Link link = deployment.getLinks().get(links);
            assertThat(link.getEnds()).containsExactly(made, deployment.getSites().get(0));
            assertThat(topology.edges(made)).anyMatch(edge -> Canvas.shown(edge).getTarget() == link);
            screenshot("4-link");
        }
    }

    @Test
    void namesAreTypedAndTakenBack() {
        try (Bench bench = new Bench("two-site-active-active")) {
            Site site = bench.deployment().getSites().get(0);
            String before = site.getName();
            Canvas topology = bench.open("Topology");
            topology.rename(site, "Marseille");
            assertThat(site.getName()).isEqualTo("Marseille");
            screenshot("5-renamed");
            menu("Edit", "Undo");
            assertThat(site.getName()).isEqualTo(before);
            menu("Edit", "Redo");
            assertThat(site.getName()).isEqualTo("Marseille");
            topology.save();
            assertThat(bench.session.getSemanticResources()).noneMatch(resource -> resource.isModified());
            screenshot("6-redone-and-saved");
        }
    }

    @Test
    void anEdgeIsMovedToAnotherElement() {
        try (Bench bench = new Bench("two-site-active-active")) {
            Canvas topology = bench.open("Topology");
            InteractionConcentrator icon = bench.deployment().getSites().get(0).getConcentrators().get(0);
            var from = icon.getDatabase();
            var to = bench.deployment().getSites().get(0).getInteractionDatabases().stream().filter(each -> each != from)
                    .reduce((first, second) -> second).orElseThrow();
            SWTBotGefEditPart edge = topology.edge(icon, from, "Write");
            topology.reconnect(edge, false, topology.part(to));
            assertThat(icon.getDatabase()).isSameAs(to);
            screenshot("7-reconnected");
            menu("Edit", "Undo");
            assertThat(icon.getDatabase()).isSameAs(from);
        }
    }

    @Test
    void whatIsDeletedComesBack() {
        try (Bench bench = new Bench("two-site-active-active")) {
            Canvas topology = bench.open("Topology");
            Site site = bench.deployment().getSites().get(0);
            InteractionConcentrator icon = site.getConcentrators().get(0);
            byte[] before = bench.bytes();
            List<InteractionConcentrator> icons = List.copyOf(site.getConcentrators());
            topology.editor.select(topology.part(icon));
            menu("Edit", "Delete");
            assertThat(site.getConcentrators()).hasSize(icons.size() - 1).doesNotContain(icon);
            assertThat(topology.shows(icon)).isFalse();
            screenshot("8-deleted");
            menu("Edit", "Undo");
            assertThat(bench.bytes()).isEqualTo(before);
            screenshot("9-back");
        }
    }
}
