/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.Set;

/**
 * Behaviour of a component that the engine does not know: it is told about events of the kinds that it takes, and may cause events of the
 * kinds that it declares, for example "when a site fails, a partner's switch takes its link down ten minutes later".
 *
 * <p>A behaviour is told at the end of the second in which an event happened, in the order of the trace. It must be deterministic: the same
 * events have to give the same answers. One instance serves one simulator, and is called from one thread at a time; {@link #begin} starts
 * it anew for each replay. An exception, or a call that does not come back within ten seconds, ends the replay with a
 * {@link SimulationException} that names the behaviour. Plug-ins contribute behaviours through the extension point
 * {@code org.continuityworkbench.platform.behaviours}.
 */
public interface Behaviour {

    /** Identifier for messages and traces, unique among the behaviours of a simulator. */
    String id();

    /** Kinds of events that it wants to be told about, always the same; empty if it only acts at the begin. */
    Set<EventKind> takes();

    /** Kinds of events that it may cause, always the same; anything else is refused. Empty if it only watches. */
    Set<EventKind> causes();

    /** A replay begins: forget the last one. */
    default void begin(BehaviourContext context) {
    }

    /** Something happened. */
    void happened(TraceEvent event, BehaviourContext context);
}
