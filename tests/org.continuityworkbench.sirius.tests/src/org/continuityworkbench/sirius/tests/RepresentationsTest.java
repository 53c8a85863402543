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

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.ConfigurationServer;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.sirius.services.QueryServices;
import org.eclipse.sirius.common.tools.api.util.MessageTranslator;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.table.metamodel.table.DColumn;
import org.eclipse.sirius.table.metamodel.table.DTable;
import org.eclipse.sirius.viewpoint.description.IdentifiedElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every representation of every sample shows what the model holds. */
class RepresentationsTest {

    private final QueryServices queries = new QueryServices();

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active", "two-site-active-active-broken", "two-site-active-standby",
            "two-site-active-standby-broken",
        "four-site-active-active", "four-site-active-active-broken"})
    void showsTheModel(String example) throws Exception {
        try (OpenSession open = new OpenSession(example)) {
            Deployment deployment = open.deployment();
            topology((DDiagram) open.create("Topology", deployment), deployment);
            for (DataSource source : Deployments.allServers(deployment).limit(4).toList()) {
                flow((DDiagram) open.create("DataFlow", source), source);
            }
            phases((DDiagram) open.create("OperationPhases", deployment), deployment);
            DTable options = (DTable) open.create("OptionsByApplication", deployment);
            assertThat(options.getLines()).hasSize(queries.allOptions(deployment).size());
            assertThat(options.getLines()).allSatisfy(line -> assertThat(line.getCells()).isNotEmpty());
            DTable accessPoints = (DTable) open.create("AccessPoints", deployment);
            assertThat(accessPoints.getLines()).hasSize(deployment.getAccessPoints().size());
            assertThat(accessPoints.getLines()).allSatisfy(line -> assertThat(line.getCells()).isNotEmpty());
        }
    }

    /** What the specification calls by a key has its text in the bundle. */
    @Test
    void everyLabelAndHeadingIsAText() throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-active")) {
            DDiagram topology = (DDiagram) open.create("Topology", open.deployment());
            List<String> shown = new ArrayList<>();
            topology.getDescription().eContainer().eAllContents().forEachRemaining(element -> {
                if (element instanceof IdentifiedElement named && named.getLabel() != null) {
                    shown.add(MessageTranslator.INSTANCE.getMessage(named, named.getLabel()));
                }
            });
            assertThat(shown).contains("Operation phases", "HA pairs", "Elements", "Writing into an IDB")
                    .noneMatch(text -> text.contains("%") || text.isBlank());
            assertThat(headings((DTable) open.create("OptionsByApplication", open.deployment())))
                    .containsExactly("Section", "Option", "Value");
            assertThat(headings((DTable) open.create("AccessPoints", open.deployment()))).contains("Connection", "JDBC URL");
        }
    }

    private static List<String> headings(DTable table) {
        return table.getColumns().stream().map(DColumn::getLabel).toList();
    }

    private void topology(DDiagram diagram, Deployment deployment) {
        assertThat(shown(diagram, "Site")).isEqualTo(deployment.getSites().size());
        long servers = Deployments.allServers(deployment).filter(ConfigurationServer.class::isInstance).count();
        assertThat(shown(diagram, "ConfigurationServer")).isEqualTo(servers);
        assertThat(shown(diagram, "DataSource")).isEqualTo(Deployments.allServers(deployment).count() - servers);
        assertThat(shown(diagram, "Concentrator")).isEqualTo(Deployments.concentrators(deployment).count());
        assertThat(shown(diagram, "InteractionDatabase")).isEqualTo(Deployments.interactionDatabases(deployment).count());
        assertThat(shown(diagram, "InfoMartDatabase")).isEqualTo(Deployments.infoMarts(deployment).count());
        assertThat(shown(diagram, "InfoMartInstallation")).isEqualTo(Deployments.installations(deployment).count());
        assertThat(shown(diagram, "Presentation")).isEqualTo(Deployments.presentations(deployment).count());
        assertThat(shown(diagram, "Application")).isEqualTo(deployment.getInfoMartApplications().size());
        assertThat(shown(diagram, "Objective")).isEqualTo(deployment.getObjectives().size());
        assertThat(shown(diagram, "Consumer")).isEqualTo(deployment.getConsumers().size());
        assertThat(shown(diagram, "AccessPoint"))
                .isEqualTo(deployment.getInfoMartApplications().stream().mapToLong(application -> application.getAccessPoints().size())
                        .sum());
        assertThat(shown(diagram, "Link")).isEqualTo(deployment.getLinks().size());
        assertThat(shown(diagram, "Pair")).isEqualTo(deployment.getHaPairs().stream().filter(pair -> pair.getMembers().size() == 2)
                .count());
        assertThat(shown(diagram, "Replicate")).isEqualTo(deployment.getReplications().stream()
                .filter(replication -> replication.getSource() != null && replication.getTarget() != null).count());
        assertThat(shown(diagram, "Record"))
                .isEqualTo(Deployments.concentrators(deployment).mapToLong(concentrator -> concentrator.getConnections().size()).sum());
        assertThat(shown(diagram, "Write"))
                .isEqualTo(Deployments.concentrators(deployment).filter(concentrator -> concentrator.getDatabase() != null).count());
    }

    private void flow(DDiagram diagram, DataSource source) {
        assertThat(shown(diagram, "FlowSource")).isEqualTo(1);
        assertThat(shown(diagram, "FlowPair")).isEqualTo(queries.recordingPairs(source).size());
        assertThat(shown(diagram, "FlowDatabase")).isEqualTo(queries.recordedDatabases(source).size());
        assertThat(shown(diagram, "FlowApplication")).isEqualTo(queries.extractingApplications(source).size());
        assertThat(shown(diagram, "FlowInfoMart")).isEqualTo(queries.filledInfoMarts(source).size());
        assertThat(shown(diagram, "FlowPresentation")).isEqualTo(queries.reportingPresentations(source).size());
        assertThat(shown(diagram, "FlowRecord")).isEqualTo(source.getMonitoredBy().size());
        assertThat(shown(diagram, "FlowRead")).isEqualTo(queries.reportingPresentations(source).size());
    }

    private static void phases(DDiagram diagram, Deployment deployment) {
        assertThat(shown(diagram, "Phase")).isEqualTo(1);
        assertThat(shown(diagram, "Plan")).isEqualTo(deployment.getPlans().size());
        assertThat(shown(diagram, "Step")).isEqualTo(deployment.getPlans().stream().mapToLong(plan -> plan.getSteps().size()).sum());
        assertThat(shown(diagram, "Next"))
                .isEqualTo(deployment.getPlans().stream().mapToLong(plan -> Math.max(0, plan.getSteps().size() - 1)).sum());
    }

    /** Number of figures and edges of one mapping. */
    private static long shown(DDiagram diagram, String mapping) {
        List<DDiagramElement> elements = diagram.getDiagramElements();
        return elements.stream().filter(element -> element.getDiagramElementMapping().getName().equals(mapping)).count();
    }
}
