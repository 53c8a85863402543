/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;

/**
 * One outage of a random scenario.
 *
 * @param kind         LINK_DOWN, SITE_FAIL, ICON_CRASH, ICON_STOP, IDB_DOWN, DATA_SOURCE_DOWN, GIM_STOP or OGG_ABEND
 * @param element      index of the element within its class
 * @param at           begin in seconds
 * @param duration     seconds; {@link org.continuityworkbench.simulation.compile.CompiledScenario#OPEN} if it never ends
 * @param disksSurvive true if a failed site comes back with its disks
 */
public record RandomOutage(EventKind kind, int element, long at, long duration, boolean disksSurvive) {

    /** Class of the element that fails. */
    public ElementKind elementKind() {
        return switch (kind) {
            case LINK_DOWN -> ElementKind.LINK;
            case SITE_FAIL -> ElementKind.SITE;
            case ICON_CRASH, ICON_STOP -> ElementKind.CONCENTRATOR;
            case IDB_DOWN -> ElementKind.INTERACTION_DATABASE;
            case DATA_SOURCE_DOWN -> ElementKind.DATA_SOURCE;
            case GIM_STOP -> ElementKind.INFO_MART_INSTALLATION;
            case OGG_ABEND -> ElementKind.REPLICATION;
            default -> throw new IllegalStateException("no outage: " + kind);
        };
    }
}
