/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.diagram.scene.Scene;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.elk.core.math.KVector;

/**
 * A deployment that has been laid out: pictures of it with other marks take no new layout. It shows the deployment as it was when the
 * layout was made, except for names and states of its components, which are read when a picture is made. Safe for any thread as long as
 * nobody changes the deployment meanwhile.
 */
public final class TopologyLayout {

    private final TopologyGraph graph;
    /** Size of each site before all of a row and column were made equal, in the order of the sites. */
    private final List<KVector> sizes;
    private final SiteGrid grid;

    /** Lays out as for a file; takes half a second for a thousand components, and uses several processors. */
    public TopologyLayout(Deployment deployment) {
        this(deployment, TopologyOptions.FILE);
    }

    /** Lays out; takes half a second for a thousand components, and uses several processors. */
    public TopologyLayout(Deployment deployment, TopologyOptions options) {
        graph = new TopologyGraph(deployment, options.details());
        // no site knows of another: the outcome is the same in whatever order and thread
        graph.sites().values().parallelStream().forEach(Layouts::run);
        sizes = graph.sites().values().stream().map(site -> new KVector(site.getWidth(), site.getHeight())).toList();
        grid = new SiteGrid(graph, options.aspect());
    }

    private TopologyLayout(TopologyLayout other, double aspect) {
        graph = other.graph;
        sizes = other.sizes;
        Iterator<KVector> size = sizes.iterator();
        graph.sites().values().forEach(site -> {
            KVector natural = size.next();
            site.setDimensions(natural.x, natural.y);
        });
        grid = new SiteGrid(graph, aspect);
    }

    /** The same sites, arranged for a place of another shape; much cheaper than to lay out anew. This one must not be used any more. */
    public TopologyLayout arranged(double aspect) {
        return new TopologyLayout(this, aspect);
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
