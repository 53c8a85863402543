/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.Arrays;

import org.continuityworkbench.core.formula.Guards;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Starts and stops Info Mart installations. Two active installations of one group are a split brain: their databases diverge from that
 * moment until one of them stops, and only a copy makes them equal again.
 */
final class Gims {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Recorder recorder;
    private final boolean[] diverging;

    Gims(Replay replay, CompiledTopology topology, Recorder recorder) {
        this.replay = replay;
        this.topology = topology;
        this.recorder = recorder;
        diverging = new boolean[topology.gims];
    }

    void reset() {
        Arrays.fill(diverging, false);
    }

    /** Another active installation of the group; -1 if there is none. */
    int otherActive(int gim) {
        for (int other = 0; other < topology.gims; other++) {
            if (other != gim && topology.gimGroup[other] == topology.gimGroup[gim] && replay.cycles().isActive(other)) {
                return other;
            }
        }
        return -1;
    }

    void stop(int gim, int cause) {
        CyclePlan cycles = replay.cycles();
        if (!cycles.isActive(gim)) {
            return;
        }
        if (cycles.isOpen(gim)) {
            replay.extraction().freeze(gim);
        }
        cycles.setActive(gim, false);
        replay.extraction().forget(gim);
        recorder.event(replay.second(), EventKind.GIM_STOP, handle(gim), -1, cause, 0, 0);
        for (int other = 0; other < topology.gims; other++) {
            if (diverging[gim] && diverging[other] && other != gim && topology.gimGroup[other] == topology.gimGroup[gim]) {
                diverging[gim] = false;
                diverging[other] = false;
                recorder.event(replay.second(), EventKind.DIVERGENCE_END, handle(gim), handle(other), cause, 0, 0);
            }
        }
    }

    /**
     * Starts an installation.
     *
     * @param action step or event that does it, for a violation
     * @param step number of the step; -1 if none
     */
    void start(int gim, int cause, String action, int step) {
        CyclePlan cycles = replay.cycles();
        if (cycles.isActive(gim)) {
            return;
        }
        int other = otherActive(gim);
        if (other >= 0 || topology.activeStandby) {
            guard(gim, other, action, step);
        }
        cycles.setActive(gim, true);
        int event = recorder.event(replay.second(), EventKind.GIM_START, handle(gim), -1, cause, 0, 0);
        if (other >= 0) {
            diverging[gim] = true;
            diverging[other] = true;
            recorder.use(Assumption.SPLIT_BRAIN_REPAIR);
            replay.replications().desynchronize(gim, other, event);
        }
        replay.replications().takeOver(gim, event);
        if (cycles.isOpen(gim)) {
            replay.extraction().thaw(gim);
        }
        for (int pair = topology.gimPairStart[gim]; pair < topology.gimPairStart[gim + 1]; pair++) {
            replay.touched.pairs.add(pair);
        }
    }

    /** Forbidden starts are recorded and take their effect all the same. */
    private void guard(int gim, int other, String action, int step) {
        Network network = replay.network();
        if (other >= 0 && network.anyLinkDown() && !network.anySiteDown()) {
            recorder.violation(replay.second(), Guards.NO_STANDBY_START_DURING_LINK_LOSS, action, handle(gim), step);
        } else if (other >= 0) {
            recorder.violation(replay.second(), Guards.ONE_ACTIVE_SERVER, action, handle(gim), step);
        }
        if (other < 0 && replay.replications().isRunningInto(gim)) {
            recorder.violation(replay.second(), Guards.REPLICATION_STOPPED_FIRST, action, handle(gim), step);
        }
    }

    private int handle(int gim) {
        return topology.handle(ElementKind.INFO_MART_INSTALLATION, gim);
    }
}
