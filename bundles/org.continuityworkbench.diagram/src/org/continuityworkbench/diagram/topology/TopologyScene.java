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
 * The picture of a deployment: sites with what stands in them, and what joins them. Laying out takes time in the order of a second for a
 * thousand elements: callers with a user interface do it off their main thread. Stateless, safe for any thread as long as nobody changes
 * the deployment meanwhile.
 */
public final class TopologyScene {

    private TopologyScene() {
    }

    /** The bare picture. */
    public static Scene of(Deployment deployment) {
        return of(deployment, Map.of());
    }

    /**
     * The picture with marks on elements, such as validation findings or the state at a moment of a replay.
     *
     * @param marks what is to be shown on an element, by its identifier; identifiers that the picture does not hold are passed over
     */
    public static Scene of(Deployment deployment, Map<String, Mark> marks) {
        return of(deployment, marks, "");
    }

    /**
     * As above, with a line beside the title.
     *
     * @param caption what the marks stand for, such as the moment of a replay; empty for none
     */
    public static Scene of(Deployment deployment, Map<String, Mark> marks, String caption) {
        return of(deployment, marks, caption, TopologyOptions.FILE);
    }

    /** As above, with more or less of the deployment, or for another shape of paper. */
    public static Scene of(Deployment deployment, Map<String, Mark> marks, String caption, TopologyOptions options) {
        return new TopologyLayout(deployment, options).scene(marks, caption);
    }
}
