/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.simulation.Exact;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * How far an installation could extract a source now: the end of the period without gap, from its high-water mark on, in the union of what
 * the reachable IDBs hold. The IDB of a pair that holds more is taken, interval by interval.
 */
final class Supply {

    private final CompiledTopology topology;
    private final Network network;
    private final Queues queues;
    private final GapWalk gapWalk;
    private final Lines lines;
    private RunParameters parameters;

    /** Result of {@link #find}: the line that the supply follows from now on, in force until {@code untilNum / untilDen}. */
    long p;
    long q;
    long d;
    /** Denominator 0: the line holds until an event says otherwise. */
    long untilNum;
    long untilDen;
    /** True if the supply ends at a gap that only a copy out of reach could fill. */
    boolean blocked;

    Supply(CompiledTopology topology, Network network, Queues queues, Lines lines, Recorder recorder) {
        this.topology = topology;
        this.network = network;
        this.queues = queues;
        this.lines = lines;
        this.gapWalk = new GapWalk(topology, network, queues, lines, recorder);
    }

    void reset(RunParameters run) {
        parameters = run;
        gapWalk.reset(run);
    }

    GapWalk gapWalk() {
        return gapWalk;
    }

    /** True if some reachable IDB of the source is being written. */
    boolean isFed(int pair, int gimSite) {
        for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
            int icon = topology.copyIcon[c];
            if (queues.isWritable(icon) && network.reach(gimSite, topology.databaseSite[topology.iconDatabase[icon]])) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if a copy in step with events, with the usual lag and without gaps, can be read: then nothing deviates from the steady state.
     */
    boolean isSteady(int pair, int gimSite) {
        for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
            int icon = topology.copyIcon[c];
            if (queues.isLive(icon) && !queues.hasGaps(icon) && parameters.iconLag[icon] == parameters.steadyLag[pair]
                    && network.reach(gimSite, topology.databaseSite[topology.iconDatabase[icon]])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a copy can be read at all. */
    boolean isReadable(int icon, int gimSite) {
        int database = topology.iconDatabase[icon];
        return queues.isDatabaseUp(database) && network.reach(gimSite, topology.databaseSite[database]);
    }

    /**
     * Finds the supply of a pair beyond its present mark {@code markNum / markDen}.
     *
     * @return false if no copy can be read
     */
    boolean find(int pair, int gimSite, long markNum, long markDen, long timeNum, long timeDen) {
        blocked = false;
        untilDen = 0;
        if (queues.anyGaps() && gapWalk.concerns(pair) || parameters.anyPurge && gapWalk.mayBePurged(pair, markNum, markDen, timeNum,
                timeDen)) {
            boolean found = gapWalk.find(pair, gimSite, markNum, markDen, timeNum, timeDen, this);
            blocked = gapWalk.isBlocked();
            return found;
        }
        return follow(pair, gimSite, timeNum, timeDen);
    }

    /** The newest copy without looking at gaps; the other one if that will overtake it. */
    private boolean follow(int pair, int gimSite, long timeNum, long timeDen) {
        boolean found = false;
        long bestNum = 0;
        long bestDen = 1;
        for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
            int icon = topology.copyIcon[c];
            if (!isReadable(icon, gimSite)) {
                continue;
            }
            long lp = queues.committedP(icon);
            long lq = queues.committedQ(icon);
            long ld = queues.committedD(icon);
            lines.at(lp, lq, ld, timeNum, timeDen);
            int order = found ? Exact.compare(lines.num, lines.den, bestNum, bestDen) : 1;
            if (order == 0) {
                order = Exact.compare(lq, ld, q, d);
            }
            long otherP = order > 0 ? p : lp;
            long otherQ = order > 0 ? q : lq;
            long otherD = order > 0 ? d : ld;
            if (order > 0) {
                bestNum = lines.num;
                bestDen = lines.den;
                p = lp;
                q = lq;
                d = ld;
            }
            if (found && Exact.compare(otherQ, otherD, q, d) > 0 && lines.crossing(p, q, d, otherP, otherQ, otherD)) {
                until(lines.num, lines.den);
            }
            found = true;
        }
        return found;
    }

    void until(long num, long den) {
        if (untilDen == 0 || Exact.compare(num, den, untilNum, untilDen) < 0) {
            untilNum = num;
            untilDen = den;
        }
    }
}
