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
import java.util.Arrays;
import java.util.List;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.model.topology.Site;
import org.eclipse.emf.common.command.Command;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DDiagramElementContainer;
import org.eclipse.sirius.diagram.EdgeTarget;
import org.eclipse.sirius.diagram.description.DiagramDescription;
import org.eclipse.sirius.diagram.description.Layer;
import org.eclipse.sirius.diagram.description.tool.ContainerCreationDescription;
import org.eclipse.sirius.diagram.description.tool.DirectEditLabel;
import org.eclipse.sirius.diagram.description.tool.EdgeCreationDescription;
import org.eclipse.sirius.diagram.description.tool.NodeCreationDescription;
import org.eclipse.sirius.viewpoint.description.tool.AbstractToolDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The palette, direct edit, delete and undo change the model as they say; saving keeps what they did. */
class ToolsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Topology", "OperationPhases"})
    void everyCreationToolChangesTheModelAndCanBeUndone(String name) throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-standby")) {
            DDiagram diagram = (DDiagram) open.create(name, open.deployment());
            int tried = 0;
            for (AbstractToolDescription tool : tools(diagram.getDescription())) {
                List<Command> commands = commands(open, diagram, tool);
                if (commands.isEmpty()) {
                    continue;
                }
                byte[] before = open.bytes();
                boolean changed = false;
                for (Command command : commands) {
                    if (!changed && command.canExecute()) {
                        open.execute(command);
                        changed = !Arrays.equals(before, open.bytes());
                    }
                }
                assertThat(changed).as(tool.getName()).isTrue();
                open.undo();
                assertThat(open.bytes()).as("undo of " + tool.getName()).isEqualTo(before);
                open.refresh(diagram);
                tried++;
            }
            assertThat(tried).isGreaterThan(1);
        }
    }

    @Test
    void labelsAreEditedElementsDeletedAndAllIsKept() throws Exception {
        try (OpenSession open = new OpenSession("two-site-active-active")) {
            DDiagram diagram = (DDiagram) open.create("Topology", open.deployment());
            DDiagramElement site = elements(diagram).stream().filter(element -> element.getTarget() instanceof Site).findFirst()
                    .orElseThrow();
            DirectEditLabel rename = site.getDiagramElementMapping().getLabelDirectEdit();
            open.execute(open.commands().buildDirectEditLabelFromTool(site, rename, "Renamed"));
            assertThat(((Site) site.getTarget()).getName()).isEqualTo("Renamed");

            byte[] before = open.bytes();
            DDiagramElement icon = elements(diagram).stream()
                    .filter(element -> element.getDiagramElementMapping().getName().equals("Concentrator")).findFirst().orElseThrow();
            int icons = ((Site) icon.getTarget().eContainer()).getConcentrators().size();
            Site place = (Site) icon.getTarget().eContainer();
            open.execute(open.commands().buildDeleteDiagramElement(icon));
            assertThat(place.getConcentrators()).hasSize(icons - 1);
            open.undo();
            assertThat(open.bytes()).isEqualTo(before);

            open.session.save(OpenSession.monitor());
            assertThat(open.session.getSemanticResources().iterator().next().isModified()).isFalse();
            open.reopen();
            assertThat(open.deployment().getSites()).anyMatch(each -> each.getName().equals("Renamed"));
            assertThat(DeploymentFiles.load(open.project.getFile("sample.continuity").getLocation().toPath()).model().getSites())
                    .anyMatch(each -> each.getName().equals("Renamed"));
            assertThat(open.bytes()).isEqualTo(before);
        }
    }

    private static List<AbstractToolDescription> tools(DiagramDescription description) {
        List<Layer> layers = new ArrayList<>(List.of(description.getDefaultLayer()));
        layers.addAll(description.getAdditionalLayers());
        return layers.stream().flatMap(layer -> layer.getToolSections().stream()).flatMap(section -> section.getOwnedTools().stream())
                .map(AbstractToolDescription.class::cast).toList();
    }

    /** What the palette would run, for each place where the tool may be used. */
    private static List<Command> commands(OpenSession open, DDiagram diagram, AbstractToolDescription tool) {
        List<Command> commands = new ArrayList<>();
        switch (tool) {
            case ContainerCreationDescription creation -> commands.add(open.commands().buildCreateContainerCommandFromTool(diagram,
                    creation));
            case NodeCreationDescription creation when creation.getNodeMappings().get(0).eContainer() instanceof Layer ->
                commands.add(open.commands().buildCreateNodeCommandFromTool(diagram, creation));
            case NodeCreationDescription creation -> elements(diagram).stream()
                    .filter(element -> element.getDiagramElementMapping() == creation.getNodeMappings().get(0).eContainer())
                    .map(element -> open.commands().buildCreateNodeCommandFromTool((DDiagramElementContainer) element, creation))
                    .forEach(commands::add);
            case EdgeCreationDescription creation -> edgeCommands(open, diagram, creation, commands);
            default -> { }
        }
        return commands;
    }

    private static void edgeCommands(OpenSession open, DDiagram diagram, EdgeCreationDescription tool, List<Command> commands) {
        var mapping = tool.getEdgeMappings().get(0);
        for (DDiagramElement source : elements(diagram)) {
            boolean starts = mapping.getSourceMapping().contains(source.getDiagramElementMapping())
                    || tool.getExtraSourceMappings().contains(source.getDiagramElementMapping());
            for (DDiagramElement target : elements(diagram)) {
                if (starts && source != target && mapping.getTargetMapping().contains(target.getDiagramElementMapping())) {
                    commands.add(open.commands().buildCreateEdgeCommandFromTool((EdgeTarget) source, (EdgeTarget) target, tool));
                }
            }
        }
    }

    private static List<DDiagramElement> elements(DDiagram diagram) {
        return diagram.getDiagramElements();
    }
}
