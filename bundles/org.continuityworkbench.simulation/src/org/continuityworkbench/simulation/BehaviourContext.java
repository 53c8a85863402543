/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import org.continuityworkbench.simulation.compile.CompiledTopology;

/** What a {@link Behaviour} can see and do while it is told about an event. Valid only during that call. */
public interface BehaviourContext {

    /** Present second. */
    long now();

    CompiledTopology topology();

    /** True if the site works. */
    boolean isUp(Element site);

    /** True if both sites work and a path of working links joins them. */
    boolean reach(Element site, Element otherSite);

    /** True if the Info Mart installation is active. */
    boolean isActive(Element installation);

    /**
     * Causes an event after a delay. PARTNER is only recorded; failures and restores, GIM_START and GIM_STOP, OGG_ABEND and OGG_START and
     * HOST_REBOOT take their effect as if the scenario had given them.
     *
     * @param delay seconds, 0 for now
     * @param value number that the trace shows with a PARTNER event; ignored for others
     * @throws SimulationException if the behaviour has not declared the kind, the kind cannot be caused, or the element has another class
     */
    void cause(EventKind kind, Element element, long delay, long value);
}
