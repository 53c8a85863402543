/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.continuityworkbench.simulation.Trace;

/**
 * Two replays in one timeline. Lanes that agree stand once; of others the pinned one, the new one and a lane that shows when they differ
 * stand below one another.
 */
public final class ReplayComparison {

    private static final State DIFFERENT = new State("stuck", "#", Texts.get("compare.different"), false);

    private ReplayComparison() {
    }

    /** The timeline of both, whose title lines say what is lost and how late it gets in each. */
    public static Timeline of(Trace pinned, Trace now) {
        Timeline before = ReplayTimeline.of(pinned);
        Timeline after = ReplayTimeline.of(now);
        Map<String, Lane> old = new LinkedHashMap<>();
        before.lanes().forEach(lane -> old.put(lane.key(), lane));
        long horizon = Math.max(before.horizon(), after.horizon());
        List<Lane> lanes = new ArrayList<>();
        for (Lane lane : after.lanes()) {
            both(lanes, old.remove(lane.key()), lane, horizon);
        }
        old.values().forEach(lane -> both(lanes, lane, null, horizon));
        return new Timeline(Texts.get("compare.title", before.title(), after.title()), List.of(delta(pinned, now)), delta(pinned, now),
                horizon, after.start(), grouped(lanes), after.marks(), after.quiet());
    }

    /**
     * What became of loss, delay and standstill, for example
     * {@code Lost: 2 h, now none (2 h less). Latest data: 8 h, now 10 h (2 h more). ...}
     */
    public static String delta(Trace pinned, Trace now) {
        ReplaySummary before = ReplaySummary.of(pinned);
        ReplaySummary after = ReplaySummary.of(now);
        return Texts.get("compare.delta", change(before.worstLoss(), after.worstLoss()), change(before.worstDelay(), after.worstDelay()),
                change(before.worstStandstill(), after.worstStandstill()));
    }

    private static String change(long before, long after) {
        String from = length(before);
        if (before == after) {
            return Texts.get("compare.same", from);
        }
        return Texts.get(after < before ? "compare.less" : "compare.more", from, length(after), Durations.format(Math.abs(after - before)));
    }

    private static String length(long seconds) {
        return seconds == 0 ? Texts.get("markdown.none") : Durations.format(seconds);
    }

    private static void both(List<Lane> lanes, Lane before, Lane after, long horizon) {
        if (before != null && after != null && same(before, after)) {
            lanes.add(after);
            return;
        }
        Lane known = after == null ? before : after;
        if (before != null) {
            lanes.add(new Lane(known.group(), known.element(), Texts.get("compare.pinned", known.label()), known.key() + "/pinned",
                    before.bars()));
        }
        if (after != null) {
            lanes.add(new Lane(known.group(), known.element(), Texts.get("compare.now", known.label()), known.key(), after.bars()));
        }
        lanes.add(new Lane(known.group(), known.element(), Texts.get("compare.difference"), known.key() + "/difference",
                differences(before, after, horizon)));
    }

    private static boolean same(Lane before, Lane after) {
        return differences(before, after, Long.MAX_VALUE).isEmpty();
    }

    private static List<Bar> differences(Lane before, Lane after, long horizon) {
        TreeSet<Long> moments = new TreeSet<>();
        for (Lane lane : new Lane[] {before, after}) {
            if (lane != null) {
                lane.bars().forEach(bar -> moments.addAll(List.of(bar.interval().start(), bar.interval().end())));
            }
        }
        List<Bar> bars = new ArrayList<>();
        long since = -1;
        for (long moment : moments) {
            boolean differs = !text(before, moment).equals(text(after, moment));
            if (differs && since < 0) {
                since = moment;
            } else if (!differs && since >= 0) {
                add(bars, since, moment);
                since = -1;
            }
        }
        if (since >= 0) {
            add(bars, since, Math.min(horizon, moments.last()));
        }
        return bars;
    }

    private static void add(List<Bar> bars, long from, long to) {
        if (from < to) {
            String length = Durations.format(to - from);
            bars.add(new Bar(new Interval(from, to), DIFFERENT, length, DIFFERENT.text() + ", " + length, -1));
        }
    }

    private static String text(Lane lane, long moment) {
        return lane == null ? "" : lane.bars().stream().filter(bar -> bar.interval().contains(moment)).map(bar -> bar.state().text())
                .findFirst().orElse("");
    }

    /** Lanes of one group stand together, groups in the order of their first lane. */
    private static List<Lane> grouped(List<Lane> lanes) {
        Map<String, List<Lane>> groups = new LinkedHashMap<>();
        lanes.forEach(lane -> groups.computeIfAbsent(lane.group(), unused -> new ArrayList<>()).add(lane));
        return groups.values().stream().flatMap(List::stream).toList();
    }
}
