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
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * High-water marks of all pairs: each follows the supply, at most at the catch-up factor while it is behind. Only pairs that deviate from the
 * steady state ("a lag behind the present") are looked at, so the cost of an event depends on what it touches, not on the size of the
 * deployment. Between two cycles at which something changes the marks are straight lines, so quiet cycles cost nothing.
 */
final class Extraction {

    /** The source cannot be read. */
    static final int UNAVAILABLE = 1;
    /** The installation does not wait for the source any more. */
    static final int STUCK = 2;
    /** The operator has taken the access points of the source out. */
    static final int EXCLUDED = 4;
    /** The supply ends at a gap. */
    static final int BLOCKED = 8;
    /** The source came back behind the watermark and is loaded beside it. */
    static final int LATE = 16;
    private static final int DEVIANT = 32;
    private static final int BEHIND = 64;

    private final Replay replay;
    private final CompiledTopology topology;
    private final Network network;
    private final Lines lines;
    private final Recorder recorder;
    private final Supply supply;
    private final Transformation transformation;
    private RunParameters parameters;
    private int run;

    private final int[] touched;
    private final int[] flags;
    final long[] since;
    final int[] cause;
    final int[] stuckEvent;
    /** Deviating pairs of each installation, as doubly linked lists. */
    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private final int[] deviants;

    private final boolean[] active;
    private final boolean[] open;
    /** No work was done before this moment that still counts. */
    private final long[] workBase;
    private final long[] carry;
    private final long[] version;
    private final long[] plannedCycle;
    private final long[] plannedVersion;
    /** STUCK event after which an installation went on; cause of what follows. */
    final int[] lastRelease;
    private final Marks due;

    /** Result of {@link #mark}. */
    private long markNum;
    private long markDen;
    /** Work that the pair under way can still do in this cycle, in seconds. */
    private long workNum;
    private long workDen = 1;
    /** Earliest kink of the installation that is being worked on; denominator 0 if there is none. */
    private long kinkNum;
    private long kinkDen;

    Extraction(Replay replay, CompiledTopology topology, Network network, Lines lines, Recorder recorder, Supply supply) {
        this.replay = replay;
        this.topology = topology;
        this.network = network;
        this.lines = lines;
        this.recorder = recorder;
        this.supply = supply;
        touched = new int[topology.pairs + topology.gims];
        flags = new int[topology.pairs];
        since = new long[topology.pairs];
        cause = new int[topology.pairs];
        stuckEvent = new int[topology.pairs];
        head = new int[topology.gims];
        next = new int[topology.pairs];
        previous = new int[topology.pairs];
        deviants = new int[topology.gims];
        active = new boolean[topology.gims];
        open = new boolean[topology.gims];
        workBase = new long[topology.gims];
        carry = new long[topology.gims];
        version = new long[topology.gims];
        plannedCycle = new long[topology.gims];
        plannedVersion = new long[topology.gims];
        lastRelease = new int[topology.gims];
        due = new Marks(topology.gims);
        transformation = new Transformation(replay, topology, lines, recorder, this);
    }

    void reset(RunParameters prepared) {
        parameters = prepared;
        run++;
        due.clear();
        Arrays.fill(head, -1);
        Arrays.fill(deviants, 0);
        Arrays.fill(workBase, 0);
        Arrays.fill(carry, 0);
        Arrays.fill(plannedCycle, -1);
        Arrays.fill(lastRelease, -1);
        for (int gim = 0; gim < topology.gims; gim++) {
            active[gim] = topology.gimMode[gim] == InfoMartMode.ACTIVE.ordinal();
            open[gim] = prepared.cycles[gim].isOpen(0);
        }
        transformation.reset(prepared);
    }

    // state of installations

    boolean isActive(int gim) {
        return active[gim];
    }

    /** True if the installation is active and its scheduler and site work. */
    boolean isWorking(int gim) {
        return active[gim] && parameters.gimScheduler[gim] && network.isUp(topology.gimSite[gim]);
    }

    boolean isOpen(int gim) {
        return open[gim];
    }

    void setActive(int gim, boolean on) {
        active[gim] = on;
    }

    // state of pairs

    boolean has(int pair, int flag) {
        return touched[pair] == run && (flags[pair] & flag) != 0;
    }

    void set(int pair, int flag) {
        touch(pair);
        flags[pair] |= flag;
    }

    void clear(int pair, int flag) {
        if (touched[pair] == run) {
            flags[pair] &= ~flag;
        }
    }

    /** A source counts again; if it is behind the watermark it is loaded late. */
    void comeBack(int pair, int gim) {
        int watermark = topology.pairs + gim;
        touch(watermark);
        value(watermark, gim);
        long num = markNum;
        long den = markDen;
        mark(pair, gim);
        if (Exact.compare(markNum, markDen, num, den) < 0) {
            set(pair, LATE);
        }
    }

    boolean isDeviant(int pair) {
        return has(pair, DEVIANT);
    }

    int firstDeviant(int gim) {
        return head[gim];
    }

    int nextDeviant(int pair) {
        return next[pair];
    }

    int deviants(int gim) {
        return deviants[gim];
    }

    /** Gives a variable its first line of this replay. */
    void touch(int variable) {
        if (touched[variable] == run) {
            return;
        }
        touched[variable] = run;
        boolean isPair = variable < topology.pairs;
        int gim = isPair ? topology.pairGim[variable] : variable - topology.pairs;
        if (isPair) {
            flags[variable] = 0;
            stuckEvent[variable] = -1;
            cause[variable] = -1;
        }
        long lag = parameters.steadyLag[variable];
        boolean moves = lag >= 0;
        lines.set(variable, moves ? -lag : 0, moves ? 1 : 0, 1, 0, 1);
        recorder.piece(variable, 0, 1, moves ? -lag : 0, moves ? 1 : 0, 1, isSampled(gim));
    }

    private boolean isSampled(int gim) {
        return !parameters.cycles[gim].isContinuous();
    }

    /** Takes a pair out of the steady state and makes its installation look at it. */
    void deviate(int pair) {
        touch(pair);
        int gim = topology.pairGim[pair];
        if ((flags[pair] & DEVIANT) == 0) {
            flags[pair] |= DEVIANT;
            next[pair] = head[gim];
            previous[pair] = -1;
            if (head[gim] >= 0) {
                previous[head[gim]] = pair;
            }
            head[gim] = pair;
            deviants[gim]++;
        }
        due(gim);
    }

    private void settle(int pair) {
        int gim = topology.pairGim[pair];
        flags[pair] &= ~DEVIANT;
        if (previous[pair] >= 0) {
            next[previous[pair]] = next[pair];
        } else {
            head[gim] = next[pair];
        }
        if (next[pair] >= 0) {
            previous[next[pair]] = previous[pair];
        }
        deviants[gim]--;
    }

    /** The installation has to run a cycle: now, or at its next one. */
    void due(int gim) {
        if (!isWorking(gim) || !open[gim]) {
            return;
        }
        long cycle = replay.timeDen == 1 ? parameters.cycles[gim].atOrAfter(replay.timeNum)
                : parameters.cycles[gim].isContinuous() ? replay.second() : parameters.cycles[gim].atOrAfter(replay.second());
        if (parameters.cycles[gim].isContinuous() || cycle == replay.timeNum && replay.timeDen == 1) {
            due.add(gim);
        } else if (plannedCycle[gim] != cycle || plannedVersion[gim] != version[gim]) {
            plannedCycle[gim] = cycle;
            plannedVersion[gim] = version[gim];
            replay.plan(cycle, EventKind.Rank.CYCLE, EventType.CYCLE, gim, version[gim]);
        }
    }

    boolean hasDue() {
        return !due.isEmpty();
    }

    /** A planned cycle or kink is reached. */
    void reached(int gim, long stamp) {
        if (stamp == version[gim] && isWorking(gim) && open[gim]) {
            due.add(gim);
        }
    }

    void runDue() {
        int count = due.sort();
        for (int i = 0; i < count; i++) {
            runCycle(due.get(i));
        }
        due.removeFirst(count);
    }

    // values

    /** Puts the present high-water mark of a pair where {@link #markFloor} and {@link #markCeiling} find it. */
    void mark(int pair, int gim) {
        touch(pair);
        value(pair, gim);
    }

    /** Value of a pair or installation as its last cycle before this instant left it, or at this instant if it moves continuously. */
    void value(int variable, int gim) {
        if (replay.timeDen == 1 || !parameters.cycles[gim].isContinuous()) {
            valueAt(variable, gim, replay.second());
        } else {
            lines.at(variable, replay.timeNum, replay.timeDen);
            markNum = Math.max(lines.num, 0);
            markDen = lines.den;
        }
    }

    /** As {@link #value} with all cycles before a later second. */
    void valueAt(int variable, int gim, long second) {
        if (parameters.cycles[gim].isContinuous() || lines.q[variable] == 0) {
            lines.at(variable, second, 1);
        } else {
            lines.at(variable, Math.max(parameters.cycles[gim].atOrBefore(second - 1), lines.startNum[variable]), 1);
        }
        markNum = Math.max(lines.num, 0);
        markDen = lines.den;
    }

    long markNum() {
        return markNum;
    }

    long markDen() {
        return markDen;
    }

    long markFloor() {
        return Math.floorDiv(markNum, markDen);
    }

    long markCeiling() {
        return Math.ceilDiv(markNum, markDen);
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
        return true;
    }

    /** The mark of a pair jumps to a whole second and stands still there until the next cycle. */
    void jump(int pair, int gim, long to) {
        touch(pair);
        setLine(pair, gim, to, 0, 1);
    }

    /** Seconds of work since the last cycle, at a cycle. */
    private long work(int gim) {
        return replay.timeNum - Math.max(parameters.cycles[gim].atOrBefore(replay.timeNum - 1), workBase[gim]);
    }

    // cycles

    private void runCycle(int gim) {
        version[gim]++;
        kinkDen = 0;
        boolean sampled = isSampled(gim);
        long work = sampled ? work(gim) : 0;
        for (int pair = head[gim]; pair >= 0; pair = next[pair]) {
            advance(pair, gim, work, sampled);
        }
        transformation.advance(gim, work, sampled);
        for (int pair = head[gim]; pair >= 0;) {
            int following = next[pair];
            settleIfSteady(pair, gim);
            pair = following;
        }
        planKink(gim, sampled);
    }

    private void settleIfSteady(int pair, int gim) {
        boolean onLine = lines.is(pair, -parameters.steadyLag[pair], 1, 1) && parameters.steadyLag[pair] >= 0;
        if (onLine && (flags[pair] & BEHIND) != 0) {
            flags[pair] &= ~BEHIND;
            recorder.event(replay.second(), EventKind.CAUGHT_UP, topology.handle(ElementKind.INFO_MART_INSTALLATION, gim),
                    topology.handle(ElementKind.DATA_SOURCE, topology.pairSource[pair]), recorder.root, 0, 0);
        }
        if (onLine && (flags[pair] & (UNAVAILABLE | STUCK | EXCLUDED | LATE)) == 0) {
            settle(pair);
        }
    }

    private void planKink(int gim, boolean sampled) {
        if (kinkDen == 0) {
            return;
        }
        if (sampled) {
            long cycle = parameters.cycles[gim].atOrAfter(Math.max(Math.ceilDiv(kinkNum, kinkDen), replay.timeNum + 1));
            replay.plan(cycle, EventKind.Rank.CYCLE, EventType.CYCLE, gim, version[gim]);
        } else {
            replay.plan(kinkNum, kinkDen, EventKind.Rank.CYCLE, EventType.CYCLE, gim, version[gim]);
        }
    }

    /** The lines of the installation change not later than this. */
    void kink(long num, long den) {
        if (Exact.compare(num, den, replay.timeNum, replay.timeDen) > 0
                && (kinkDen == 0 || Exact.compare(num, den, kinkNum, kinkDen) < 0)) {
            kinkNum = num;
            kinkDen = den;
        }
    }

    boolean isStillBlocked(int pair, int gim) {
        if (!has(pair, BLOCKED)) {
            return false;
        }
        mark(pair, gim);
        supply.gapWalk().setStanding(lines.q[pair] == 0);
        boolean passable = Exact.compare(supply.gapWalk().holeAt(pair, markNum, markDen, replay.timeNum, replay.timeDen), 1, markNum,
                markDen) > 0;
        return !passable && findSupply(pair, gim) && supply.blocked;
    }

    /** Moves the mark of a pair to this cycle and finds the line that it follows from here. */
    private void advance(int pair, int gim, long work, boolean sampled) {
        value(pair, gim);
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
            setLine(pair, gim, markNum, 0, markDen);
            return;
        }
        boolean blocked = supply.blocked;
        follow(pair, gim, sampled);
        if (supply.untilDen != 0) {
            kink(supply.untilNum, supply.untilDen);
        }
        if (blocked && supply.isFed(pair, topology.gimSite[gim])) {
            replay.stuckRule().block(pair, gim);
        }
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
        replay.losses().hole(pair, markCeiling(), end, supply.gapWalk().holeCause());
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
            setLine(pair, gim, num, 0, den);
            if (q > 0 && lines.crossing(p, q, d, num, 0, den)) {
                kink(lines.num, lines.den);
            }
            flags[pair] |= BEHIND;
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
            setLine(pair, gim, p, q, d);
        } else {
            if (order == 0) {
                num = supplyNum;
                den = supplyDen;
            }
            lines.through(num, den, replay.timeNum, replay.timeDen, factorNum, factorDen);
            long lp = lines.lineP;
            long lq = lines.lineQ;
            long ld = lines.lineD;
            setLine(pair, gim, lp, lq, ld);
            if (faster && lines.crossing(lp, lq, ld, p, q, d)) {
                kink(lines.num, lines.den);
            }
        }
        if (q != d || order != 0) {
            flags[pair] |= BEHIND;
        }
    }

    // windows, start and stop of installations

    /** The present state of an installation is frozen: its window closes or it stops. */
    void freeze(int gim) {
        version[gim]++;
        long last = isSampled(gim) ? parameters.cycles[gim].atOrBefore(replay.second() - 1) : replay.second();
        carry[gim] = isSampled(gim) ? replay.second() - Math.max(last, workBase[gim]) : 0;
        for (int variable = topology.gimPairStart[gim]; variable < topology.gimPairStart[gim + 1]; variable++) {
            freezeVariable(variable, gim);
        }
        freezeVariable(topology.pairs + gim, gim);
    }

    private void freezeVariable(int variable, int gim) {
        touch(variable);
        value(variable, gim);
        setLine(variable, gim, markNum, 0, markDen);
    }

    /** The window opens or the installation starts: everything has to be looked at. */
    void thaw(int gim) {
        workBase[gim] = replay.second() - carry[gim];
        for (int pair = topology.gimPairStart[gim]; pair < topology.gimPairStart[gim + 1]; pair++) {
            deviate(pair);
        }
        due(gim);
    }

    void setOpen(int gim, boolean isOpen) {
        open[gim] = isOpen;
    }

    /** A stopped installation waits for nothing. */
    void forget(int gim) {
        for (int pair = topology.gimPairStart[gim]; pair < topology.gimPairStart[gim + 1]; pair++) {
            clear(pair, UNAVAILABLE | STUCK | BLOCKED | LATE);
        }
        carry[gim] = 0;
    }

    /** True if nothing of the installation is on its way any more: used where closed windows would go on for ever. */
    boolean isSettled(int gim) {
        if (!isWorking(gim)) {
            return true;
        }
        for (int pair = head[gim]; pair >= 0; pair = next[pair]) {
            if (lines.q[pair] != lines.d[pair] && (flags[pair] & (UNAVAILABLE | EXCLUDED)) == 0) {
                return false;
            }
        }
        return open[gim] && transformation.isSettled(gim);
    }
}
