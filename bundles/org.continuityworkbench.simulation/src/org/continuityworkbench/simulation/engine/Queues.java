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

import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Exact;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * ICONs, their persistent queues and the IDBs that they write. The position of a queue is the data moment up to which everything is
 * written; a copy is committed up to the position minus the write lag. While the IDB cannot be written the position stands still and the
 * queue grows; then it moves at the speed of writing over the speed of recording until it is at the present.
 */
final class Queues {

    private static final byte LIVE = 0;
    private static final byte FILLING = 1;
    private static final byte DRAINING = 2;

    private final Replay replay;
    private final CompiledTopology topology;
    private final Network network;
    private final Lines lines;
    private final Recorder recorder;
    private final Loads loads;
    private final Outages icons;
    private final Outages databases;
    private final int firstVariable;
    private final byte[] state;
    private final boolean[] running;
    private final boolean[] writable;
    private final int[] gapHead;
    /** Since when the ICON does not record, because it is down or its queue is full; -1 while it does. */
    private final long[] deafSince;
    private final boolean[] full;
    private final long[] fullNum;
    private final long[] fullDen;
    private final long[] version;
    private final int[] fillingEvent;
    private final boolean[] purgeOn;
    private final long[] purgedUntil;
    private boolean anyGaps;
    private long stepNum;
    private long stepDen;
    private RunParameters parameters;

    Queues(Replay replay, CompiledTopology topology, Network network, Lines lines, Recorder recorder, int firstVariable) {
        this.replay = replay;
        this.topology = topology;
        this.network = network;
        this.lines = lines;
        this.recorder = recorder;
        this.firstVariable = firstVariable;
        loads = new Loads(topology);
        icons = new Outages(topology.icons);
        databases = new Outages(topology.databases);
        state = new byte[topology.icons];
        running = new boolean[topology.icons];
        writable = new boolean[topology.icons];
        gapHead = new int[topology.icons];
        deafSince = new long[topology.icons];
        full = new boolean[topology.icons];
        fullNum = new long[topology.icons];
        fullDen = new long[topology.icons];
        version = new long[topology.icons];
        fillingEvent = new int[topology.icons];
        purgeOn = new boolean[topology.databases];
        purgedUntil = new long[topology.databases];
    }

    void reset(RunParameters run) {
        parameters = run;
        loads.reset();
        icons.reset();
        databases.reset();
        Arrays.fill(state, LIVE);
        Arrays.fill(running, true);
        Arrays.fill(writable, true);
        Arrays.fill(gapHead, -1);
        Arrays.fill(deafSince, -1);
        Arrays.fill(full, false);
        for (int icon = 0; icon < topology.icons; icon++) {
            lines.set(firstVariable + icon, 0, 1, 1, 0, 1);
        }
        System.arraycopy(run.databasePurge, 0, purgeOn, 0, purgeOn.length);
        Arrays.fill(purgedUntil, 0);
        anyGaps = false;
    }

    Loads loads() {
        return loads;
    }

    boolean isLive(int icon) {
        return state[icon] == LIVE && isDatabaseUp(topology.iconDatabase[icon]);
    }

    boolean isWritable(int icon) {
        return writable[icon];
    }

    boolean isDatabaseUp(int database) {
        return !databases.isDown(database) && network.isUp(topology.databaseSite[database]);
    }

    boolean hasGaps(int icon) {
        return gapHead[icon] >= 0;
    }

    boolean anyGaps() {
        return anyGaps;
    }

    int firstGap(int icon) {
        return gapHead[icon];
    }

    long committedP(int icon) {
        int variable = firstVariable + icon;
        return lines.p[variable] - parameters.iconLag[icon] * lines.d[variable];
    }

    long committedQ(int icon) {
        return lines.q[firstVariable + icon];
    }

    long committedD(int icon) {
        return lines.d[firstVariable + icon];
    }

    /** Data moment up to which the copy is committed now, rounded up. */
    long committed(int icon) {
        lines.at(committedP(icon), committedQ(icon), committedD(icon), replay.timeNum, replay.timeDen);
        return Math.ceilDiv(lines.num, lines.den);
    }

    /** Everything older is purged from the IDB; 0 if nothing is. */
    long purgedBefore(int database, long timeNum, long timeDen) {
        return purgeOn[database] ? Math.max(purgedUntil[database], Math.floorDiv(timeNum, timeDen) - parameters.databaseRetention[database])
                : purgedUntil[database];
    }

    /** Stops or resumes the purge of an IDB. What is purged stays purged. */
    void purge(int database, boolean on) {
        purgedUntil[database] = purgedBefore(database, replay.timeNum, replay.timeDen);
        purgeOn[database] = on && parameters.databaseRetention[database] >= 0;
    }

    void failIcon(int icon, boolean timed, boolean abnormal) {
        if (icons.fail(icon, timed)) {
            replay.touched.icons.add(icon);
            if (abnormal && topology.iconMemoryQueue[icon]) {
                destroyQueue(icon, LossCause.QUEUE_LOST);
            }
        }
    }

    void restoreIcon(int icon, boolean timed) {
        if (icons.restore(icon, timed)) {
            replay.touched.icons.add(icon);
        }
    }

    void failDatabase(int database, boolean timed) {
        if (databases.fail(database, timed)) {
            markWriters(database);
        }
    }

    void restoreDatabase(int database, boolean timed) {
        if (databases.restore(database, timed)) {
            markWriters(database);
        }
    }

    void markWriters(int database) {
        for (int i = topology.databaseIconStart[database]; i < topology.databaseIconStart[database + 1]; i++) {
            replay.touched.icons.add(topology.databaseIconItem[i]);
        }
    }

    /** What the ICON had not committed is gone. */
    void destroyQueue(int icon, LossCause cause) {
        lines.at(committedP(icon), committedQ(icon), committedD(icon), replay.timeNum, replay.timeDen);
        long num = Math.max(lines.num, 0);
        long den = lines.den;
        long to = deafSince[icon] >= 0 ? deafSince[icon] : replay.second();
        if (addGap(icon, Math.ceilDiv(num, den), to, false, cause)) {
            recorder.gapStartNum[gapHead[icon]] = num;
            recorder.gapStartDen[gapHead[icon]] = den;
        }
        // nothing is left to be written: the position is at the end of what was recorded
        long position = to;
        lines.set(firstVariable + icon, position, 0, 1, replay.timeNum, replay.timeDen);
    }

    /** What the IDB of the ICON held is gone. */
    void destroyCopy(int icon, long until) {
        addGap(icon, 0, until, false, LossCause.SITE_FAILURE);
    }

    /** @return false if there is no whole second in it */
    private boolean addGap(int icon, long from, long to, boolean unrecorded, LossCause cause) {
        int gap = recorder.gap(icon, from, to, unrecorded, cause, gapHead[icon]);
        if (gap >= 0) {
            gapHead[icon] = gap;
            anyGaps = true;
        }
        return gap >= 0;
    }

    /** Follows a change of what the ICON can do. Called once per instant, after all failures and restores of it. */
    void update(int icon) {
        boolean runs = !icons.isDown(icon) && network.isUp(topology.iconSite[icon]);
        int database = topology.iconDatabase[icon];
        boolean writes = runs && isDatabaseUp(database) && network.reach(topology.iconSite[icon], topology.databaseSite[database]);
        if (runs != running[icon]) {
            changeRunning(icon, runs);
        }
        if (writes != writable[icon]) {
            writable[icon] = writes;
            if (writes) {
                beginDraining(icon);
            } else {
                beginFilling(icon);
            }
        } else if (!writes && runs) {
            // it runs again but still cannot write
            planFull(icon);
        }
        replay.touched.readersOf(icon);
    }

    private void changeRunning(int icon, boolean runs) {
        running[icon] = runs;
        if (!runs) {
            deafSince[icon] = deafSince[icon] < 0 ? replay.second() : deafSince[icon];
        } else if (!full[icon]) {
            hearAgain(icon);
        }
    }

    /** Ends a time in which nothing was recorded. */
    private void hearAgain(int icon) {
        if (deafSince[icon] >= 0) {
            if (addGap(icon, deafSince[icon], replay.second(), true, LossCause.QUEUE_LOST) && full[icon]) {
                recorder.gapStartNum[gapHead[icon]] = fullNum[icon];
                recorder.gapStartDen[gapHead[icon]] = fullDen[icon];
            }
            deafSince[icon] = -1;
        }
        full[icon] = false;
    }

    private void beginFilling(int icon) {
        int variable = firstVariable + icon;
        version[icon]++;
        lines.at(variable, replay.timeNum, replay.timeDen);
        lines.set(variable, lines.num, 0, lines.den, replay.timeNum, replay.timeDen);
        state[icon] = FILLING;
        if (running[icon]) {
            fillingEvent[icon] = recorder.event(replay.second(), EventKind.PQ_FILLING, handle(icon), -1, recorder.root, 0, 0);
            planFull(icon);
        }
    }

    /** Plans the moment at which the queue file fills the disk. */
    private void planFull(int icon) {
        if (parameters.iconDisk[icon] < 0 || full[icon] || !loads.hasBytes(icon)) {
            return;
        }
        version[icon]++;
        lines.at(firstVariable + icon, replay.timeNum, replay.timeDen);
        if (loads.timeToFill(icon, lines.num, lines.den, replay.timeNum, replay.timeDen, parameters.iconDisk[icon], this)) {
            replay.plan(loads.resultNum, loads.resultDen, EventKind.Rank.QUEUE, EventType.QUEUE_FULL, icon, version[icon]);
        }
    }

    boolean isVoid(int icon, long stamp) {
        return stamp != version[icon] || !running[icon];
    }

    void queueFull(int icon, long stamp) {
        if (stamp != version[icon] || !running[icon]) {
            return;
        }
        full[icon] = true;
        deafSince[icon] = replay.second();
        fullNum[icon] = replay.timeNum;
        fullDen[icon] = replay.timeDen;
        recorder.use(Assumption.QUEUE_FULL_DROPS);
        recorder.event(replay.second(), EventKind.PQ_FULL, handle(icon), -1, fillingEvent[icon], 0, 0);
    }

    private void beginDraining(int icon) {
        version[icon]++;
        if (running[icon]) {
            hearAgain(icon);
        }
        if (state[icon] == FILLING && drain(icon)) {
            recorder.use(Assumption.QUEUE_DRAIN_RATE);
            recorder.event(replay.second(), EventKind.PQ_DRAINING, handle(icon), -1, recorder.root, 0, 0);
        }
    }

    /**
     * Lets the position move on from where it is, as far as one speed goes.
     *
     * @return false if the queue is empty at once
     */
    private boolean drain(int icon) {
        int variable = firstVariable + icon;
        lines.at(variable, replay.timeNum, replay.timeDen);
        long num = lines.num;
        long den = lines.den;
        // nothing was recorded in a gap, so nothing is to be written for it
        boolean atPresent = Exact.compare(num, den, replay.timeNum, replay.timeDen) >= 0;
        for (long end = 0; end >= 0 && !atPresent;) {
            end = emptyUntil(icon, num, den);
            if (end >= 0) {
                num = end;
                den = 1;
                atPresent = Exact.compare(num, den, replay.timeNum, replay.timeDen) >= 0;
            }
        }
        if (atPresent || !loads.drainSlope(icon, num, den)) {
            state[icon] = LIVE;
            lines.set(variable, 0, 1, 1, replay.timeNum, replay.timeDen);
            recorder.event(replay.second(), EventKind.PQ_DRAINED, handle(icon), -1, recorder.root, 0, 0);
            return false;
        }
        state[icon] = DRAINING;
        lines.through(num, den, replay.timeNum, replay.timeDen, loads.resultNum, loads.resultDen);
        lines.set(variable, lines.lineP, lines.lineQ, lines.lineD, replay.timeNum, replay.timeDen);
        planStep(icon, num, den);
        return true;
    }

    /** The next moment at which the position reaches the present, a gap, or a change of load in the data. */
    private void planStep(int icon, long num, long den) {
        int variable = firstVariable + icon;
        stepDen = 0;
        if (Exact.compare(lines.q[variable], lines.d[variable], 1, 1) > 0) {
            stepAt(variable, 0, 1, 1);
        }
        for (int gap = gapHead[icon]; gap >= 0; gap = recorder.gapNext[gap]) {
            if (recorder.gapUnrecorded[gap] && Exact.compare(recorder.gapStartNum[gap], recorder.gapStartDen[gap], num, den) > 0) {
                stepAt(variable, recorder.gapStartNum[gap], 0, recorder.gapStartDen[gap]);
            }
        }
        long change = loads.nextChange(icon, num, den);
        if (change < Cycles.NEVER) {
            stepAt(variable, change, 0, 1);
        }
        if (stepDen > 0) {
            replay.plan(stepNum, stepDen, EventKind.Rank.QUEUE, EventType.QUEUE_STEP, icon, version[icon]);
        }
    }

    private void stepAt(int variable, long p, long q, long d) {
        if (lines.crossing(lines.p[variable], lines.q[variable], lines.d[variable], p, q, d)
                && (stepDen == 0 || Exact.compare(lines.num, lines.den, stepNum, stepDen) < 0)) {
            stepNum = lines.num;
            stepDen = lines.den;
        }
    }

    void queueStep(int icon, long stamp) {
        if (stamp == version[icon] && state[icon] == DRAINING) {
            version[icon]++;
            drain(icon);
            replay.touched.readersOf(icon);
        }
    }

    /** A change of load: what is planned for the queue has to be planned anew. */
    void loadChanged(int icon) {
        if (state[icon] == FILLING && running[icon]) {
            planFull(icon);
        } else if (state[icon] == DRAINING) {
            version[icon]++;
            drain(icon);
            replay.touched.readersOf(icon);
        }
    }

    /** End of the stretch at a position in which nothing was recorded; -1 if there is something. */
    private long emptyUntil(int icon, long num, long den) {
        long end = gapEnd(icon, num, den);
        return end >= 0 ? end : loads.quietUntil(icon, num, den);
    }

    private long gapEnd(int icon, long num, long den) {
        for (int gap = gapHead[icon]; gap >= 0; gap = recorder.gapNext[gap]) {
            if (recorder.gapUnrecorded[gap] && Exact.compare(recorder.gapStartNum[gap], recorder.gapStartDen[gap], num, den) <= 0
                    && Exact.compare(num, den, recorder.gapTo[gap], 1) < 0) {
                return recorder.gapTo[gap];
            }
        }
        return -1;
    }

    /** Seconds recorded by the ICON between two data moments, gaps left out. For the size of a queue with gaps. */
    long gapSeconds(int icon, long from, long to) {
        long sum = 0;
        for (int gap = gapHead[icon]; gap >= 0; gap = recorder.gapNext[gap]) {
            if (recorder.gapUnrecorded[gap]) {
                sum += Math.max(0, Math.min(to, recorder.gapTo[gap]) - Math.max(from, recorder.gapFrom[gap]));
            }
        }
        return sum;
    }

    /** Data that the copy holds or will hold when its ICON can write: everything up to this moment but for the gaps. */
    long recordedUntil(int icon, long horizon) {
        int database = topology.iconDatabase[icon];
        if (!network.isUp(topology.databaseSite[database])) {
            return 0;
        }
        if (!network.isUp(topology.iconSite[icon])) {
            return Math.max(committed(icon), 0);
        }
        return deafSince[icon] >= 0 ? deafSince[icon] : horizon;
    }

    /** Closes what is still open, so that the trace shows it. */
    void finish(long horizon) {
        for (int icon = 0; icon < topology.icons; icon++) {
            if (deafSince[icon] >= 0) {
                addGap(icon, deafSince[icon], horizon, true, LossCause.QUEUE_LOST);
            }
        }
    }

    private int handle(int icon) {
        return topology.handle(ElementKind.CONCENTRATOR, icon);
    }
}
