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
 * Reads and moves high-water marks and watermarks: the lines of pairs, then of installations. A variable gets its first line when a replay
 * touches it; until then it is in the steady state and costs nothing.
 */
final class HighWaterMarks {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Lines lines;
    private final Recorder recorder;
    private final PairStates pairs;
    private RunParameters parameters;

    /** Result of {@link #read}: a fraction with positive denominator. */
    long num;
    long den = 1;
    /** Result of {@link #findAge}. */
    long agedNum;
    long agedDen = 1;

    HighWaterMarks(Replay replay, CompiledTopology topology, Lines lines, Recorder recorder, PairStates pairs) {
        this.replay = replay;
        this.topology = topology;
        this.lines = lines;
        this.recorder = recorder;
        this.pairs = pairs;
    }

    void reset(RunParameters prepared) {
        parameters = prepared;
    }

    /** Gives a variable its first line of this replay. */
    void touch(int variable) {
        if (!pairs.begin(variable)) {
            return;
        }
        int gim = variable < topology.pairs ? topology.pairGim[variable] : variable - topology.pairs;
        long lag = parameters.steadyLag[variable];
        boolean moves = lag >= 0;
        lines.set(variable, moves ? -lag : 0, moves ? 1 : 0, 1, 0, 1);
        recorder.piece(variable, 0, 1, moves ? -lag : 0, moves ? 1 : 0, 1, isSampled(gim));
    }

    /** True if the values of an installation change at its cycles only. */
    boolean isSampled(int gim) {
        return !parameters.cycles[gim].isContinuous();
    }

    /** Value of a pair or installation as its last cycle before this instant left it, or at this instant if it moves continuously. */
    void read(int variable, int gim) {
        touch(variable);
        if (replay.timeDen == 1 || isSampled(gim)) {
            readAt(variable, gim, replay.second());
        } else {
            lines.at(variable, replay.timeNum, replay.timeDen);
            num = Math.max(lines.num, 0);
            den = lines.den;
        }
    }

    /** As {@link #read} with all cycles before a later second, for a variable that has a line. */
    void readAt(int variable, int gim, long second) {
        if (parameters.cycles[gim].isContinuous() || lines.q[variable] == 0) {
            lines.at(variable, second, 1);
        } else {
            lines.at(variable, Math.max(parameters.cycles[gim].atOrBefore(second - 1), lines.startNum[variable]), 1);
        }
        num = Math.max(lines.num, 0);
        den = lines.den;
    }

    /**
     * Puts the instant at which the mark of a pair is so many seconds old into {@link #agedNum} and {@link #agedDen}, if it goes on as it
     * moves now; for an installation that works without cycles.
     *
     * @return false if it is younger and does not age
     */
    boolean findAge(int pair, int gim, long age) {
        if (lines.q[pair] >= lines.d[pair]) {
            read(pair, gim);
            agedNum = Math.addExact(num, Math.multiplyExact(age, den));
            agedDen = den;
            return Exact.compare(agedNum, agedDen, replay.timeNum, replay.timeDen) <= 0;
        }
        lines.crossing(lines.p[pair], lines.q[pair], lines.d[pair], -age, 1, 1);
        boolean begun = Exact.compare(lines.num, lines.den, age, 1) > 0;
        agedNum = begun ? lines.num : age;
        agedDen = begun ? lines.den : 1;
        return true;
    }

    long floor() {
        return Math.floorDiv(num, den);
    }

    long ceiling() {
        return Math.ceilDiv(num, den);
    }

    /**
     * Gives a variable a new line from now on.
     *
     * @return false, and nothing is recorded, if it is the old one
     */
    boolean setLine(int variable, int gim, long p, long q, long d) {
        if (lines.is(variable, p, q, d)) {
            return false;
        }
        lines.set(variable, p, q, d, replay.timeNum, replay.timeDen);
        recorder.piece(variable, replay.timeNum, replay.timeDen, p, q, d, isSampled(gim));
        if (variable < topology.pairs) {
            replay.stuckRule().markTurns(variable, gim);
        }
        return true;
    }

    /** The mark of a pair jumps to a whole second and stands still there until the next cycle. */
    void jump(int pair, int gim, long to) {
        touch(pair);
        setLine(pair, gim, to, 0, 1);
    }

    /** The present value of a variable stays as it is. */
    void freeze(int variable, int gim) {
        read(variable, gim);
        setLine(variable, gim, num, 0, den);
    }
}
