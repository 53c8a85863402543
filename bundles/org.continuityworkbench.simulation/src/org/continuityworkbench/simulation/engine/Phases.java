/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Operation phase: a site failure begins disaster recovery, plans lead from there to normal operation. A link outage changes nothing. */
final class Phases {

    private static final OperationPhase[] PHASES = OperationPhase.values();

    private final Replay replay;
    private final Recorder recorder;
    private final int initial;
    private final int deployment;
    private int phase;

    Phases(Replay replay, CompiledTopology topology, Recorder recorder) {
        this.replay = replay;
        this.recorder = recorder;
        initial = topology.deployment().getPhase().ordinal();
        deployment = topology.handle(ElementKind.DEPLOYMENT, 0);
    }

    void reset() {
        phase = initial;
    }

    OperationPhase current() {
        return PHASES[phase];
    }

    void change(OperationPhase to, int cause) {
        if (to.ordinal() != phase) {
            recorder.event(replay.second(), EventKind.PHASE_CHANGE, deployment, -1, cause, phase, to.ordinal());
            phase = to.ordinal();
        }
    }
}
