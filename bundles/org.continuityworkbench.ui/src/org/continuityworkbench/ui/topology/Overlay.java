/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.topology;

import java.util.Map;

import org.continuityworkbench.diagram.topology.Mark;

/**
 * What a replay adds to the picture.
 *
 * @param states  by element identifier
 * @param caption what moment it is; empty for none
 */
record Overlay(Map<String, Mark> states, String caption) {

    static final Overlay NONE = new Overlay(Map.of(), "");

    Overlay {
        states = Map.copyOf(states);
    }
}
