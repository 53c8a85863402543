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
    private final Supply supply;
    private RunParameters parameters;

    StuckRule(Replay replay, CompiledTopology topology, Recorder recorder, Extraction extraction, Supply supply) {
        this.replay = replay;
        this.topology = topology;
        this.recorder = recorder;
        this.extraction = extraction;
        this.supply = supply;
    }

    void reset(RunParameters run) {
        parameters = run;
    }

    /** Looks at a pair after failures and restores of this instant. */
    void update(int pair) {
        int gim = topology.pairGim[pair];
        if (!extraction.isWorking(gim)) {
            return;
        }
        boolean fed = supply.isFed(pair, topology.gimSite[gim]) && !extraction.isStillBlocked(pair, gim);
        if (!fed) {
            if (!extraction.has(pair, Extraction.UNAVAILABLE)) {
                becomeUnavailable(pair, gim);
            }
            extraction.deviate(pair);
        } else {
            if (extraction.has(pair, Extraction.UNAVAILABLE)) {
                becomeAvailable(pair, gim);
            }
            if (extraction.isDeviant(pair) || !supply.isSteady(pair, topology.gimSite[gim])) {
                extraction.deviate(pair);
            }
        }
    }

    /** The supply ends at a gap that only a copy out of reach can fill: for the rule the source is unavailable. */
    void block(int pair, int gim) {
        if (!extraction.has(pair, Extraction.UNAVAILABLE)) {
            becomeUnavailable(pair, gim);
        }
        extraction.set(pair, Extraction.BLOCKED);
    }

    private void becomeUnavailable(int pair, int gim) {
        extraction.set(pair, Extraction.UNAVAILABLE);
        extraction.since[pair] = replay.second();
        extraction.cause[pair] = recorder.event(replay.second(), EventKind.UNAVAILABLE, gimHandle(gim), sourceHandle(pair), recorder.root, 0,
                0);
        if (!extraction.has(pair, Extraction.EXCLUDED)) {
            plan(pair, gim);
        }
    }

    /** Plans alarm and give-up of an unavailable source. */
    void plan(int pair, int gim) {
        Cycles cycles = parameters.cycles[gim];
        long since = extraction.since[pair];
        long alarm = cycles.atOrAfter(since + parameters.gimTheta[gim]);
        replay.plan(alarm, EventKind.Rank.STUCK, EventType.ALARM, pair, since);
        planStuck(pair, gim, since + parameters.gimTau[gim]);
    }

    private void planStuck(int pair, int gim, long due) {
        long from = Math.max(due, extraction.since[pair]);
        if (parameters.stuckClock == StuckClock.HWM_AGE) {
            extraction.mark(pair, gim);
            from = Math.max(extraction.markFloor() + parameters.gimTau[gim], extraction.since[pair]);
        }
        Cycles cycles = parameters.cycles[gim];
        replay.plan(cycles.isContinuous() ? cycles.atOrAfter(from) : cycles.after(from), EventKind.Rank.STUCK, EventType.STUCK, pair,
                extraction.since[pair]);
    }

    void alarm(int pair, long since) {
        if (isWaiting(pair, since)) {
            int gim = topology.pairGim[pair];
            recorder.use(Assumption.ALARM_AT_CYCLE);
            recorder.event(replay.second(), EventKind.ALARM_55_20110, gimHandle(gim), sourceHandle(pair), extraction.cause[pair], 0, 0);
        }
    }

    void stuck(int pair, long since) {
        if (!isWaiting(pair, since) || extraction.has(pair, Extraction.STUCK)) {
            return;
        }
        int gim = topology.pairGim[pair];
        if (parameters.stuckClock == StuckClock.HWM_AGE && isStillYoung(pair, gim)) {
            planStuck(pair, gim, 0);
            return;
        }
        extraction.set(pair, Extraction.STUCK);
        recorder.use(Assumption.STUCK_STAMP);
        recorder.use(Assumption.BOUNDARY_AT_THRESHOLD);
        recorder.use(Assumption.DANGLING_HALVES);
        extraction.stuckEvent[pair] = recorder.event(replay.second(), EventKind.STUCK, gimHandle(gim), sourceHandle(pair),
                extraction.cause[pair], 0, 0);
        extraction.lastRelease[gim] = extraction.stuckEvent[pair];
        extraction.due(gim);
    }

    /** The mark moved since the give-up was planned, so its age is not above the threshold yet. */
    private boolean isStillYoung(int pair, int gim) {
        extraction.mark(pair, gim);
        long age = replay.second() - extraction.markFloor();
        return parameters.cycles[gim].isContinuous() ? age < parameters.gimTau[gim] : age <= parameters.gimTau[gim];
    }

    private boolean isWaiting(int pair, long since) {
        return extraction.has(pair, Extraction.UNAVAILABLE) && !extraction.has(pair, Extraction.EXCLUDED) && extraction.since[pair] == since;
    }

    private void becomeAvailable(int pair, int gim) {
        long now = replay.second();
        boolean givenUp = extraction.has(pair, Extraction.STUCK)
                || extraction.has(pair, Extraction.EXCLUDED) && now - extraction.since[pair] > parameters.gimTau[gim];
        if (!givenUp) {
            recorder.event(now, EventKind.AVAILABLE, gimHandle(gim), sourceHandle(pair), recorder.root, 0, 0);
        } else {
            extraction.mark(pair, gim);
            long from = extraction.markCeiling();
            long to = Math.max(from, now - parameters.gimTau[gim]);
            int event = recorder.event(now, EventKind.UNSTUCK, gimHandle(gim), sourceHandle(pair), recorder.root, from, to);
            recorder.assumptions |= ParameterResolver.lateAssumption(parameters.lateMode);
            if (to > from) {
                replay.losses().givenUp(pair, from, to, event);
                extraction.jump(pair, gim, to);
            }
        }
        boolean waited = !extraction.has(pair, Extraction.STUCK | Extraction.EXCLUDED);
        extraction.clear(pair, Extraction.UNAVAILABLE | Extraction.STUCK | Extraction.BLOCKED | Extraction.EXCLUDED);
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
