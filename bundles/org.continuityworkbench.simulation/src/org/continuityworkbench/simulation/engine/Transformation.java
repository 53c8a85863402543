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

import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Exact;
import org.continuityworkbench.simulation.LateMode;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Transformation watermarks: reports have what is older than the smallest high-water mark of all sources that the installation waits for. A
 * source that was given up or excluded does not count; one that comes back behind the watermark is loaded late beside it, or, in serial
 * mode, holds it back until it is level.
 */
final class Transformation {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Lines lines;
    private final Recorder recorder;
    private final Extraction extraction;
    private final PairStates pairs;
    private final HighWaterMarks marks;
    private final CyclePlan plan;
    private final boolean[] behind;
    private RunParameters parameters;

    /** Line of the smallest mark; denominator 0 while none is found. */
    private long leastP;
    private long leastQ;
    private long leastD;
    private long leastNum;
    private long leastDen;
    /** Result of {@link #rise}. */
    private long risenNum;
    private long risenDen;

    Transformation(Replay replay, CompiledTopology topology, Lines lines, Recorder recorder, Extraction extraction) {
        this.replay = replay;
        this.topology = topology;
        this.lines = lines;
        this.recorder = recorder;
        this.extraction = extraction;
        pairs = extraction.pairs();
        marks = extraction.marks();
        plan = extraction.plan();
        behind = new boolean[topology.gims];
    }

    void reset(RunParameters run) {
        parameters = run;
        Arrays.fill(behind, false);
    }

    boolean isSettled(int gim) {
        int variable = topology.pairs + gim;
        return !behind[gim] || lines.q[variable] == lines.d[variable];
    }

    /** Moves the watermark to this cycle and finds the line that it follows from here. */
    void advance(int gim, long work, boolean sampled) {
        int variable = topology.pairs + gim;
        marks.read(variable, gim);
        long num = marks.num;
        long den = marks.den;
        boolean stood = lines.q[variable] == 0 && lines.startNum[variable] > 0;
        long stoodSince = Math.ceilDiv(lines.startNum[variable], lines.startDen[variable]);
        boolean moved = false;
        if (findLeast(gim)) {
            moved = rise(gim, num, den, work, sampled);
            num = moved ? risenNum : num;
            den = moved ? risenDen : den;
        }
        if (parameters.lateMode == LateMode.PARALLEL) {
            endLateLoading(gim, num, den);
        }
        if (findLeast(gim)) {
            if (!moved && rise(gim, num, den, work, sampled)) {
                // nothing held the watermark until sources that lie ahead of it came back just now
                moved = true;
                num = risenNum;
                den = risenDen;
            }
            follow(variable, gim, num, den);
        } else {
            behind[gim] = true;
            marks.setLine(variable, gim, num, 0, den);
        }
        if (parameters.lateMode == LateMode.PARALLEL) {
            planEndOfLateLoading(variable, gim);
        }
        report(variable, gim, stood && (moved || lines.q[variable] > 0), stoodSince);
    }

    /**
     * The new value at this cycle: up to the smallest mark, at the catch-up factor.
     *
     * @return false if the watermark stays where it is
     */
    private boolean rise(int gim, long num, long den, long work, boolean sampled) {
        if (Exact.compare(num, den, leastNum, leastDen) >= 0) {
            return false;
        }
        long factorNum = parameters.gimCatchUpNum[gim];
        long factorDen = parameters.gimCatchUpDen[gim];
        risenNum = leastNum;
        risenDen = leastDen;
        if (factorDen != 0) {
            if (!sampled) {
                return false;
            }
            long reached = Exact.sumOfProducts(num, factorDen, Math.multiplyExact(factorNum, work), den);
            long over = Math.multiplyExact(den, factorDen);
            if (Exact.compare(reached, over, leastNum, leastDen) < 0) {
                risenNum = reached;
                risenDen = over;
            }
        }
        return true;
    }

    /** The line from a value on: along the smallest mark, or towards it at the catch-up factor. */
    private void follow(int variable, int gim, long num, long den) {
        long p = leastP;
        long q = leastQ;
        long d = leastD;
        long factorNum = parameters.gimCatchUpNum[gim];
        long factorDen = parameters.gimCatchUpDen[gim];
        int order = Exact.compare(num, den, leastNum, leastDen);
        boolean faster = factorDen == 0 || Exact.compare(factorNum, factorDen, q, d) >= 0;
        if (order > 0) {
            // serial loading: the watermark waits for the source
            marks.setLine(variable, gim, num, 0, den);
            if (q > 0 && lines.crossing(p, q, d, num, 0, den)) {
                plan.kink(lines.num, lines.den);
            }
        } else if (order == 0 && faster) {
            marks.setLine(variable, gim, p, q, d);
        } else {
            lines.through(num, den, replay.timeNum, replay.timeDen, factorNum, factorDen);
            long lp = lines.lineP;
            long lq = lines.lineQ;
            long ld = lines.lineD;
            marks.setLine(variable, gim, lp, lq, ld);
            if (faster && lines.crossing(lp, lq, ld, p, q, d)) {
                plan.kink(lines.num, lines.den);
            }
        }
        findSwitch(gim);
    }

    /** Sources that have reached the watermark, as it is without them, hold it from now on. */
    private void endLateLoading(int gim, long num, long den) {
        for (int pair = pairs.firstDeviant(gim); pair >= 0; pair = pairs.nextDeviant(pair)) {
            if (pairs.has(pair, PairStates.LATE)) {
                lines.at(pair, replay.timeNum, replay.timeDen);
                if (Exact.compare(lines.num, lines.den, num, den) >= 0) {
                    pairs.clear(pair, PairStates.LATE);
                }
            }
        }
    }

    private void planEndOfLateLoading(int variable, int gim) {
        for (int pair = pairs.firstDeviant(gim); pair >= 0; pair = pairs.nextDeviant(pair)) {
            boolean gains = pairs.has(pair, PairStates.LATE)
                    && Exact.compare(lines.q[pair], lines.d[pair], lines.q[variable], lines.d[variable]) > 0;
            if (gains && lines.crossing(lines.p[pair], lines.q[pair], lines.d[pair], lines.p[variable], lines.q[variable],
                    lines.d[variable])) {
                plan.kink(lines.num, lines.den);
            }
        }
    }

    private void report(int variable, int gim, boolean resumes, long stoodSince) {
        int handle = topology.handle(ElementKind.INFO_MART_INSTALLATION, gim);
        if (resumes) {
            int cause = Math.max(recorder.root, extraction.lastRelease[gim]);
            recorder.event(replay.second(), EventKind.REPORTS_RESUME, handle, -1, cause, stoodSince, replay.second());
        }
        if (leastD == 0 || lines.q[variable] != lines.d[variable] || Exact.compare(lines.p[variable], lines.d[variable], leastP,
                leastD) != 0) {
            behind[gim] = true;
        } else if (behind[gim]) {
            behind[gim] = false;
            recorder.event(replay.second(), EventKind.CAUGHT_UP, handle, -1, recorder.root, 0, 0);
        }
    }

    /**
     * Finds the smallest mark of the sources that count, at this instant and just after it.
     *
     * @return false if no source counts
     */
    private boolean findLeast(int gim) {
        leastD = 0;
        long lag = steadyLag(gim);
        if (lag >= 0) {
            consider(-lag, 1, 1);
        }
        for (int pair = pairs.firstDeviant(gim); pair >= 0; pair = pairs.nextDeviant(pair)) {
            if (counts(pair)) {
                consider(lines.p[pair], lines.q[pair], lines.d[pair]);
            }
        }
        return leastD != 0;
    }

    private boolean counts(int pair) {
        return !pairs.has(pair, parameters.lateMode == LateMode.SERIAL ? PairStates.STUCK | PairStates.EXCLUDED
                : PairStates.STUCK | PairStates.EXCLUDED | PairStates.LATE);
    }

    /** Largest lag of the sources in the steady state; -1 if there is none. */
    private long steadyLag(int gim) {
        int first = topology.gimPairStart[gim];
        int count = topology.gimPairStart[gim + 1] - first;
        if (pairs.deviants(gim) == count) {
            return -1;
        }
        int[] byLag = parameters.pairsByLag[gim];
        if (byLag == null) {
            return parameters.steadyLag[topology.pairs + gim];
        }
        int at = 0;
        while (pairs.isDeviant(byLag[at])) {
            at++;
        }
        return parameters.steadyLag[byLag[at]];
    }

    private void consider(long p, long q, long d) {
        lines.at(p, q, d, replay.timeNum, replay.timeDen);
        int order = leastD == 0 ? -1 : Exact.compare(lines.num, lines.den, leastNum, leastDen);
        if (order == 0) {
            order = Exact.compare(q, d, leastQ, leastD);
        }
        if (order < 0) {
            leastP = p;
            leastQ = q;
            leastD = d;
            leastNum = lines.num;
            leastDen = lines.den;
        }
    }

    /** Where another source that counts becomes the smallest, the line has a kink. */
    private void findSwitch(int gim) {
        long lag = steadyLag(gim);
        if (lag >= 0) {
            switchTo(-lag, 1, 1);
        }
        for (int pair = pairs.firstDeviant(gim); pair >= 0; pair = pairs.nextDeviant(pair)) {
            if (counts(pair)) {
                switchTo(lines.p[pair], lines.q[pair], lines.d[pair]);
            }
        }
    }

    private void switchTo(long p, long q, long d) {
        if (Exact.compare(q, d, leastQ, leastD) < 0 && lines.crossing(p, q, d, leastP, leastQ, leastD)) {
            plan.kink(lines.num, lines.den);
        }
    }
}
