/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.topology;

/**
 * How much of a deployment a picture shows, and for what shape of screen or paper.
 *
 * @param details whether hosts, Info Mart applications and access points stand at the components that they belong to
 * @param aspect  width to height of the place that the picture shall fill
 */
public record TopologyOptions(boolean details, double aspect) {

    /** For a file: everything, somewhat wider than high. */
    public static final TopologyOptions FILE = new TopologyOptions(true, 1.2);

    public TopologyOptions {
        if (!(aspect > 0)) {
            throw new IllegalArgumentException("aspect " + aspect);
        }
    }
}
