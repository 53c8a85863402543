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
import java.util.function.Function;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.diagram.timeline.Timeline;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.continuityworkbench.simulation.DataTrace;
import org.continuityworkbench.simulation.Downtimes;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.Loss;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.QueueTrace;
import org.continuityworkbench.simulation.ReplicationTrace;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.StepSpan;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;

/**
 * A replay as a timeline: operation phases, sites, links, what else fails, queues that were used, replications, each Info Mart with the
 * data of each site and what of them is lost, and the manual steps. Lost data stand at the time at which they arose. Elements that share
 * their fate share a lane.
 */
public final class ReplayTimeline {

    private final Trace trace;
    private final Moments moments;
    private final Lanes lanes;
    private final ReportLanes reportLanes;

    private ReplayTimeline(Trace trace) {
        this.trace = trace;
        lanes = new Lanes(trace);
        moments = lanes.moments();
        reportLanes = new ReportLanes(trace, lanes);
    }

    /** The timeline of a replay, with the verdict below its title. */
    public static Timeline of(Trace trace) {
        return new ReplayTimeline(trace).timeline();
    }

    /** The moments of a replay that a reader must not miss, events of one kind and second as one, in order of time. */
    public static List<Timeline.Mark> marks(Trace trace) {
        return TimelineMarks.of(trace, new Moments(trace.scenario()));
    }

    /** A moment for people: time since the start and, where the story has a start, the local clock time. */
    public static String moment(Trace trace, long second) {
        return new Moments(trace.scenario()).at(second);
    }

    /** Name of a phase of operation, for people. */
    public static String phase(OperationPhase phase) {
        return TimelineStates.of(phase).text();
    }

    /** Why data are lost, in a few words that follow "because". */
    public static String cause(LossCause cause) {
        return Texts.get("cause.short." + cause.name());
    }

    private Timeline timeline() {
        phases();
        sites();
        broken(ElementKind.LINK, "timeline.links");
        failed();
        queues();
        replications();
        StoreLanes stores = new StoreLanes(trace, lanes);
        stores.copies();
        stores.purges();
        trace.infoMarts().forEach(this::infoMart);
        reportLanes.presentations();
        steps();
        String verdict = ReplayText.verdict(trace);
        String title = Texts.get("timeline.title", trace.scenario().id(), Deployments.label(trace.topology().deployment()));
        return new Timeline(title, List.of(Character.toUpperCase(verdict.charAt(0)) + verdict.substring(1) + ". "
                + Texts.get("replay.estimate")), verdict,
                trace.horizon(), moments.start(), lanes.all(), TimelineMarks.of(trace, moments), Texts.get("timeline.quiet"));
    }

    private void phases() {
        Element deployment = trace.topology().element(ElementKind.DEPLOYMENT, 0);
        lane("timeline.phases", deployment, Texts.get("timeline.phase"), "phase", lanes.spans(trace.phases(), TimelineStates::of));
    }

    private void sites() {
        for (Element site : trace.topology().elements(ElementKind.SITE)) {
            lane("timeline.sites", site, site.label(), "site/" + site.id(), availability(site));
        }
    }

    private void broken(ElementKind kind, String group) {
        for (Element element : trace.topology().elements(kind)) {
            lane(group, element, element.label(), element.id(), availability(element));
        }
    }

    /** Components that fail by themselves; those that never do have no lane. */
    private void failed() {
        for (ElementKind kind : List.of(ElementKind.DATA_SOURCE, ElementKind.CONCENTRATOR, ElementKind.INTERACTION_DATABASE)) {
            for (Element element : trace.topology().elements(kind)) {
                if (!Downtimes.of(trace, element).isEmpty()) {
                    lane("timeline.components", element, lanes.at(element), "component/" + element.id(), availability(element));
                }
            }
        }
    }

    private List<Bar> availability(Element element) {
        IntervalSet down = Downtimes.of(trace, element);
        return lanes.fill(down.intervals().stream().map(interval -> lanes.bar(interval, TimelineStates.DOWN, element.label(), -1)).toList(),
                TimelineStates.UP, element.label());
    }

    private void queues() {
        Map<List<Bar>, List<QueueTrace>> alike = new LinkedHashMap<>();
        for (QueueTrace queue : trace.queues()) {
            if (!queue.spans().isEmpty()) {
                List<Bar> bars = queue.spans().stream().map(span -> lanes.bar(span.interval(), TimelineStates.of(span.state()),
                        Texts.get("timeline.queue"), -1)).toList();
                alike.computeIfAbsent(lanes.fill(bars, TimelineStates.of(org.continuityworkbench.simulation.QueueStatus.EMPTY),
                        Texts.get("timeline.queue")),
                        unused -> new ArrayList<>()).add(queue);
            }
        }
        alike.forEach((bars, queues) -> {
            Element first = queues.getFirst().concentrator();
            String label = queues.size() == 1 ? lanes.at(first) : Texts.get("timeline.alike", lanes.at(first), queues.size() - 1);
            lane("timeline.queues", first, label, "queue/" + first.id(), bars);
        });
    }

    private void replications() {
        for (ReplicationTrace replication : trace.replications()) {
            lane("timeline.replication", replication.replication(), replication.replication().label(), "replication/"
                    + replication.replication().id(), lanes.spans(replication.spans(), TimelineStates::of));
        }
    }

    private void infoMart(InfoMartTrace mart) {
        Element installation = mart.installation();
        String group = Texts.get("timeline.infoMart", lanes.at(installation));
        String key = "mart/" + installation.id() + "/";
        List<Bar> modes = lanes.spans(mart.modes(), TimelineStates::of);
        boolean used = mart.modes().stream().anyMatch(mode -> mode.state() == InfoMartMode.ACTIVE);
        if (!used || modes.size() > 1) {
            lanes.add(group, installation, Texts.get("timeline.mode"), key + "mode", modes);
        }
        if (!used) {
            return;
        }
        IntervalSet active = IntervalSet.of(mart.modes().stream().filter(mode -> mode.state() == InfoMartMode.ACTIVE).map(Span::interval)
                .toList());
        List<Bar> reports = reports(mart, active);
        lanes.add(group, installation, Texts.get("timeline.etl"), key + "etl", lanes.spans(mart.etl(), TimelineStates::of));
        lanes.add(group, installation, Texts.get("timeline.reports"), key + "reports", reports);
        Map<Fate, List<DataTrace>> fates = new LinkedHashMap<>();
        for (DataTrace data : mart.data()) {
            fates.computeIfAbsent(Fate.of(data.dataSource().site(), data(data, active), lost(data)), unused -> new ArrayList<>()).add(data);
        }
        reportLanes.aggregates(mart, active, reports, fates.keySet().stream().map(Fate::bars).toList(), group, key);
        fates.forEach((fate, sources) -> {
            Element site = trace.topology().element(ElementKind.SITE, fate.site());
            boolean whole = fates.keySet().stream().filter(other -> other.site() == fate.site()).count() == 1;
            String names = sources.stream().map(data -> data.dataSource().label()).collect(Collectors.joining(", "));
            String about = whole ? site.label() : Texts.get("timeline.part", site.label(), names);
            Element element = whole ? site : sources.getFirst().dataSource();
            String id = sources.getFirst().dataSource().id();
            lanes.add(group, element, Texts.get("timeline.data", about), key + id, fate.bars());
            if (!fate.lost().isEmpty()) {
                lanes.add(group, element, Texts.get("timeline.lost", about), key + id + "/lost", fate.lost());
            }
        });
    }

    /** What sources of one site must have in common to share a lane; which event began a state does not count. */
    private record Fate(int site, List<Bar> bars, List<Bar> lost, List<Object> alike) {

        static Fate of(int site, List<Bar> bars, List<Bar> lost) {
            List<Object> alike = new ArrayList<>();
            bars.forEach(bar -> alike.addAll(List.of(bar.interval(), bar.state())));
            lost.forEach(bar -> alike.addAll(List.of(bar.interval(), bar.state())));
            return new Fate(site, bars, lost, alike);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fate fate && fate.site == site && fate.alike.equals(alike);
        }

        @Override
        public int hashCode() {
            return alike.hashCode() * 31 + site;
        }
    }

    /** Standstills as long as the server may still be needed; after its last service it is only stopped. */
    private List<Bar> reports(InfoMartTrace mart, IntervalSet active) {
        long last = active.isEmpty() ? 0 : active.get(active.size() - 1).end();
        IntervalSet halted = IntervalSet.of(mart.reportingOutages()).intersect(0, last);
        String label = Texts.get("timeline.reports");
        List<Bar> bars = new ArrayList<>();
        lanes.put(bars, halted, TimelineStates.HALTED, label);
        lanes.put(bars, active.minus(halted), TimelineStates.FRESH, label);
        return Lanes.sorted(bars);
    }

    /** From the moment at which operators exclude the access points of a failed site until they include them: nobody waits for it. */
    private IntervalSet excluded(DataTrace data) {
        IntervalSet excluded = IntervalSet.EMPTY;
        long since = -1;
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.DAPS_EXCLUDED && since < 0 && data.notProduced().contains(event.time())) {
                since = event.time();
            } else if (event.kind() == EventKind.DAPS_INCLUDED && since >= 0) {
                excluded = excluded.union(since, event.time());
                since = -1;
            }
        }
        return since >= 0 ? excluded.union(since, trace.horizon()) : excluded;
    }

    /** What an Info Mart server does about a source, second by second. */
    private List<Bar> data(DataTrace data, IntervalSet active) {
        String label = trace.topology().element(ElementKind.SITE, data.dataSource().site()).label();
        IntervalSet silent = data.notProduced();
        IntervalSet stuck = IntervalSet.of(data.stuck());
        IntervalSet excluded = excluded(data).intersect(active).minus(stuck);
        IntervalSet waiting = IntervalSet.of(data.unavailable()).minus(stuck).minus(excluded);
        IntervalSet late = data.behind().intersect(active).minus(stuck).minus(waiting).minus(silent).minus(excluded);
        IntervalSet quiet = silent.minus(stuck).minus(waiting).minus(excluded);
        List<Bar> bars = new ArrayList<>();
        lanes.put(bars, excluded, TimelineStates.EXCLUDED, label);
        lanes.put(bars, stuck, TimelineStates.STUCK, label);
        lanes.put(bars, waiting, TimelineStates.WAITING, label);
        lanes.put(bars, late, TimelineStates.LATE, label);
        lanes.put(bars, quiet, TimelineStates.SILENT, label);
        lanes.put(bars, active.minus(stuck).minus(excluded).minus(waiting).minus(late).minus(quiet), TimelineStates.FRESH, label);
        return Lanes.sorted(bars);
    }

    private List<Bar> lost(DataTrace data) {
        List<Bar> bars = new ArrayList<>();
        for (Loss loss : data.losses()) {
            String text = Durations.format(loss.interval().length());
            String tooltip = Texts.get("timeline.lostBar", text, Texts.get("cause.short." + loss.cause().name()),
                    moments.span(loss.interval()));
            bars.add(new Bar(loss.interval(), TimelineStates.LOST, text, tooltip, loss.event()));
        }
        data.lostUpperBound().minus(data.lost()).intervals()
                .forEach(interval -> bars.add(lanes.bar(interval, TimelineStates.UNCERTAIN, Durations.format(interval.length()), -1)));
        return bars;
    }

    private void steps() {
        int number = 0;
        for (StepSpan step : trace.steps()) {
            number++;
            String name = step.step() == null ? Actions.describe(step.action()) : step.step().label();
            boolean forbidden = !step.violations().isEmpty();
            State kind = forbidden ? TimelineStates.FORBIDDEN : TimelineStates.STEP;
            String tooltip = Texts.get("timeline.stepBar", name, moments.span(step.interval()), step.owner(), kind.text());
            // a step in no time is still to be seen
            Interval shown = step.interval().isEmpty() ? new Interval(step.interval().start(), step.interval().start() + 1)
                    : step.interval();
            String group = step.plan() == null ? Texts.get("timeline.operator") : Texts.get("timeline.plan", step.plan().label());
            Element element = step.step() != null ? step.step() : step.target() != null ? step.target() : trace.topology()
                    .element(ElementKind.DEPLOYMENT, 0);
            lanes.add(group, element, Texts.get("timeline.step", number, name), "step/" + number,
                    List.of(new Bar(shown, kind, step.owner(), tooltip, -1)));
        }
    }

    private void lane(String group, Element element, String label, String key, List<Bar> bars) {
        lanes.add(Texts.get(group), element, label, key, bars);
    }
}
