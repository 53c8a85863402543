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
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Moves the high-water marks of all pairs: each follows the supply, at most at the catch-up factor while it is behind. Only pairs that
 * deviate from the steady state are looked at, at the cycles at which something changes.
 */
final class Extraction {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Lines lines;
    private final Recorder recorder;
    private final Supply supply;
    private final PairStates pairs;
    private final HighWaterMarks marks;
    private final CyclePlan plan;
    private final Transformation transformation;
    private RunParameters parameters;

    /** STUCK event after which an installation went on; cause of what follows. */
    final int[] lastRelease;

    /** Mark of the pair under way. */
    private long markNum;
    private long markDen;
    /** Work that the pair under way can still do in this cycle, in seconds. */
    private long workNum;
    private long workDen = 1;

    Extraction(Replay replay, CompiledTopology topology, Lines lines, Recorder recorder, Supply supply, PairStates pairs,
            HighWaterMarks marks, CyclePlan plan) {
        this.replay = replay;
        this.topology = topology;
        this.lines = lines;
        this.recorder = recorder;
        this.supply = supply;
        this.pairs = pairs;
        this.marks = marks;
        this.plan = plan;
        lastRelease = new int[topology.gims];
        transformation = new Transformation(replay, topology, lines, recorder, this);
    }

    void reset(RunParameters prepared) {
        parameters = prepared;
        Arrays.fill(lastRelease, -1);
        transformation.reset(prepared);
    }

    PairStates pairs() {
        return pairs;
    }

    HighWaterMarks marks() {
        return marks;
    }

    CyclePlan plan() {
        return plan;
    }

    /** A source counts again: loaded late if it is behind the watermark, not any more if the stretch given up has brought it level. */
    void comeBack(int pair, int gim) {
        marks.read(topology.pairs + gim, gim);
        long num = marks.num;
        long den = marks.den;
        marks.read(pair, gim);
        if (Exact.compare(marks.num, marks.den, num, den) < 0) {
            pairs.set(pair, PairStates.LATE);
        } else {
            pairs.clear(pair, PairStates.LATE);
        }
    }

    /** Takes a pair out of the steady state and makes its installation look at it. */
    void deviate(int pair) {
        marks.touch(pair);
        pairs.deviate(pair);
        plan.demand(topology.pairGim[pair]);
    }

    void runDue() {
        Marks due = plan.due();
        int count = due.sort();
        for (int i = 0; i < count; i++) {
            // its window may have closed, or it may have stopped, after it was called in this very second
            if (plan.isWorking(due.get(i)) && plan.isOpen(due.get(i))) {
                runCycle(due.get(i));
            }
        }
        due.removeFirst(count);
    }

    private void runCycle(int gim) {
        plan.begin(gim);
        boolean sampled = marks.isSampled(gim);
        long work = sampled ? plan.work(gim) : 0;
        for (int pair = pairs.firstDeviant(gim); pair >= 0; pair = pairs.nextDeviant(pair)) {
            advance(pair, gim, work, sampled);
        }
        transformation.advance(gim, work, sampled);
        for (int pair = pairs.firstDeviant(gim); pair >= 0;) {
            int following = pairs.nextDeviant(pair);
            settleIfSteady(pair, gim);
            pair = following;
        }
        plan.end(gim);
    }

    private void settleIfSteady(int pair, int gim) {
        boolean onLine = lines.is(pair, -parameters.steadyLag[pair], 1, 1) && parameters.steadyLag[pair] >= 0;
        if (onLine && pairs.has(pair, PairStates.BEHIND)) {
            pairs.clear(pair, PairStates.BEHIND);
            recorder.event(replay.second(), EventKind.CAUGHT_UP, topology.handle(ElementKind.INFO_MART_INSTALLATION, gim),
                    topology.handle(ElementKind.DATA_SOURCE, topology.pairSource[pair]), recorder.root, 0, 0);
        }
        if (onLine && !pairs.has(pair, PairStates.UNAVAILABLE | PairStates.STUCK | PairStates.EXCLUDED | PairStates.LATE)) {
            pairs.settle(pair);
        }
    }

    boolean isStillBlocked(int pair, int gim) {
        if (!pairs.has(pair, PairStates.BLOCKED)) {
            return false;
        }
        readMark(pair, gim);
        supply.gapWalk().setStanding(lines.q[pair] == 0);
        boolean passable = Exact.compare(supply.gapWalk().holeAt(pair, markNum, markDen, replay.timeNum, replay.timeDen), 1, markNum,
                markDen) > 0;
        return !passable && findSupply(pair, gim) && supply.blocked;
    }

    /** Moves the mark of a pair to this cycle and finds the line that it follows from here. */
    private void advance(int pair, int gim, long work, boolean sampled) {
        readMark(pair, gim);
        workNum = work;
        workDen = 1;
        supply.gapWalk().setStanding(lines.q[pair] == 0);
        boolean found = findSupply(pair, gim);
        if (supply.gapWalk().concerns(pair) || parameters.anyPurge) {
            while (passHole(pair, gim, found, sampled)) {
                found = findSupply(pair, gim);
            }
        }
        if (!found) {
            marks.setLine(pair, gim, markNum, 0, markDen);
            return;
        }
        boolean blocked = supply.blocked;
        follow(pair, gim, sampled);
        if (supply.untilDen != 0) {
            plan.kink(supply.untilNum, supply.untilDen);
        }
        if (blocked && supply.isFed(pair, topology.gimSite[gim])) {
            replay.stuckRule().block(pair, gim);
        }
    }

    private void readMark(int pair, int gim) {
        marks.read(pair, gim);
        markNum = marks.num;
        markDen = marks.den;
    }

    private boolean findSupply(int pair, int gim) {
        return supply.find(pair, topology.gimSite[gim], markNum, markDen, replay.timeNum, replay.timeDen);
    }

    /**
     * Passes data that no copy holds any more, which are lost. A mark that gets to such a stretch in this cycle passes it without work, and
     * what is left of its work counts behind it. (Time that nobody recorded is passed like data.)
     *
     * @return true if the mark has moved
     */
    private boolean passHole(int pair, int gim, boolean found, boolean sampled) {
        if (!found || !supply.isFed(pair, topology.gimSite[gim])) {
            // the server cannot see that there is nothing
            return false;
        }
        if (supply.q == 0 && Exact.compare(supply.p, supply.d, markNum, markDen) > 0) {
            return workUpTo(pair, gim, sampled);
        }
        return skipDestroyed(pair);
    }

    private boolean skipDestroyed(int pair) {
        long end = supply.gapWalk().holeAt(pair, markNum, markDen, replay.timeNum, replay.timeDen);
        if (Exact.compare(end, 1, markNum, markDen) <= 0 || end >= Cycles.NEVER) {
            return false;
        }
        replay.losses().hole(pair, Math.ceilDiv(markNum, markDen), end, supply.gapWalk().holeCause());
        markNum = end;
        markDen = 1;
        return true;
    }

    /** The supply ends at a whole second: if the mark gets there now and a stretch to pass begins there, the rest of the work is kept. */
    private boolean workUpTo(int pair, int gim, boolean sampled) {
        long limitNum = supply.p;
        long limitDen = supply.d;
        GapWalk walk = supply.gapWalk();
        boolean passable = Exact.compare(walk.holeAt(pair, limitNum, limitDen, replay.timeNum, replay.timeDen), 1, limitNum, limitDen) > 0;
        long factorNum = parameters.gimCatchUpNum[gim];
        long factorDen = parameters.gimCatchUpDen[gim];
        if (!passable || factorDen != 0 && !sampled) {
            return skipDestroyed(pair);
        }
        if (factorDen != 0) {
            Rational distance = new Rational(limitNum, limitDen).minus(new Rational(markNum, markDen));
            Rational rest = new Rational(workNum, workDen).minus(distance.times(new Rational(factorDen, factorNum)));
            if (rest.signum() < 0) {
                return skipDestroyed(pair);
            }
            workNum = rest.numerator();
            workDen = rest.denominator();
        }
        markNum = limitNum;
        markDen = limitDen;
        return true;
    }

    /** The core of the extraction: the mark in {@link #markNum} against the supply found. */
    private void follow(int pair, int gim, boolean sampled) {
        long num = markNum;
        long den = markDen;
        long p = supply.p;
        long q = supply.q;
        long d = supply.d;
        long factorNum = parameters.gimCatchUpNum[gim];
        long factorDen = parameters.gimCatchUpDen[gim];
        lines.at(p, q, d, replay.timeNum, replay.timeDen);
        long supplyNum = lines.num;
        long supplyDen = lines.den;
        int order = Exact.compare(num, den, supplyNum, supplyDen);
        if (order > 0) {
            marks.setLine(pair, gim, num, 0, den);
            if (q > 0 && lines.crossing(p, q, d, num, 0, den)) {
                plan.kink(lines.num, lines.den);
            }
            pairs.set(pair, PairStates.BEHIND);
            return;
        }
        if (order < 0 && factorDen == 0) {
            order = 0;
        } else if (order < 0 && sampled) {
            // num/den + factor * work
            long workOver = Math.multiplyExact(factorDen, workDen);
            long reached = Exact.sumOfProducts(num, workOver, Math.multiplyExact(factorNum, workNum), den);
            long over = Math.multiplyExact(den, workOver);
            if (Exact.compare(reached, over, supplyNum, supplyDen) >= 0) {
                order = 0;
            } else {
                num = reached;
                den = over;
            }
        }
        boolean faster = factorDen == 0 || Exact.compare(factorNum, factorDen, q, d) >= 0;
        if (order == 0 && faster) {
            marks.setLine(pair, gim, p, q, d);
        } else {
            if (order == 0) {
                num = supplyNum;
                den = supplyDen;
            }
            lines.through(num, den, replay.timeNum, replay.timeDen, factorNum, factorDen);
            long lp = lines.lineP;
            long lq = lines.lineQ;
            long ld = lines.lineD;
            marks.setLine(pair, gim, lp, lq, ld);
            if (faster && lines.crossing(lp, lq, ld, p, q, d)) {
                plan.kink(lines.num, lines.den);
            }
        }
        if (q != d || order != 0) {
            pairs.set(pair, PairStates.BEHIND);
        }
    }

    // windows, start and stop of installations

    /** The present state of an installation is frozen: its window closes or it stops. */
    void freeze(int gim) {
        plan.pause(gim);
        for (int variable = topology.gimPairStart[gim]; variable < topology.gimPairStart[gim + 1]; variable++) {
            marks.freeze(variable, gim);
        }
        marks.freeze(topology.pairs + gim, gim);
    }

    /** The window opens or the installation starts: everything has to be looked at. */
    void thaw(int gim) {
        plan.resume(gim);
        for (int pair = topology.gimPairStart[gim]; pair < topology.gimPairStart[gim + 1]; pair++) {
            deviate(pair);
        }
        plan.demand(gim);
    }

    /** A stopped installation waits for nothing. */
    void forget(int gim) {
        for (int pair = topology.gimPairStart[gim]; pair < topology.gimPairStart[gim + 1]; pair++) {
            pairs.clear(pair, PairStates.UNAVAILABLE | PairStates.STUCK | PairStates.BLOCKED | PairStates.LATE);
        }
        plan.forget(gim);
    }

    /** True if nothing of the installation is on its way any more: used where closed windows would go on for ever. */
    boolean isSettled(int gim) {
        if (!plan.isWorking(gim)) {
            return true;
        }
        for (int pair = pairs.firstDeviant(gim); pair >= 0; pair = pairs.nextDeviant(pair)) {
            if (lines.q[pair] != lines.d[pair] && !pairs.has(pair, PairStates.UNAVAILABLE | PairStates.EXCLUDED)) {
                return false;
            }
        }
        return plan.isOpen(gim) && transformation.isSettled(gim);
    }
}
