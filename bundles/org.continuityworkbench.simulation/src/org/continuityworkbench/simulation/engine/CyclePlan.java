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

import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Exact;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * When each installation has to work: whether it is active and inside its window, which cycle is planned next, and how much work has
 * gathered since the last one. Between two cycles at which something changes the marks are straight lines, so quiet cycles are never
 * planned.
 */
final class CyclePlan {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Network network;
    private RunParameters parameters;

    private final boolean[] active;
    private final boolean[] open;
    /** No work was done before this moment that still counts. */
    private final long[] workBase;
    private final long[] carry;
    /** Plans of an older version are void. */
    private final long[] version;
    private final long[] plannedCycle;
    private final long[] plannedVersion;
    private final Marks due;

    /** Earliest kink of the installation that is being worked on; denominator 0 if there is none. */
    private long kinkNum;
    private long kinkDen;

    CyclePlan(Replay replay, CompiledTopology topology, Network network) {
        this.replay = replay;
        this.topology = topology;
        this.network = network;
        active = new boolean[topology.gims];
        open = new boolean[topology.gims];
        workBase = new long[topology.gims];
        carry = new long[topology.gims];
        version = new long[topology.gims];
        plannedCycle = new long[topology.gims];
        plannedVersion = new long[topology.gims];
        due = new Marks(topology.gims);
    }

    void reset(RunParameters prepared) {
        parameters = prepared;
        due.clear();
        Arrays.fill(workBase, 0);
        Arrays.fill(carry, 0);
        Arrays.fill(plannedCycle, -1);
        for (int gim = 0; gim < topology.gims; gim++) {
            active[gim] = topology.gimMode[gim] == InfoMartMode.ACTIVE.ordinal();
            open[gim] = prepared.cycles[gim].isOpen(0);
        }
    }

    boolean isActive(int gim) {
        return active[gim];
    }

    void setActive(int gim, boolean on) {
        active[gim] = on;
    }

    boolean isOpen(int gim) {
        return open[gim];
    }

    void setOpen(int gim, boolean isOpen) {
        open[gim] = isOpen;
    }

    /** True if the installation is active and its scheduler and site work. */
    boolean isWorking(int gim) {
        return active[gim] && parameters.gimScheduler[gim] && network.isUp(topology.gimSite[gim]);
    }

    /** The installation has to run a cycle: now, or at its next one. */
    void demand(int gim) {
        if (!isWorking(gim) || !open[gim]) {
            return;
        }
        Cycles cycles = parameters.cycles[gim];
        if (cycles.isContinuous()) {
            due.add(gim);
            return;
        }
        long cycle = cycles.atOrAfter(replay.second());
        if (cycle == replay.timeNum && replay.timeDen == 1) {
            due.add(gim);
        } else if (plannedCycle[gim] != cycle || plannedVersion[gim] != version[gim]) {
            plannedCycle[gim] = cycle;
            plannedVersion[gim] = version[gim];
            replay.plan(cycle, EventKind.Rank.CYCLE, EventType.CYCLE, gim, version[gim]);
        }
    }

    boolean isVoid(int gim, long stamp) {
        return stamp != version[gim] || !isWorking(gim);
    }

    /** A planned cycle or kink is reached. */
    void reached(int gim, long stamp) {
        if (stamp == version[gim] && isWorking(gim) && open[gim]) {
            due.add(gim);
        }
    }

    boolean hasDue() {
        return !due.isEmpty();
    }

    /** Installations that have to work now, in ascending order. */
    Marks due() {
        return due;
    }

    /** An installation begins to work: what was planned for it is void, and kinks are collected anew. */
    void begin(int gim) {
        version[gim]++;
        kinkDen = 0;
    }

    /** Seconds of work since the last cycle, at a cycle. */
    long work(int gim) {
        return replay.timeNum - Math.max(parameters.cycles[gim].atOrBefore(replay.timeNum - 1), workBase[gim]);
    }

    /** The lines of the installation change not later than this. */
    void kink(long num, long den) {
        if (Exact.compare(num, den, replay.timeNum, replay.timeDen) > 0
                && (kinkDen == 0 || Exact.compare(num, den, kinkNum, kinkDen) < 0)) {
            kinkNum = num;
            kinkDen = den;
        }
    }

    /** An installation has worked: plans its next change. */
    void end(int gim) {
        if (kinkDen == 0) {
            return;
        }
        Cycles cycles = parameters.cycles[gim];
        if (cycles.isContinuous()) {
            replay.plan(kinkNum, kinkDen, EventKind.Rank.CYCLE, EventType.CYCLE, gim, version[gim]);
        } else {
            long cycle = cycles.atOrAfter(Math.max(Math.ceilDiv(kinkNum, kinkDen), replay.timeNum + 1));
            replay.plan(cycle, EventKind.Rank.CYCLE, EventType.CYCLE, gim, version[gim]);
        }
    }

    /** The window closes or the installation stops: work of the cycle under way is kept for the next one. */
    void pause(int gim) {
        version[gim]++;
        Cycles cycles = parameters.cycles[gim];
        carry[gim] = cycles.isContinuous() ? 0 : replay.second() - Math.max(cycles.atOrBefore(replay.second() - 1), workBase[gim]);
    }

    /** Work begins to gather again. */
    void resume(int gim) {
        workBase[gim] = replay.second() - carry[gim];
    }

    /** A stopped installation has no work under way. */
    void forget(int gim) {
        carry[gim] = 0;
    }
}
