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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.continuityworkbench.simulation.AggregationTimes;
import org.continuityworkbench.simulation.Downtimes;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Lanes of aggregated reports: when each Info Mart aggregates, and what the users of GI2 or GCXI see. They see a change only once an
 * aggregation interval has taken it in.
 */
final class ReportLanes {

    private final Trace trace;
    private final CompiledTopology topology;
    private final Lanes lanes;
    private final Map<Integer, Figures> figures = new HashMap<>();

    /** When the figures of an Info Mart are not as they should be; disjoint, the worst first. */
    private record Figures(IntervalSet active, IntervalSet halted, IntervalSet late, IntervalSet incomplete,
            Optional<AggregationTimes> times) {

        /** Times at which reports still show what the last aggregation interval found amiss. */
        IntervalSet queued(long horizon) {
            if (times.isEmpty()) {
                return IntervalSet.EMPTY;
            }
            IntervalSet amiss = halted.union(late).union(incomplete);
            List<Interval> queued = new ArrayList<>();
            for (Interval closed : IntervalSet.of(0, horizon).minus(times.get().open()).intervals()) {
                if (closed.start() > 0 && amiss.contains(closed.start() - 1)) {
                    queued.add(closed);
                }
            }
            return IntervalSet.of(queued);
        }

        /** The part of a state that aggregation takes in at once. */
        IntervalSet shown(IntervalSet state) {
            return times.isEmpty() ? state : state.intersect(times.get().open());
        }
    }

    ReportLanes(Trace trace, Lanes lanes) {
        this.trace = trace;
        this.lanes = lanes;
        topology = trace.topology();
    }

    /**
     * Adds what an Info Mart aggregates.
     *
     * @param reports states of all its reports
     * @param data    states of its data sources
     */
    void aggregates(InfoMartTrace mart, IntervalSet active, List<Bar> reports, Collection<List<Bar>> data, String group, String key) {
        IntervalSet halted = times(reports, TimelineStates.HALTED);
        IntervalSet late = IntervalSet.EMPTY;
        IntervalSet incomplete = IntervalSet.EMPTY;
        for (List<Bar> bars : data) {
            late = late.union(times(bars, TimelineStates.LATE)).union(times(bars, TimelineStates.WAITING));
            incomplete = incomplete.union(times(bars, TimelineStates.STUCK));
        }
        late = late.minus(halted);
        incomplete = incomplete.minus(halted).minus(late);
        Figures found = new Figures(active, halted, late, incomplete, AggregationTimes.of(trace, mart.installation()));
        figures.put(mart.installation().index(), found);
        found.times().ifPresent(times -> {
            String text = times.explicit() ? "timeline.aggregation" : "timeline.aggregation.default";
            String about = Texts.get(text, times.schedule(), times.duration());
            List<Bar> bars = amiss(found, active, about);
            IntervalSet fine = times.open().intersect(active).minus(halted).minus(found.late()).minus(found.incomplete());
            lanes.put(bars, fine, TimelineStates.AGGREGATING, about);
            if (!bars.isEmpty()) {
                lanes.add(group, mart.installation(), Texts.get("timeline.aggregates"), key + "aggregates", Lanes.sorted(bars));
            }
        });
    }

    private static IntervalSet times(List<Bar> bars, State state) {
        return IntervalSet.of(bars.stream().filter(bar -> bar.state() == state).map(Bar::interval).toList());
    }

    private List<Bar> amiss(Figures found, IntervalSet within, String about) {
        List<Bar> bars = new ArrayList<>();
        lanes.put(bars, found.shown(found.halted()).intersect(within), TimelineStates.HALTED, about);
        lanes.put(bars, found.shown(found.late()).intersect(within), TimelineStates.LATE, about);
        lanes.put(bars, found.shown(found.incomplete()).intersect(within), TimelineStates.INCOMPLETE, about);
        lanes.put(bars, found.queued(trace.horizon()).intersect(within), TimelineStates.QUEUED, about);
        return bars;
    }

    /** Adds a lane for each presentation layer that serves users at some time. */
    void presentations() {
        for (int p = 0; p < topology.presentations; p++) {
            Element presentation = topology.element(ElementKind.PRESENTATION, p);
            IntervalSet on = serving(p);
            if (!on.isEmpty()) {
                lanes.add(Texts.get("timeline.presentations"), presentation, lanes.at(presentation), "presentation/" + presentation.id(),
                        bars(p, presentation, on));
            }
        }
    }

    private List<Bar> bars(int p, Element presentation, IntervalSet on) {
        String about = presentation.label();
        int mart = topology.presentationMart[p];
        IntervalSet down = down(topology.presentationSite[p]).union(mart < 0 ? IntervalSet.EMPTY : down(topology.martSite[mart]));
        List<Bar> bars = new ArrayList<>();
        IntervalSet rest = on.minus(down);
        lanes.put(bars, on.intersect(down), TimelineStates.DOWN, about);
        for (int g = 0; g < topology.gims; g++) {
            if (mart >= 0 && topology.gimMart[g] == mart && figures.containsKey(g)) {
                IntervalSet fed = rest.intersect(figures.get(g).active());
                List<Bar> amiss = amiss(figures.get(g), fed, about);
                bars.addAll(amiss);
                lanes.put(bars, fed.minus(IntervalSet.of(amiss.stream().map(Bar::interval).toList())), TimelineStates.FRESH, about);
                rest = rest.minus(fed);
            }
        }
        // nobody writes into the database that it reads
        lanes.put(bars, rest, TimelineStates.HALTED, about);
        IntervalSet off = IntervalSet.of(0, trace.horizon()).minus(on);
        IntervalSet before = off.intersect(0, on.get(0).start());
        lanes.put(bars, before, TimelineStates.of(InfoMartMode.STANDBY), about);
        lanes.put(bars, off.minus(before), TimelineStates.of(InfoMartMode.STOPPED), about);
        return Lanes.sorted(bars);
    }

    private IntervalSet down(int site) {
        return site < 0 ? IntervalSet.EMPTY : Downtimes.of(trace, topology.element(ElementKind.SITE, site));
    }

    private IntervalSet serving(int p) {
        List<Interval> on = new ArrayList<>();
        long since = topology.presentationActive[p] ? 0 : -1;
        for (TraceEvent event : trace.events()) {
            boolean own = event.element() != null && event.element().kind() == ElementKind.PRESENTATION && event.element().index() == p;
            if (own && event.kind() == EventKind.PRESENTATION_START && since < 0) {
                since = event.time();
            } else if (own && event.kind() == EventKind.PRESENTATION_STOP && since >= 0) {
                on.add(new Interval(since, event.time()));
                since = -1;
            }
        }
        if (since >= 0 && since < trace.horizon()) {
            on.add(new Interval(since, trace.horizon()));
        }
        return IntervalSet.of(on).intersect(0, trace.horizon());
    }
}
