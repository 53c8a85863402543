/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.scenario.Condition;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Downtimes;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.OperationPhase;
import org.continuityworkbench.simulation.ReplicationStatus;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;

/** Finds actions in a trace that were taken in a situation. A start of an Info Mart server counts too if a reboot of its host caused it. */
final class ForbiddenActions {

    /** An action with its moment; the element is null if it is about nothing in particular. */
    record Taken(long time, Element element) {
    }

    private final Trace trace;

    ForbiddenActions(Trace trace) {
        this.trace = trace;
    }

    /** @return the actions in order of time; empty if the action was never taken in that situation */
    List<Taken> find(StepKind action, Condition condition, List<Element> subjects) {
        List<Taken> found = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.STEP_END && trace.scenario().steps[(int) event.from()].kind() == action) {
                Set<Element> elements = touched(event);
                boolean meant = subjects.isEmpty() || elements.stream().anyMatch(element -> isOneOf(element, subjects));
                if (meant && holds(condition, event.time())) {
                    found.add(new Taken(event.time(), elements.stream().findFirst().orElse(null)));
                }
            } else if (action == StepKind.START_INFO_MART && startsByItself(event)) {
                boolean meant = subjects.isEmpty() || isOneOf(event.element(), subjects);
                if (meant && holds(condition, event.time())) {
                    found.add(new Taken(event.time(), event.element()));
                }
            }
        }
        return found;
    }

    /** What the step changed, then what it names. */
    private Set<Element> touched(TraceEvent end) {
        Set<Element> elements = new LinkedHashSet<>();
        for (int i = end.number() + 1; i < trace.eventCount() && trace.event(i).time() == end.time(); i++) {
            TraceEvent effect = trace.event(i);
            if (effect.cause() == end.number() && effect.element() != null && effect.element().kind() != ElementKind.DEPLOYMENT) {
                elements.add(effect.element());
            }
        }
        elements.addAll(trace.scenario().steps[(int) end.from()].targets());
        return elements;
    }

    private static boolean isOneOf(Element element, List<Element> subjects) {
        return subjects.stream().anyMatch(subject -> subject.equals(element)
                || subject.kind() == ElementKind.SITE && subject.index() == element.site());
    }

    private boolean startsByItself(TraceEvent event) {
        return event.kind() == EventKind.GIM_START && event.cause() >= 0 && trace.event(event.cause()).kind() == EventKind.HOST_REBOOT;
    }

    private boolean holds(Condition condition, long second) {
        return switch (condition) {
            case ALWAYS -> true;
            case ONLY_LINK_DOWN -> isAnyDown(ElementKind.LINK, trace.topology().links, second)
                    && !isAnyDown(ElementKind.SITE, trace.topology().sites, second);
            case NORMAL_OPERATION -> trace.phases().stream().filter(span -> span.interval().contains(second))
                    .anyMatch(span -> span.state() == OperationPhase.NORMAL);
            case REPLICATION_RUNNING -> trace.replications().stream().anyMatch(replication -> replication.spans().stream()
                    .anyMatch(span -> span.interval().contains(second) && isRunning(span)));
        };
    }

    private static boolean isRunning(Span<ReplicationStatus> span) {
        return span.state() == ReplicationStatus.IN_SYNC || span.state() == ReplicationStatus.LAGGING;
    }

    private boolean isAnyDown(ElementKind kind, int count, long second) {
        for (int i = 0; i < count; i++) {
            IntervalSet down = Downtimes.of(trace, trace.topology().element(kind, i));
            if (down.contains(second)) {
                return true;
            }
        }
        return false;
    }
}
