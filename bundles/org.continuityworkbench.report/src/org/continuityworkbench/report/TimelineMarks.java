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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Loss;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.Violation;

/** The moments of a replay that a reader must not miss, events of one kind and second as one. */
final class TimelineMarks {

    private static final int MOST = 30;
    private static final int NAMES = 4;

    /** @param harmless a return after which nothing is lost */
    private record Moment(long time, EventKind kind, boolean harmless) {

        static Moment of(TraceEvent event, Set<Integer> harmful) {
            return new Moment(event.time(), event.kind(), event.kind() == EventKind.UNSTUCK && !harmful.contains(event.number()));
        }

        String style() {
            return harmless ? "info" : TimelineMarks.style(kind);
        }
    }

    private TimelineMarks() {
    }

    static List<Mark> of(Trace trace, Moments moments) {
        Set<Integer> harmful = trace.infoMarts().stream().flatMap(mart -> mart.data().stream()).flatMap(data -> data.losses().stream())
                .map(Loss::event).collect(Collectors.toSet());
        Map<Moment, List<TraceEvent>> groups = new LinkedHashMap<>();
        for (TraceEvent event : trace.events()) {
            if (style(event.kind()) != null && event.time() <= trace.horizon()) {
                groups.computeIfAbsent(Moment.of(event, harmful), unused -> new ArrayList<>()).add(event);
            }
        }
        List<Mark> marks = new ArrayList<>();
        groups.forEach((moment, events) -> {
            String text = Texts.get("timeline.mark", moments.at(moment.time()), describe(trace, moment, events));
            TraceEvent first = events.getFirst();
            marks.add(new Mark(moment.time(), moment.style(), text, first.element() == null ? "" : first.element().id(), first.number()));
        });
        return marks.size() <= MOST ? marks : marks.subList(0, MOST);
    }

    /** One event; empty if it says nothing to people. */
    static Optional<Mark> of(Trace trace, Moments moments, TraceEvent event) {
        if (style(event.kind()) == null) {
            return Optional.empty();
        }
        Moment moment = Moment.of(event, Set.of(event.number()));
        String text = Texts.get("timeline.mark", moments.at(event.time()), describe(trace, moment, List.of(event)));
        return Optional.of(new Mark(event.time(), moment.style(), text, event.element() == null ? "" : event.element().id(),
                event.number()));
    }

    /** How loud an event is; null for one that is not marked. */
    private static String style(EventKind kind) {
        return switch (kind) {
            case LINK_DOWN, SITE_FAIL, ICON_STOP, ICON_CRASH, IDB_DOWN, DATA_SOURCE_DOWN, OGG_ABEND, PQ_FULL, FORBIDDEN, DESYNC, DATA_LOST,
                    PURGE_LOSS, UNSTUCK -> "error";
            case ALARM_55_20110, STUCK, GIM_STOP -> "warning";
            case LINK_UP, SITE_RESTORE, ICON_START, IDB_UP, DATA_SOURCE_UP, GIM_START, PHASE_CHANGE, RESYNC, CAUGHT_UP -> "info";
            default -> null;
        };
    }

    private static String describe(Trace trace, Moment moment, List<TraceEvent> events) {
        EventKind kind = moment.kind();
        if (kind == EventKind.FORBIDDEN) {
            return events.stream().map(event -> forbidden(trace, event)).distinct().collect(Collectors.joining("; "));
        } else if (kind == EventKind.PHASE_CHANGE) {
            return Texts.get("timeline.state.phase." + org.continuityworkbench.simulation.OperationPhase.values()[(int) events.getLast()
                    .to()]);
        }
        Map<String, Set<String>> subjects = new LinkedHashMap<>();
        for (TraceEvent event : events) {
            String subject = event.element() == null ? "" : event.element().label();
            Set<String> about = subjects.computeIfAbsent(subject, unused -> new LinkedHashSet<>());
            if (event.other() != null) {
                about.add(place(trace, event.other()).label());
            }
        }
        List<String> names = subjects.entrySet().stream()
                .map(entry -> entry.getValue().isEmpty() ? entry.getKey() : Texts.get("timeline.about", entry.getKey(),
                        String.join(", ", entry.getValue())))
                .toList();
        String shown = String.join("; ", names.subList(0, Math.min(NAMES, names.size())));
        return Texts.get("timeline.event." + kind.name() + (moment.harmless() ? ".unharmed" : ""), names.size() > NAMES
                ? Texts.get("timeline.more", shown, names.size() - NAMES) : shown);
    }

    private static String forbidden(Trace trace, TraceEvent event) {
        return trace.violations().stream().filter(violation -> violation.event() == event.number()).findFirst()
                .map((Violation violation) -> Texts.get("timeline.event.FORBIDDEN", violation.ruleId(),
                        Actions.describe(violation.action()), violation.element() == null ? "" : violation.element().label())).orElse("");
    }

    /** Sources of one site share their fate as a rule, so the site is named. */
    private static Element place(Trace trace, Element element) {
        return element.kind() == ElementKind.DATA_SOURCE ? trace.topology().element(ElementKind.SITE, element.site()) : element;
    }
}
