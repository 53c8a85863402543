/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.continuityworkbench.core.time.IntervalSet;

/** What holds in every trace whatever happened. */
public final class Invariants {

    private Invariants() {
    }

    public static void check(Trace trace) {
        eventsAreOrdered(trace);
        for (InfoMartTrace mart : trace.infoMarts()) {
            for (DataTrace data : mart.data()) {
                everySecondIsInExactlyOneSet(trace, data);
            }
        }
        forbiddenActionsAreNeverSilent(trace);
    }

    private static void eventsAreOrdered(Trace trace) {
        long last = 0;
        for (TraceEvent event : trace.events()) {
            assertThat(event.time()).as("time of event %d", event.number()).isBetween(last, trace.horizon());
            assertThat(event.cause()).as("cause of event %d", event.number()).isLessThan(event.number());
            last = event.time();
        }
    }

    private static void everySecondIsInExactlyOneSet(Trace trace, DataTrace data) {
        List<IntervalSet> sets = List.of(data.notProduced(), data.notRecorded(), data.lost(), data.extracted(), data.pending());
        IntervalSet all = IntervalSet.EMPTY;
        long sum = 0;
        for (IntervalSet set : sets) {
            all = all.union(set);
            sum += set.length();
        }
        assertThat(all).as("all data of %s at %s: %s", data.dataSource(), data.infoMart(), sets)
                .isEqualTo(IntervalSet.of(0, trace.horizon()));
        assertThat(sum).as("data of %s at %s in one set only: %s", data.dataSource(), data.infoMart(), sets).isEqualTo(trace.horizon());
    }

    private static void forbiddenActionsAreNeverSilent(Trace trace) {
        assertThat(trace.events(EventKind.FORBIDDEN)).hasSameSizeAs(trace.violations());
        if (!trace.divergence().isEmpty()) {
            assertThat(trace.violations()).as("a split brain without a violation").isNotEmpty();
        }
    }
}
