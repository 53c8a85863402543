/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * What is absent from an Info Mart for good. Data that were never produced or never recorded are reported apart and are taken out of every
 * loss here.
 */
final class Losses {

    private final Replay replay;
    private final CompiledTopology topology;
    private final Recorder recorder;
    private final Network network;
    private final Queues queues;
    /** Event that announced the loss of a pair at a site failure; 0 if there was none, else its number plus one. */
    private final int[] announced;
    /** Pairs with an announcement, so that the next replay forgets only these. */
    private final int[] announcedPair;
    private int announcements;

    Losses(Replay replay, CompiledTopology topology, Recorder recorder, Network network, Queues queues) {
        this.replay = replay;
        this.topology = topology;
        this.recorder = recorder;
        this.network = network;
        this.queues = queues;
        announced = new int[topology.pairs];
        announcedPair = new int[topology.pairs];
    }

    void reset() {
        for (int i = 0; i < announcements; i++) {
            announced[announcedPair[i]] = 0;
        }
        announcements = 0;
    }

    /** A stretch that was given up by the stuck rule. */
    void givenUp(int pair, long from, long to, int event) {
        recorder.loss(pair, from, to, LossCause.STUCK_RULE, event, false);
    }

    /** A stretch that no copy holds any more and that the mark skips. */
    void hole(int pair, long from, long to, LossCause cause) {
        IntervalSet lost = real(pair, from, to);
        if (!lost.isEmpty()) {
            int event = announced[pair] - 1;
            if (cause == LossCause.PURGE || event < 0) {
                event = announce(pair, lost.get(0).start(), lost.get(lost.size() - 1).end(),
                        cause == LossCause.PURGE ? EventKind.PURGE_LOSS : EventKind.DATA_LOST);
            }
            if (cause == LossCause.PURGE) {
                recorder.use(Assumption.PURGE_IS_CONTINUOUS);
            }
            add(pair, lost, cause, event, false);
        }
    }

    private void add(int pair, IntervalSet lost, LossCause cause, int event, boolean provisional) {
        for (Interval interval : lost.intervals()) {
            recorder.loss(pair, interval.start(), interval.end(), cause, event, provisional);
        }
    }

    private int announce(int pair, long from, long to, EventKind kind) {
        return recorder.event(replay.second(), kind, topology.handle(ElementKind.INFO_MART_INSTALLATION, topology.pairGim[pair]),
                topology.handle(ElementKind.DATA_SOURCE, topology.pairSource[pair]), recorder.root, from, to);
    }

    /**
     * A site has failed: what was neither extracted nor committed in a surviving IDB is lost, unless the site comes back with its disks.
     */
    void siteFailed(int source) {
        for (int i = topology.sourcePairStart[source]; i < topology.sourcePairStart[source + 1]; i++) {
            int pair = topology.sourcePairItem[i];
            int gim = topology.pairGim[pair];
            if (replay.cycles().isWorking(gim)) {
                replay.marks().read(pair, gim);
                long saved = Math.max(replay.marks().ceiling(), saved(source));
                if (saved < replay.second()) {
                    if (announced[pair] == 0) {
                        announcedPair[announcements++] = pair;
                    }
                    announced[pair] = announce(pair, saved, replay.second(), EventKind.DATA_LOST) + 1;
                    recorder.use(Assumption.QUEUES_OF_FAILED_SITE);
                }
            }
        }
    }

    /** Newest data moment that a surviving IDB holds, or that a surviving ICON will write. */
    private long saved(int source) {
        long saved = 0;
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            saved = Math.max(saved, queues.recordedUntil(topology.sourceIconItem[c], replay.second()));
        }
        return saved;
    }

    /** At the end of the observation: what nobody can deliver any more as things are, because a site is still down or the purge took it. */
    void finish(long horizon) {
        if (recorder.silences > 0 || recorder.gaps > 0) {
            takeOutWhatNeverWas();
        }
        if (!network.anySiteDown() && recorder.gaps == 0 && !replay.parameters().anyPurge) {
            return;
        }
        for (int gim = 0; gim < topology.gims; gim++) {
            if (replay.cycles().isWorking(gim)) {
                for (int pair = replay.pairs().firstDeviant(gim); pair >= 0; pair = replay.pairs().nextDeviant(pair)) {
                    finish(pair, gim, horizon);
                }
            }
        }
    }

    /** Only at the end all gaps and silences are known. */
    private void takeOutWhatNeverWas() {
        int count = recorder.losses;
        int[] pair = Arrays.copyOf(recorder.lossPair, count);
        long[] from = Arrays.copyOf(recorder.lossFrom, count);
        long[] to = Arrays.copyOf(recorder.lossTo, count);
        byte[] cause = Arrays.copyOf(recorder.lossCause, count);
        int[] event = Arrays.copyOf(recorder.lossEvent, count);
        recorder.losses = 0;
        long first = Arrays.stream(from).min().orElse(0);
        long last = Arrays.stream(to).max().orElse(0);
        // once for each source: a long story has as many losses as gaps
        IntervalSet[] never = new IntervalSet[topology.sources];
        for (int i = 0; i < count; i++) {
            int source = topology.pairSource[pair[i]];
            if (never[source] == null) {
                never[source] = neverWas(source, first, last);
            }
            add(pair[i], IntervalSet.of(from[i], to[i]).minus(never[source].intersect(from[i], to[i])), LossCause.values()[cause[i]],
                    event[i], false);
        }
    }

    private void finish(int pair, int gim, long horizon) {
        replay.marks().readAt(pair, gim, horizon);
        IntervalSet missing = real(pair, replay.marks().ceiling(), horizon);
        IntervalSet purged = missing;
        int source = topology.pairSource[pair];
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            int icon = topology.sourceIconItem[c];
            IntervalSet held = IntervalSet.of(0, queues.recordedUntil(icon, horizon));
            for (int gap = queues.firstGap(icon); gap >= 0; gap = recorder.gapNext[gap]) {
                held = held.minus(recorder.gapFrom[gap], recorder.gapTo[gap]);
            }
            long before = queues.purgedBefore(topology.iconDatabase[icon], horizon, 1);
            missing = missing.minus(held.minus(0, before));
            purged = purged.minus(before, Math.max(before, horizon));
        }
        purged = purged.intersect(missing);
        add(pair, purged, LossCause.PURGE, -1, false);
        add(pair, missing.minus(purged), LossCause.SITE_FAILURE, announced[pair] - 1, network.anySiteDown());
    }

    /** The seconds of a stretch that were produced and recorded. */
    private IntervalSet real(int pair, long from, long to) {
        return IntervalSet.of(from, to).minus(neverWas(topology.pairSource[pair], from, to));
    }

    /** The seconds of a stretch in which the source was silent or none of its ICONs recorded it. */
    private IntervalSet neverWas(int source, long from, long to) {
        List<Interval> silent = new ArrayList<>();
        for (int i = 0; i < recorder.silences; i++) {
            if (recorder.silenceSource[i] == source && recorder.silenceFrom[i] < to && recorder.silenceTo[i] > from) {
                silent.add(new Interval(recorder.silenceFrom[i], recorder.silenceTo[i]));
            }
        }
        return IntervalSet.of(silent).union(notRecorded(source, from, to));
    }

    private IntervalSet notRecorded(int source, long from, long to) {
        IntervalSet missing = IntervalSet.of(from, to);
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            List<Interval> gaps = new ArrayList<>();
            for (int gap = queues.firstGap(topology.sourceIconItem[c]); gap >= 0; gap = recorder.gapNext[gap]) {
                // in a long story most gaps are elsewhere
                if (recorder.gapUnrecorded[gap] && recorder.gapFrom[gap] < to && recorder.gapTo[gap] > from) {
                    gaps.add(new Interval(recorder.gapFrom[gap], recorder.gapTo[gap]));
                }
            }
            missing = missing.intersect(IntervalSet.of(gaps));
        }
        return missing;
    }
}
