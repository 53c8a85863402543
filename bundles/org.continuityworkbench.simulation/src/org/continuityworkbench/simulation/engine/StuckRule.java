/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Exact;
import org.continuityworkbench.simulation.StuckClock;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Delay alarm and stuck rule: an installation waits for a source that it cannot read until the threshold is exceeded, then goes on without
 * it; when the source is back later than that, only the newest stretch of the length of the threshold is read, the rest is lost.
 */
final class StuckRule {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Recorder recorder;
    private final Extraction extraction;
    private final PairStates pairs;
    private final HighWaterMarks marks;
    private final CyclePlan cycles;
    private final Supply supply;
    private RunParameters parameters;

    StuckRule(Replay replay, CompiledTopology topology, Recorder recorder, Extraction extraction, Supply supply) {
        this.replay = replay;
        this.topology = topology;
        this.recorder = recorder;
        this.extraction = extraction;
        pairs = extraction.pairs();
        marks = extraction.marks();
        cycles = extraction.plan();
        this.supply = supply;
    }

    void reset(RunParameters run) {
        parameters = run;
    }

    /** Looks at a pair after failures and restores of this instant. */
    void update(int pair) {
        int gim = topology.pairGim[pair];
        if (!cycles.isWorking(gim)) {
            return;
        }
        boolean fed = supply.isFed(pair, topology.gimSite[gim]) && !extraction.isStillBlocked(pair, gim);
        if (!fed) {
            if (!pairs.has(pair, PairStates.UNAVAILABLE)) {
                becomeUnavailable(pair, gim);
            }
            extraction.deviate(pair);
        } else {
            if (pairs.has(pair, PairStates.UNAVAILABLE)) {
                becomeAvailable(pair, gim);
            }
            if (pairs.isDeviant(pair) || !supply.isSteady(pair, topology.gimSite[gim])) {
                extraction.deviate(pair);
            }
        }
    }

    /** The supply ends at a gap that only a copy out of reach can fill: for the rule the source is unavailable. */
    void block(int pair, int gim) {
        if (!pairs.has(pair, PairStates.UNAVAILABLE)) {
            becomeUnavailable(pair, gim);
        }
        pairs.set(pair, PairStates.BLOCKED);
    }

    private void becomeUnavailable(int pair, int gim) {
        marks.touch(pair);
        pairs.set(pair, PairStates.UNAVAILABLE);
        pairs.since[pair] = replay.second();
        pairs.cause[pair] = recorder.event(replay.second(), EventKind.UNAVAILABLE, gimHandle(gim), sourceHandle(pair), recorder.root, 0,
                0);
        if (!pairs.has(pair, PairStates.EXCLUDED)) {
            plan(pair, gim);
        }
    }

    /** Plans alarm and give-up of an unavailable source. */
    void plan(int pair, int gim) {
        Cycles grid = parameters.cycles[gim];
        long since = pairs.since[pair];
        long alarm = grid.atOrAfter(since + parameters.gimTheta[gim]);
        replay.plan(alarm, EventKind.Rank.STUCK, EventType.ALARM, pair, since);
        planStuck(pair, gim, since + parameters.gimTau[gim]);
    }

    /** A server looks at its cycles: at the first one after the threshold, be it the very second in which the source went away. */
    private void planStuck(int pair, int gim, long due) {
        long since = pairs.since[pair];
        Cycles grid = parameters.cycles[gim];
        long num = due;
        long den = 1;
        if (parameters.stuckClock == StuckClock.HWM_AGE && grid.isContinuous()) {
            if (!marks.findAge(pair, gim, parameters.gimTau[gim])) {
                return; // until the mark turns
            }
            num = marks.agedNum;
            den = marks.agedDen;
        } else if (parameters.stuckClock == StuckClock.HWM_AGE) {
            marks.read(pair, gim);
            num = Math.addExact(marks.num, Math.multiplyExact(parameters.gimTau[gim], marks.den));
            den = marks.den;
        }
        long first = grid.isContinuous() ? Math.ceilDiv(num, den) : grid.after(Math.floorDiv(num, den));
        long looks = grid.atOrAfter(Math.max(first, since));
        boolean withinSecond = grid.isContinuous() && looks == first && first > since && first < Cycles.NEVER;
        replay.plan(withinSecond ? num : looks, withinSecond ? den : 1, EventKind.Rank.STUCK, EventType.STUCK, pair, since);
    }

    /** The mark of a pair moves otherwise from now on: without cycles, its age reaches the threshold at another instant. */
    void markTurns(int pair, int gim) {
        if (parameters.stuckClock == StuckClock.HWM_AGE && parameters.cycles[gim].isContinuous() && isWaiting(pair, pairs.since[pair])
                && !pairs.has(pair, PairStates.STUCK)) {
            planStuck(pair, gim, 0);
        }
    }

    void alarm(int pair, long since) {
        if (isWaiting(pair, since)) {
            int gim = topology.pairGim[pair];
            recorder.use(Assumption.ALARM_AT_CYCLE);
            recorder.event(replay.second(), EventKind.ALARM_55_20110, gimHandle(gim), sourceHandle(pair), pairs.cause[pair], 0, 0);
        }
    }

    void stuck(int pair, long since) {
        if (!isWaiting(pair, since) || pairs.has(pair, PairStates.STUCK)) {
            return;
        }
        int gim = topology.pairGim[pair];
        if (parameters.stuckClock == StuckClock.HWM_AGE && isStillYoung(pair, gim)) {
            planStuck(pair, gim, 0);
            return;
        }
        pairs.set(pair, PairStates.STUCK);
        recorder.use(Assumption.STUCK_STAMP);
        recorder.use(Assumption.BOUNDARY_AT_THRESHOLD);
        recorder.use(Assumption.DANGLING_HALVES);
        pairs.stuckEvent[pair] = recorder.event(replay.second(), EventKind.STUCK, gimHandle(gim), sourceHandle(pair),
                pairs.cause[pair], 0, 0);
        extraction.lastRelease[gim] = pairs.stuckEvent[pair];
        cycles.demand(gim);
    }

    /** The mark moved since the give-up was planned, so its age is not above the threshold yet. */
    private boolean isStillYoung(int pair, int gim) {
        marks.read(pair, gim);
        long oldest = Math.addExact(marks.num, Math.multiplyExact(parameters.gimTau[gim], marks.den));
        int order = Exact.compare(replay.timeNum, replay.timeDen, oldest, marks.den);
        return parameters.cycles[gim].isContinuous() ? order < 0 : order <= 0;
    }

    boolean isVoid(int pair, long since) {
        return !isWaiting(pair, since);
    }

    private boolean isWaiting(int pair, long since) {
        return pairs.has(pair, PairStates.UNAVAILABLE) && !pairs.has(pair, PairStates.EXCLUDED) && pairs.since[pair] == since;
    }

    private void becomeAvailable(int pair, int gim) {
        long now = replay.second();
        boolean givenUp = pairs.has(pair, PairStates.STUCK)
                || pairs.has(pair, PairStates.EXCLUDED) && now - pairs.since[pair] > parameters.gimTau[gim];
        if (!givenUp) {
            recorder.event(now, EventKind.AVAILABLE, gimHandle(gim), sourceHandle(pair), recorder.root, 0, 0);
        } else {
            marks.read(pair, gim);
            long from = marks.ceiling();
            long to = Math.max(from, now - parameters.gimTau[gim]);
            int event = recorder.event(now, EventKind.UNSTUCK, gimHandle(gim), sourceHandle(pair), recorder.root, from, to);
            recorder.assumptions |= ParameterResolver.lateAssumption(parameters.lateMode);
            if (to > from) {
                replay.losses().givenUp(pair, from, to, event);
                marks.jump(pair, gim, to);
            }
        }
        boolean waited = !pairs.has(pair, PairStates.STUCK | PairStates.EXCLUDED);
        pairs.clear(pair, PairStates.UNAVAILABLE | PairStates.STUCK | PairStates.BLOCKED | PairStates.EXCLUDED);
        if (!waited) {
            extraction.comeBack(pair, gim);
        }
    }

    private int gimHandle(int gim) {
        return topology.handle(ElementKind.INFO_MART_INSTALLATION, gim);
    }

    private int sourceHandle(int pair) {
        return topology.handle(ElementKind.DATA_SOURCE, topology.pairSource[pair]);
    }
}
