/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import java.util.List;
import java.util.function.Predicate;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.DataTrace;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.Loss;
import org.continuityworkbench.simulation.LossCause;
import org.continuityworkbench.simulation.QueueTrace;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Reads the measures of expectations off a trace. Loss is judged in every Info Mart that is in service at the end; delay, standstill and
 * recovery as users of reports notice them, that is in the Info Mart that the presentation layer reads at each moment, or in a named one.
 */
final class Readings {

    private static final PackageTexts TEXTS = PackageTexts.of(Readings.class);

    private final Trace trace;
    private final CompiledTopology topology;
    private final List<InfoMartTrace> marts;
    private final List<ServedReports.Stretch> served;

    Readings(Trace trace) {
        this.trace = trace;
        topology = trace.topology();
        List<InfoMartTrace> all = trace.infoMarts();
        marts = inService(all);
        served = ServedReports.of(trace, all);
    }

    private static List<InfoMartTrace> inService(List<InfoMartTrace> all) {
        List<InfoMartTrace> last = all.stream().filter(mart -> mart.modes().getLast().state() == InfoMartMode.ACTIVE).toList();
        return !last.isEmpty() ? last
                : all.stream().filter(mart -> mart.modes().stream().anyMatch(mode -> mode.state() == InfoMartMode.ACTIVE)).toList();
    }

    /** True if the data of a source are meant; an empty list means all. */
    private static boolean concerns(List<Element> subjects, Element source) {
        return subjects.stream().noneMatch(subject -> subject.kind() == ElementKind.SITE || subject.kind() == ElementKind.DATA_SOURCE)
                || subjects.stream().anyMatch(subject -> subject.equals(source)
                        || subject.kind() == ElementKind.SITE && subject.index() == source.site());
    }

    /** The installations that the subjects name. Empty if they name none, so that the users of reports decide. */
    private List<InfoMartTrace> named(List<Element> subjects) {
        return trace.infoMarts().stream().filter(mart -> subjects.contains(mart.installation())).toList();
    }

    /** Data seconds of one site that one Info Mart misses, in the worst case. */
    Reading lost(List<Element> subjects, Predicate<LossCause> causes) {
        Reading worst = Reading.NOTHING;
        List<InfoMartTrace> named = named(subjects);
        for (InfoMartTrace mart : named.isEmpty() ? marts : named) {
            for (int site = 0; site < topology.sites; site++) {
                worst = worst.worse(lost(mart, site, subjects, causes));
            }
        }
        return worst;
    }

    private Reading lost(InfoMartTrace mart, int site, List<Element> subjects, Predicate<LossCause> causes) {
        IntervalSet low = IntervalSet.EMPTY;
        IntervalSet high = IntervalSet.EMPTY;
        for (DataTrace data : mart.data()) {
            if (data.dataSource().site() == site && concerns(subjects, data.dataSource())) {
                IntervalSet own = IntervalSet.of(data.losses().stream().filter(loss -> causes.test(loss.cause())).map(Loss::interval)
                        .toList());
                low = low.union(own);
                // what a lagging replica lacks beyond the losses with a cause of their own was lost by the failure of a site
                high = high.union(own);
                if (causes.test(LossCause.SITE_FAILURE)) {
                    high = high.union(data.lostUpperBound().minus(data.lost()));
                }
            }
        }
        if (high.isEmpty()) {
            return Reading.NOTHING;
        }
        String place = TEXTS.get("place.lost", topology.element(ElementKind.SITE, site).label(), mart.installation().label());
        return new Reading(low.length(), high.length(), false, place);
    }

    Reading notRecorded(List<Element> subjects) {
        Reading worst = Reading.NOTHING;
        for (int source = 0; source < topology.sources; source++) {
            Element element = topology.element(ElementKind.DATA_SOURCE, source);
            if (concerns(subjects, element)) {
                worst = worst.worse(Reading.of(trace.notRecorded(source).length(), false, element.label()));
            }
        }
        return worst;
    }

    Reading redundancyGap(List<Element> subjects) {
        Reading worst = Reading.NOTHING;
        for (QueueTrace queue : trace.queues()) {
            int icon = queue.concentrator().index();
            boolean meant = subjects.isEmpty() || subjects.contains(queue.concentrator());
            for (int i = topology.iconSourceStart[icon]; i < topology.iconSourceStart[icon + 1]; i++) {
                meant |= !subjects.isEmpty() && concerns(subjects, topology.element(ElementKind.DATA_SOURCE, topology.iconSourceItem[i]));
            }
            if (meant) {
                IntervalSet gap = queue.redundancyGap();
                boolean open = !gap.isEmpty() && gap.get(gap.size() - 1).end() >= trace.horizon();
                worst = worst.worse(Reading.of(gap.length(), open, queue.concentrator().label()));
            }
        }
        return worst;
    }

    Reading divergence() {
        List<Interval> all = trace.divergence();
        boolean open = !all.isEmpty() && all.getLast().end() >= trace.horizon();
        return Reading.of(all.stream().mapToLong(Interval::length).sum(), open, "");
    }

    Reading delay(List<Element> subjects) {
        List<InfoMartTrace> named = named(subjects);
        if (!named.isEmpty() || served.isEmpty()) {
            Reading worst = Reading.NOTHING;
            for (InfoMartTrace mart : named.isEmpty() ? marts : named) {
                for (DataTrace data : mart.data()) {
                    worst = concerns(subjects, data.dataSource())
                            ? worst.worse(Reading.of(data.oldestDelay(), false, data.dataSource().label())) : worst;
                }
            }
            return worst;
        }
        Reading worst = Reading.NOTHING;
        for (int source = 0; source < topology.sources; source++) {
            Element element = topology.element(ElementKind.DATA_SOURCE, source);
            if (concerns(subjects, element)) {
                worst = worst.worse(Reading.of(delayForUsers(element), false, element.label()));
            }
        }
        return worst;
    }

    /** Largest age at which data of a source became visible to users, whichever Info Mart they read. */
    private long delayForUsers(Element source) {
        long oldest = 0;
        long seen = 0;
        for (ServedReports.Stretch stretch : served) {
            DataTrace data = stretch.mart() == null ? null : stretch.mart().data(source.id()).orElse(null);
            if (data == null) {
                continue;
            }
            long begin = stretch.time().start();
            if (begin > 0) {
                // the first look at another Info Mart: what is new there has waited since it happened
                IntervalSet unseen = IntervalSet.of(seen, data.freshness(begin)).minus(data.lost()).minus(data.notRecorded())
                        .minus(data.notProduced());
                oldest = unseen.isEmpty() ? oldest : Math.max(oldest, begin - unseen.get(0).start());
            }
            oldest = Math.max(oldest, data.oldestDelay(begin == 0 ? stretch.time() : new Interval(begin + 1, Math.max(begin + 1,
                    stretch.time().end()))));
            seen = Math.max(seen, data.freshness(stretch.time().end()));
        }
        return oldest;
    }

    Reading standstill(List<Element> subjects) {
        List<InfoMartTrace> named = named(subjects);
        if (!named.isEmpty() || served.isEmpty()) {
            Reading worst = Reading.NOTHING;
            for (InfoMartTrace mart : named.isEmpty() ? marts : named) {
                worst = worst.worse(longest(IntervalSet.of(mart.reportingOutages()), mart.installation().label()));
            }
            return worst;
        }
        IntervalSet still = IntervalSet.EMPTY;
        for (ServedReports.Stretch stretch : served) {
            still = still.union(isIdle(stretch.mart()) ? IntervalSet.of(List.of(stretch.time()))
                    : IntervalSet.of(stretch.mart().reportingOutages()).intersect(stretch.time().start(), stretch.time().end()));
        }
        return longest(still, "");
    }

    /** True if nobody fills what the users of reports read: there is no such Info Mart, or its server is never in service. */
    private static boolean isIdle(InfoMartTrace mart) {
        return mart == null || mart.modes().stream().noneMatch(mode -> mode.state() == InfoMartMode.ACTIVE);
    }

    private Reading longest(IntervalSet outages, String place) {
        Reading worst = Reading.NOTHING;
        for (Interval outage : outages.intervals()) {
            worst = worst.worse(Reading.of(outage.length(), outage.end() >= trace.horizon(), place));
        }
        return worst;
    }

    /**
     * Time from a failure until reports are as fresh as usual again, for the failure that takes longest. What operators interrupt on
     * purpose later, for example to move the reports back, is no failure.
     */
    Reading recovery(List<Element> subjects, Predicate<EventKind> failures) {
        List<Long> disruptions = trace.events().stream().filter(event -> isFailure(event) && failures.test(event.kind()))
                .map(TraceEvent::time).distinct().toList();
        List<InfoMartTrace> named = named(subjects);
        Reading worst = Reading.NOTHING;
        if (named.isEmpty() && !served.isEmpty()) {
            IntervalSet impaired = IntervalSet.EMPTY;
            for (ServedReports.Stretch stretch : served) {
                IntervalSet here = isIdle(stretch.mart()) ? IntervalSet.of(0, trace.horizon()) : behind(stretch.mart(), subjects);
                impaired = impaired.union(here.intersect(stretch.time().start(), stretch.time().end()));
            }
            return recovery(impaired, disruptions, "");
        }
        for (InfoMartTrace mart : named.isEmpty() ? marts : named) {
            worst = worst.worse(recovery(behind(mart, subjects), disruptions, mart.installation().label()));
        }
        return worst;
    }

    private static IntervalSet behind(InfoMartTrace mart, List<Element> subjects) {
        IntervalSet behind = IntervalSet.EMPTY;
        for (DataTrace data : mart.data()) {
            if (concerns(subjects, data.dataSource())) {
                behind = behind.union(data.behind().minus(data.notProduced()));
            }
        }
        return behind;
    }

    private Reading recovery(IntervalSet impaired, List<Long> disruptions, String place) {
        Reading worst = Reading.NOTHING;
        for (int i = 0; i < disruptions.size(); i++) {
            long failure = disruptions.get(i);
            long next = i + 1 < disruptions.size() ? disruptions.get(i + 1) : trace.horizon();
            for (Interval stretch : impaired.intervals()) {
                boolean follows = stretch.end() > failure && stretch.start() < next;
                if (follows && (stretch.start() <= failure || !isBegunByOperator(stretch.start()))) {
                    worst = worst.worse(Reading.of(stretch.end() - failure, stretch.end() >= trace.horizon(), place));
                    break;
                }
            }
        }
        return worst;
    }

    private boolean isBegunByOperator(long second) {
        return trace.events().stream().anyMatch(event -> event.time() == second && isDoneByOperator(event)
                && (event.kind() == EventKind.PRESENTATION_STOP || event.kind() == EventKind.GIM_STOP || event.kind() == EventKind.GIM_START
                        || event.kind() == EventKind.DAPS_INCLUDED || event.kind() == EventKind.PRESENTATION_START));
    }

    /** True if a failure of one of the kinds occurs that nobody causes on purpose. */
    boolean occurs(Predicate<EventKind> kinds) {
        return trace.events().stream().anyMatch(event -> isFailure(event) && kinds.test(event.kind()));
    }

    private boolean isFailure(TraceEvent event) {
        return event.kind().rank() == EventKind.Rank.FAILURE && !isDoneByOperator(event);
    }

    private boolean isDoneByOperator(TraceEvent event) {
        return event.cause() >= 0 && trace.event(event.cause()).kind() == EventKind.STEP_END && trace.event(event.cause())
                .time() == event.time();
    }
}
