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

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.DataTrace;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.Loss;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Lanes of what happens to stored data: copies of Info Mart databases and the purge of IDBs. */
final class StoreLanes {

    private final Trace trace;
    private final CompiledTopology topology;
    private final Lanes lanes;

    StoreLanes(Trace trace, Lanes lanes) {
        this.trace = trace;
        this.lanes = lanes;
        topology = trace.topology();
    }

    /** Adds a lane for each pair of databases between which something is copied. */
    void copies() {
        Map<Element, Map<Element, List<Interval>>> copies = new LinkedHashMap<>();
        Map<Element, TraceEvent> running = new LinkedHashMap<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.XFER_BEGIN) {
                running.put(event.other(), event);
            } else if (event.kind() == EventKind.XFER_END && running.containsKey(event.other())) {
                copied(copies, running.remove(event.other()), event.time());
            }
        }
        running.values().forEach(begin -> copied(copies, begin, trace.horizon()));
        copies.forEach((from, targets) -> targets.forEach((to, times) -> {
            String label = Texts.get("timeline.copy", lanes.at(from), lanes.at(to));
            List<Bar> bars = new ArrayList<>();
            lanes.put(bars, IntervalSet.of(times), TimelineStates.COPY, label);
            lanes.add(Texts.get("timeline.copies"), to, label, "copy/" + from.id() + "/" + to.id(), bars);
        }));
    }

    private static void copied(Map<Element, Map<Element, List<Interval>>> copies, TraceEvent begin, long end) {
        copies.computeIfAbsent(begin.element(), unused -> new LinkedHashMap<>()).computeIfAbsent(begin.other(), unused -> new ArrayList<>())
                .add(new Interval(begin.time(), Math.max(begin.time(), end)));
    }

    /** Adds a lane for the IDBs that are purged; those that share their fate share a lane. */
    void purges() {
        Map<List<Bar>, List<Element>> alike = new LinkedHashMap<>();
        purgeBars().forEach((database, bars) -> alike.computeIfAbsent(bars, unused -> new ArrayList<>()).add(database));
        alike.forEach((bars, databases) -> {
            Element first = databases.getFirst();
            String label = databases.size() == 1 ? lanes.at(first) : Texts.get("timeline.alike", lanes.at(first), databases.size() - 1);
            lanes.add(Texts.get("timeline.purges"), first, label, "purge/" + first.id(), bars);
        });
    }

    /** What the purge does to each IDB that has one, in model order. */
    Map<Element, List<Bar>> purgeBars() {
        Map<Element, List<Bar>> all = new LinkedHashMap<>();
        for (int k = 0; k < topology.databases; k++) {
            long retention = trace.settings().seconds(SettingKey.RETENTION, topology.databaseRetention[k]);
            Boolean set = trace.settings().purge();
            if (retention >= 0 && (set != null ? set : topology.databasePurge[k])) {
                all.put(topology.element(ElementKind.INTERACTION_DATABASE, k), bars(k, retention));
            }
        }
        return all;
    }

    private List<Bar> bars(int database, long retention) {
        String about = Texts.get("timeline.purge", Durations.format(retention));
        IntervalSet suspended = suspended(database);
        IntervalSet harmful = deletedUnread(database, retention).minus(suspended);
        List<Bar> bars = new ArrayList<>();
        lanes.put(bars, suspended, TimelineStates.SUSPENDED, about);
        lanes.put(bars, harmful, TimelineStates.PURGED, about);
        return lanes.fill(Lanes.sorted(bars), TimelineStates.PURGING, about);
    }

    /** From each step that suspends the purge to the next one that lets it go on. */
    private IntervalSet suspended(int database) {
        List<CompiledStep> steps = new ArrayList<>();
        for (CompiledStep step : trace.scenario().steps) {
            boolean purge = step.kind() == StepKind.SUSPEND_PURGE || step.kind() == StepKind.RESUME_PURGE;
            boolean named = step.targets().stream().anyMatch(target -> target.kind() == ElementKind.INTERACTION_DATABASE);
            if (purge && (!named || step.targets().contains(topology.element(ElementKind.INTERACTION_DATABASE, database)))) {
                steps.add(step);
            }
        }
        steps.sort(java.util.Comparator.comparingLong(CompiledStep::end));
        IntervalSet suspended = IntervalSet.EMPTY;
        long since = -1;
        for (CompiledStep step : steps) {
            if (step.kind() == StepKind.SUSPEND_PURGE && since < 0) {
                since = step.end();
            } else if (step.kind() == StepKind.RESUME_PURGE && since >= 0) {
                suspended = suspended.union(since, step.end());
                since = -1;
            }
        }
        return since >= 0 && since < trace.horizon() ? suspended.union(since, trace.horizon()) : suspended;
    }

    /** When records go that an Info Mart server has lost by it: as old as the database keeps them. */
    private IntervalSet deletedUnread(int database, long retention) {
        List<Interval> deleted = new ArrayList<>();
        for (InfoMartTrace mart : trace.infoMarts()) {
            for (DataTrace data : mart.data()) {
                for (Loss loss : data.losses()) {
                    if (loss.cause() == LossCause.PURGE && holds(database, data.dataSource().index())) {
                        deleted.add(new Interval(loss.interval().start() + retention, loss.interval().end() + retention));
                    }
                }
            }
        }
        return IntervalSet.of(deleted).intersect(0, trace.horizon());
    }

    private boolean holds(int database, int source) {
        for (int i = topology.sourceIconStart[source]; i < topology.sourceIconStart[source + 1]; i++) {
            if (topology.iconDatabase[topology.sourceIconItem[i]] == database) {
                return true;
            }
        }
        return false;
    }
}
