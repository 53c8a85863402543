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
import java.util.List;
import java.util.TreeSet;

import org.continuityworkbench.diagram.timeline.Timeline.Mark;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;

/** Why something happened in a replay: the events that led to it. */
public final class ReplayCauses {

    private ReplayCauses() {
    }

    /**
     * The events that led to one, and that one, in order of time; those that say nothing to people are left out.
     *
     * @param event number of the event; nothing leads to a negative one
     */
    public static List<Mark> of(Trace trace, int event) {
        TreeSet<Integer> numbers = new TreeSet<>();
        follow(trace, event, numbers);
        Moments moments = new Moments(trace.scenario());
        List<Mark> marks = new ArrayList<>();
        for (int number : numbers) {
            TimelineMarks.of(trace, moments, trace.event(number)).ifPresent(marks::add);
        }
        return marks;
    }

    private static void follow(Trace trace, int event, TreeSet<Integer> numbers) {
        for (int number = event; number >= 0 && numbers.add(number); number = trace.event(number).cause()) {
            TraceEvent now = trace.event(number);
            if (now.kind() == EventKind.UNSTUCK) {
                // it was given up before it came back, and that has causes of its own
                follow(trace, stuckBefore(trace, now), numbers);
            }
        }
    }

    private static int stuckBefore(Trace trace, TraceEvent back) {
        for (int number = back.number() - 1; number >= 0; number--) {
            TraceEvent event = trace.event(number);
            if (event.kind() == EventKind.STUCK && event.element().equals(back.element()) && event.other() != null
                    && event.other().equals(back.other())) {
                return number;
            }
        }
        return -1;
    }
}
