/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;

/** The persistent queue of one ICON over the observation. A lazy view of a trace. */
public final class QueueTrace {

    private final Trace trace;
    private final int icon;
    private final List<Span<QueueStatus>> spans;

    QueueTrace(Trace trace, int icon, List<Span<QueueStatus>> spans) {
        this.trace = trace;
        this.icon = icon;
        this.spans = spans;
    }

    public Element concentrator() {
        return trace.topology().element(ElementKind.CONCENTRATOR, icon);
    }

    public Element database() {
        return trace.topology().element(ElementKind.INTERACTION_DATABASE, trace.topology().iconDatabase[icon]);
    }

    /** States other than EMPTY in order of time; empty if the queue was never used. */
    public List<Span<QueueStatus>> spans() {
        return spans;
    }

    /** First moment at which the queue was full; empty if it never was. */
    public OptionalLong fullAt() {
        return spans.stream().filter(span -> span.state() == QueueStatus.FULL).mapToLong(span -> span.interval().start()).findFirst();
    }

    /** Last moment at which the queue became empty; empty if it never did after having been used. */
    public OptionalLong drainedAt() {
        return spans.isEmpty() || spans.getLast().interval().end() >= trace.horizon() ? OptionalLong.empty()
                : OptionalLong.of(spans.getLast().interval().end());
    }

    /** Data that this copy misses for good. */
    public IntervalSet gaps() {
        return trace.gaps(icon);
    }

    /** Data that were, for a while or for good, not in this copy: as long as the other copy was the only one. */
    public IntervalSet redundancyGap() {
        List<Interval> intervals = new ArrayList<>();
        for (Span<QueueStatus> span : spans) {
            if (span.state() != QueueStatus.DRAINING) {
                intervals.add(span.interval());
            }
        }
        return IntervalSet.of(intervals).union(gaps());
    }
}
