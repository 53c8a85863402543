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
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.diagram.timeline.Timeline.Bar;
import org.continuityworkbench.diagram.timeline.Timeline.Lane;
import org.continuityworkbench.diagram.timeline.Timeline.State;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.Trace;

/** The lanes of a timeline as they gather, and how bars are made and told. */
final class Lanes {

    private final Trace trace;
    private final Moments moments;
    private final List<Lane> all = new ArrayList<>();

    Lanes(Trace trace) {
        this.trace = trace;
        moments = new Moments(trace.scenario());
    }

    Moments moments() {
        return moments;
    }

    List<Lane> all() {
        return all;
    }

    void add(String group, Element element, String label, String key, List<Bar> bars) {
        all.add(new Lane(group, element.id(), label, key, bars));
    }

    Bar bar(Interval interval, State state, String about, int event) {
        String length = Durations.format(interval.length());
        String tooltip = Texts.get("timeline.bar", about, state.text(), moments.span(interval), length);
        return new Bar(interval, state, length, tooltip, event);
    }

    /** Adds bars of one state, as far as the observation goes. */
    void put(List<Bar> bars, IntervalSet times, State state, String about) {
        times.intersect(0, trace.horizon()).intervals().forEach(interval -> bars.add(bar(interval, state, about, -1)));
    }

    static List<Bar> sorted(List<Bar> bars) {
        bars.sort(Comparator.comparing(Bar::interval));
        return List.copyOf(bars);
    }

    /** The bars with the quiet state in the gaps between them. */
    List<Bar> fill(List<Bar> bars, State quiet, String about) {
        List<Bar> filled = new ArrayList<>();
        long from = 0;
        for (Bar bar : bars) {
            if (bar.interval().start() > from) {
                filled.add(bar(new Interval(from, bar.interval().start()), quiet, about, -1));
            }
            filled.add(bar);
            from = Math.max(from, bar.interval().end());
        }
        if (from < trace.horizon()) {
            filled.add(bar(new Interval(from, trace.horizon()), quiet, about, -1));
        }
        return filled;
    }

    <T> List<Bar> spans(List<Span<T>> spans, Function<T, State> states) {
        return spans.stream().filter(span -> !span.interval().isEmpty()).map(span -> {
            State state = states.apply(span.state());
            return bar(span.interval(), state, state.text(), span.event());
        }).toList();
    }

    /** Name of an element with that of its site. */
    String at(Element element) {
        return element.site() < 0 ? element.label()
                : Texts.get("timeline.at", element.label(), trace.topology().element(ElementKind.SITE, element.site()).label());
    }
}
