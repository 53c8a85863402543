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
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Log-based replication between Info Mart databases. The target stands at a position in source time, the usual lag behind the present;
 * while the source cannot ship, the position stands still and the trail grows; then it moves at the speed of the network over the rate of
 * change. A trail that fills its disk ends the replication abnormally.
 */
final class Replications {

    private static final int RUNNING = 0;
    private static final int STOPPED = 1;
    private static final int ABENDED = 2;

    private final Replay replay;
    private final CompiledTopology topology;
    private final Lines lines;
    private final Recorder recorder;
    private final int firstVariable;
    private final int[] state;
    private final boolean[] connected;
    private final boolean[] lagging;
    private final boolean[] desynchronized;
    private final int[] source;
    private final int[] target;
    private final long[] version;
    private final long[] abendedAt;
    /** Replication that fills the database of an installation; -1 if it fills it itself. */
    private final int[] fedBy;
    private RunParameters parameters;

    Replications(Replay replay, CompiledTopology topology, Lines lines, Recorder recorder, int firstVariable) {
        this.replay = replay;
        this.topology = topology;
        this.lines = lines;
        this.recorder = recorder;
        this.firstVariable = firstVariable;
        int n = topology.replications;
        state = new int[n];
        connected = new boolean[n];
        lagging = new boolean[n];
        desynchronized = new boolean[n];
        source = new int[n];
        target = new int[n];
        version = new long[n];
        abendedAt = new long[n];
        fedBy = new int[topology.gims];
    }

    void reset(RunParameters run) {
        parameters = run;
        Arrays.fill(fedBy, -1);
        Arrays.fill(lagging, false);
        Arrays.fill(desynchronized, false);
        for (int r = 0; r < topology.replications; r++) {
            state[r] = topology.replicationState[r];
            source[r] = topology.replicationSource[r];
            target[r] = topology.replicationTarget[r];
            connected[r] = run.component[topology.martSite[source[r]]] == run.component[topology.martSite[target[r]]];
            boolean moves = state[r] == RUNNING && connected[r];
            lines.set(firstVariable + r, 0, moves ? 1 : 0, 1, 0, 1);
            feed(r);
            if (state[r] == RUNNING) {
                recorder.use(Assumption.REDO_IS_UPPER_BOUND);
            }
        }
    }

    private void feed(int replication) {
        for (int gim = 0; gim < topology.gims; gim++) {
            if (topology.gimMart[gim] == target[replication] && !replay.cycles().isActive(gim)) {
                fedBy[gim] = replication;
            }
        }
    }

    /** After a change of the network: which replications can ship. */
    void update() {
        for (int r = 0; r < topology.replications; r++) {
            boolean now = replay.network().reach(topology.martSite[source[r]], topology.martSite[target[r]]);
            if (now != connected[r]) {
                connected[r] = now;
                if (state[r] == RUNNING && !desynchronized[r]) {
                    follow(r, recorder.root);
                }
            }
        }
    }

    private void follow(int r, int cause) {
        if (connected[r]) {
            ship(r, cause);
        } else {
            hold(r);
            lagging[r] = true;
            recorder.event(replay.second(), EventKind.OGG_LAGGING, handle(r), -1, cause, 0, 0);
            planAbend(r);
        }
    }

    private void hold(int r) {
        version[r]++;
        int variable = firstVariable + r;
        lines.at(variable, replay.timeNum, replay.timeDen);
        lines.set(variable, lines.num, 0, lines.den, replay.timeNum, replay.timeDen);
    }

    /** The trail holds the changes since the position; it is full when {@code redo * (t - position)} is the disk. */
    private void planAbend(int r) {
        long disk = parameters.replicationTrailDisk[r];
        boolean sourceLives = replay.network().isUp(topology.martSite[source[r]]);
        if (disk < 0 || topology.replicationRedoNum[r] == 0 || !sourceLives) {
            return;
        }
        int variable = firstVariable + r;
        long num = Exact.sumOfProducts(lines.p[variable], topology.replicationRedoNum[r],
                Math.multiplyExact(disk, topology.replicationRedoDen[r]), lines.d[variable]);
        long den = Math.multiplyExact(lines.d[variable], topology.replicationRedoNum[r]);
        if (Exact.compare(num, den, replay.timeNum, replay.timeDen) < 0) {
            num = replay.timeNum;
            den = replay.timeDen;
        }
        long divisor = Exact.gcd(num, den);
        replay.plan(num / divisor, den / divisor, EventKind.Rank.QUEUE, EventType.TRAIL_FULL, r, version[r]);
    }

    private void ship(int r, int cause) {
        version[r]++;
        int variable = firstVariable + r;
        lines.at(variable, replay.timeNum, replay.timeDen);
        long num = lines.num;
        long den = lines.den;
        boolean current = Exact.compare(num, den, replay.timeNum, replay.timeDen) >= 0;
        if (current || topology.replicationRedoNum[r] == 0 || topology.replicationSpeedNum[r] == 0) {
            inSync(r, cause);
            return;
        }
        lagging[r] = true;
        long slopeNum = Math.multiplyExact(topology.replicationSpeedNum[r], topology.replicationRedoDen[r]);
        long slopeDen = Math.multiplyExact(topology.replicationSpeedDen[r], topology.replicationRedoNum[r]);
        long divisor = Exact.gcd(slopeNum, slopeDen);
        lines.through(num, den, replay.timeNum, replay.timeDen, slopeNum / divisor, slopeDen / divisor);
        lines.set(variable, lines.lineP, lines.lineQ, lines.lineD, replay.timeNum, replay.timeDen);
        if (slopeNum > slopeDen && lines.crossing(lines.p[variable], lines.q[variable], lines.d[variable], 0, 1, 1)) {
            replay.plan(lines.num, lines.den, EventKind.Rank.QUEUE, EventType.IN_SYNC, r, version[r]);
        }
    }

    private void inSync(int r, int cause) {
        lines.set(firstVariable + r, 0, 1, 1, replay.timeNum, replay.timeDen);
        lagging[r] = false;
        recorder.event(replay.second(), EventKind.OGG_IN_SYNC, handle(r), -1, cause, 0, 0);
    }

    boolean isVoid(int r, long stamp) {
        return stamp != version[r] || state[r] != RUNNING;
    }

    void trailFull(int r, long stamp) {
        if (stamp == version[r] && state[r] == RUNNING) {
            abend(r, recorder.root);
        }
    }

    void synchronised(int r, long stamp) {
        if (stamp == version[r] && state[r] == RUNNING) {
            inSync(r, recorder.root);
        }
    }

    void abend(int r, int cause) {
        if (state[r] == RUNNING) {
            hold(r);
            state[r] = ABENDED;
            abendedAt[r] = replay.second();
            recorder.event(replay.second(), EventKind.OGG_ABEND, handle(r), -1, cause, 0, 0);
        }
    }

    void stop(int r, int cause) {
        if (state[r] != STOPPED) {
            hold(r);
            state[r] = STOPPED;
            recorder.event(replay.second(), EventKind.OGG_STOP, handle(r), -1, cause, 0, 0);
        }
    }

    /** Starts a replication from where it stood; after a long rest only if the archived logs reach back that far. */
    void start(int r, int cause) {
        if (state[r] == RUNNING || desynchronized[r]) {
            return;
        }
        lines.at(firstVariable + r, replay.timeNum, replay.timeDen);
        long rest = replay.second() - Math.floorDiv(lines.num, lines.den);
        long kept = topology.replicationLogRetention[r];
        if (state[r] == ABENDED && kept >= 0 && kept < rest) {
            recorder.event(replay.second(), EventKind.OGG_ABEND, handle(r), -1, cause, rest, kept);
            return;
        }
        state[r] = RUNNING;
        recorder.event(replay.second(), EventKind.OGG_START, handle(r), -1, cause, 0, 0);
        feed(r);
        follow(r, cause);
    }

    /** From now on changes flow from one database to another; the target stands where the last copy left it. */
    void configure(int r, int sourceMart, int targetMart) {
        hold(r);
        state[r] = STOPPED;
        source[r] = sourceMart;
        target[r] = targetMart;
        connected[r] = replay.network().reach(topology.martSite[sourceMart], topology.martSite[targetMart]);
    }

    /** The target has been filled by a copy that shows the state of a moment. */
    void filled(int targetMart, long moment, int cause) {
        for (int r = 0; r < topology.replications; r++) {
            if (target[r] == targetMart || source[r] == targetMart) {
                lines.set(firstVariable + r, moment, 0, 1, replay.timeNum, replay.timeDen);
                if (desynchronized[r]) {
                    desynchronized[r] = false;
                    recorder.event(replay.second(), EventKind.RESYNC, handle(r), -1, cause, 0, 0);
                }
            }
        }
    }

    void desynchronize(int gim, int other, int cause) {
        int handle = topology.handle(ElementKind.INFO_MART_INSTALLATION, other);
        for (int r = 0; r < topology.replications; r++) {
            if (connects(r, gim, other) || connects(r, other, gim)) {
                hold(r);
                desynchronized[r] = true;
                handle = handle(r);
            }
        }
        recorder.event(replay.second(), EventKind.DESYNC, topology.handle(ElementKind.INFO_MART_INSTALLATION, gim), handle, cause, 0, 0);
    }

    private boolean connects(int r, int from, int to) {
        return source[r] == topology.gimMart[from] && target[r] == topology.gimMart[to];
    }

    /** True if a running replication writes into the database of an installation. */
    boolean isRunningInto(int gim) {
        for (int r = 0; r < topology.replications; r++) {
            if (state[r] == RUNNING && target[r] == topology.gimMart[gim]) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return topology.replications;
    }

    /**
     * An installation goes on from what replication has put into its database: the state of the source as of the position minus the usual
     * lag. What the source did after that is lost in the worst case, and extracted again in the best.
     */
    void takeOver(int gim, int cause) {
        int r = fedBy[gim];
        fedBy[gim] = -1;
        if (r < 0) {
            return;
        }
        int from = gimOf(source[r]);
        if (from < 0) {
            return;
        }
        recorder.use(Assumption.REPLICATION_LAG);
        recorder.use(Assumption.STANDBY_LOSS_BOUNDS);
        lines.at(firstVariable + r, replay.timeNum, replay.timeDen);
        long moment = Math.max(0, Math.floorDiv(lines.num, lines.den) - Math.max(parameters.replicationLag[r], 0));
        replay.snapshots().adopt(from, gim, moment);
        if (!replay.cycles().isActive(from)) {
            replay.marks().read(topology.pairs + from, from);
            long reached = replay.marks().ceiling();
            replay.snapshots().watermarkAt(from, moment);
            recorder.upperLoss(gim, replay.snapshots().ceiling(), reached);
        }
    }

    private int gimOf(int mart) {
        for (int gim = 0; gim < topology.gims; gim++) {
            if (topology.gimMart[gim] == mart) {
                return gim;
            }
        }
        return -1;
    }

    private int handle(int r) {
        return topology.handle(ElementKind.REPLICATION, r);
    }
}
