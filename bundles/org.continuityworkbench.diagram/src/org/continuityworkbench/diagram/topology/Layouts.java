/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;

/** The layout engine, set up once and explicitly: service look-up by class path does not work in every container. */
final class Layouts {

    private static final String ALGORITHM = "org.eclipse.elk.layered";

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Layouts() {
    }

    /** Gives a container the options of a left-to-right layered layout of its own children. */
    static void layered(ElkNode container, ElkPadding padding) {
        container.setProperty(CoreOptions.ALGORITHM, ALGORITHM);
        container.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        container.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        container.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.SEPARATE_CHILDREN);
        container.setProperty(CoreOptions.PADDING, padding);
        container.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
        container.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 30.0);
        container.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 10.0);
        container.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 6.0);
        container.setProperty(CoreOptions.RANDOM_SEED, 1);
        container.setProperty(LayeredOptions.MERGE_EDGES, false);
        // columns are given: what is of one kind stands in one column
        container.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        container.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    }

    static void run(ElkNode container) {
        new RecursiveGraphLayoutEngine().layout(container, new BasicProgressMonitor());
    }
}
