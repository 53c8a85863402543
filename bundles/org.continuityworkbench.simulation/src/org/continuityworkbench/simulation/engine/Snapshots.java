/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Carries the state of one Info Mart database into another: by replication as of an earlier moment, or by a copy. */
final class Snapshots {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Lines lines;
    private final Recorder recorder;
    private long num;
    private long den;

    Snapshots(Replay replay, CompiledTopology topology, Lines lines, Recorder recorder) {
        this.replay = replay;
        this.topology = topology;
        this.lines = lines;
        this.recorder = recorder;
    }

    /** An installation gets high-water marks and watermark that another one had at a moment. */
    void adopt(int from, int to, long moment) {
        for (int pair = topology.gimPairStart[to]; pair < topology.gimPairStart[to + 1]; pair++) {
            int other = topology.pair(from, topology.pairSource[pair]);
            if (other >= 0) {
                valueAt(other, from, moment);
                put(pair, to);
            }
        }
        watermarkAt(from, moment);
        put(topology.pairs + to, to);
    }

    /** The database of an installation is empty. */
    void clear(int gim) {
        num = 0;
        den = 1;
        for (int pair = topology.gimPairStart[gim]; pair < topology.gimPairStart[gim + 1]; pair++) {
            put(pair, gim);
        }
        put(topology.pairs + gim, gim);
    }

    private void put(int variable, int gim) {
        replay.marks().touch(variable);
        if (replay.marks().setLine(variable, gim, num, 0, den)) {
            recorder.adopted();
        }
    }

    /** Finds the watermark of an installation at a moment, for {@link #ceiling}. */
    void watermarkAt(int gim, long moment) {
        valueAt(topology.pairs + gim, gim, moment);
    }

    long ceiling() {
        return Math.ceilDiv(num, den);
    }

    private void valueAt(int variable, int gim, long moment) {
        Cycles cycles = replay.parameters().cycles[gim];
        int piece = recorder.pieceAt(variable, moment);
        if (piece < 0) {
            long lag = replay.parameters().steadyLag[variable];
            long at = cycles.isContinuous() ? moment : cycles.atOrBefore(moment);
            num = lag < 0 ? 0 : Math.max(0, at - lag);
            den = 1;
            return;
        }
        long at = recorder.pieceSampled(piece) ? Math.max(cycles.atOrBefore(moment), recorder.pieceStart(piece)) : moment;
        recorder.pieceValue(piece, at, lines);
        num = Math.max(lines.num, 0);
        den = lines.den;
    }
}
