/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import java.util.Map;

import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.model.topology.Deployment;

/**
 * A deployment that has been laid out: pictures of it with other marks take no new layout. It shows the deployment as it was when the
 * layout was made, except for names and states of its components, which are read when a picture is made. Safe for any thread as long as
 * nobody changes the deployment meanwhile.
 */
public final class TopologyLayout {

    private final TopologyGraph graph;
    private final SiteGrid grid;

    /** Lays out as for a file; takes time in the order of a second for a thousand components. */
    public TopologyLayout(Deployment deployment) {
        this(deployment, TopologyOptions.FILE);
    }

    /** Lays out; takes time in the order of a second for a thousand components. */
    public TopologyLayout(Deployment deployment, TopologyOptions options) {
        graph = new TopologyGraph(deployment, options.details());
        graph.sites().values().forEach(Layouts::run);
        grid = new SiteGrid(graph, options.aspect());
    }

    /** True if a place of another shape would be filled by the same arrangement of the sites. */
    public boolean fits(double aspect) {
        return grid.fits(aspect);
    }

    /**
     * A picture.
     *
     * @param marks   what is to be shown on an element, by its identifier; identifiers that the picture does not hold are passed over
     * @param caption line beside the title; empty for none
     */
    public Scene scene(Map<String, Mark> marks, String caption) {
        return new ScenePainter(graph, grid, Map.copyOf(marks)).paint(Appearance.label(graph.deployment()), caption);
    }
}
