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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.TimeText;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.continuityworkbench.diagram.topology.Mark;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.QueueStatus;
import org.continuityworkbench.simulation.QueueTrace;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.Trace;

/**
 * A replay as marks on the picture of the deployment: the state of every element at a moment. Prepared once, then quick to ask for each
 * second, so that a picture can follow a cursor. Immutable, safe for any thread.
 */
public final class ReplayState {

    /** From bad to worse; of several states of one element the worst is shown. */
    private static final List<String> BADNESS = List.of("step", "standby", "late", "waiting", "stuck", "down", "lost");
    private static final String MART = "mart/";

    private final Trace trace;
    private final Moments moments;
    private final List<Told> told = new ArrayList<>();

    /**
     * @param wide true for an element whose figure holds others: it gets a badge instead of hatching where it is only concerned, not down
     */
    private record Told(String element, Interval interval, State state, String text, boolean wide) {
    }

    public ReplayState(Trace trace) {
        this.trace = trace;
        moments = new Moments(trace.scenario());
        for (Lane lane : ReplayTimeline.of(trace).lanes()) {
            // queues and purges with the same fate share a lane there, but are different figures here; steps and phases have no figure
            if (!lane.key().startsWith("queue/") && !lane.key().startsWith("purge/") && !lane.key().startsWith("step/")
                    && !lane.key().equals("phase")) {
                lane.bars().forEach(bar -> add(lane, bar));
            }
        }
        new StoreLanes(trace, new Lanes(trace)).purgeBars().forEach((database, bars) -> bars.stream().filter(bar -> !bar.state().quiet())
                .forEach(bar -> told.add(new Told(database.id(), bar.interval(), bar.state(), bar.tooltip(), false))));
        for (QueueTrace queue : trace.queues()) {
            for (Span<QueueStatus> span : queue.spans()) {
                State state = TimelineStates.of(span.state());
                String text = Texts.get("timeline.bar", Texts.get("timeline.queue"), state.text(), moments.span(span.interval()),
                        Durations.format(span.interval().length()));
                told.add(new Told(queue.concentrator().id(), span.interval(), state, text, false));
            }
        }
    }

    private void add(Lane lane, Bar bar) {
        if (bar.state().quiet() || bar.state() == TimelineStates.AGGREGATING) {
            return;
        }
        boolean mart = lane.key().startsWith(MART) && !lane.key().endsWith("/lost");
        String element = mart ? lane.key().substring(MART.length(), lane.key().indexOf('/', MART.length())) : lane.element();
        boolean concerned = lane.key().startsWith(MART) && !mart;
        told.add(new Told(element, bar.interval(), bar.state(), mart || concerned ? lane.label() + ": " + bar.tooltip() : bar.tooltip(),
                concerned));
    }

    /**
     * The marks at a moment, by element. Elements that work as they should have none; empty before the start and from the end on.
     *
     * @param second since the start of the story
     */
    public Map<String, Mark> at(long second) {
        Map<String, List<Told>> byElement = new LinkedHashMap<>();
        for (Told one : told) {
            if (one.interval().contains(second)) {
                byElement.computeIfAbsent(one.element(), unused -> new ArrayList<>()).add(one);
            }
        }
        Map<String, Mark> marks = new LinkedHashMap<>();
        byElement.forEach((element, states) -> {
            Told worst = Collections.max(states, (one, other) -> Integer.compare(badness(one), badness(other)));
            String text = String.join("\n", states.stream().map(Told::text).distinct().toList());
            boolean badgeOnly = worst.wide() || states.stream().allMatch(Told::wide);
            Mark mark = badgeOnly ? Mark.badge(worst.state().style(), worst.state().letter(), text)
                    : Mark.state(worst.state().style(), worst.state().letter(), text);
            marks.put(element, mark.meaning(worst.state().text()));
        });
        return marks;
    }

    private static int badness(Told one) {
        return BADNESS.indexOf(one.state().style());
    }

    /** What moment of what story it is, and in which phase the operation is then. */
    public String caption(long second) {
        Timeline.State phase = trace.phases().stream().filter(span -> span.interval().contains(second)).map(Span::state).findFirst()
                .map(TimelineStates::of).orElse(TimelineStates.of(OperationPhase.NORMAL));
        String moment = moments.clock(second).map(clock -> TimeText.format(second) + " (" + clock + ")").orElse(TimeText.format(second));
        return Texts.get("state.caption", trace.scenario().id(), moment, phase.text());
    }
}
