/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.Simulator;

/** Collects the events of a scenario and puts them in order: second, rank, kind, element, order of entry. */
final class ScenarioEvents {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    /** A century: enough for every scenario, far from overflow. */
    static final long LATEST = 3_155_760_000L;

    private record Entry(long at, EventKind kind, int target, long value, int order) {
    }

    private record Factor(Rational value, int site) {
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<CompiledStep> steps = new ArrayList<>();
    private final List<Factor> factors = new ArrayList<>();
    private boolean sorted;

    void add(long at, EventKind kind, int target, long value) {
        if (at < 0 || at > LATEST) {
            throw new ScenarioException(TEXTS.get("bad.eventTime", kind.name(), Long.toString(at), Long.toString(LATEST)));
        }
        entries.add(new Entry(at, kind, target, value, entries.size()));
        sorted = false;
    }

    void addOutage(EventKind failure, int target, long at, long duration, boolean disksSurvive) {
        if (duration == CompiledScenario.OPEN) {
            add(at, failure, target, 0);
        } else if (duration < 0) {
            throw new ScenarioException(TEXTS.get("bad.eventDuration", failure.name(), Long.toString(at), Long.toString(duration)));
        } else if (duration > 0) {
            add(at, failure, target, CompiledScenario.TIMED);
            add(at + duration, opposite(failure), target, CompiledScenario.TIMED | (disksSurvive ? CompiledScenario.DISKS_SURVIVE : 0));
        }
    }

    static EventKind opposite(EventKind kind) {
        return switch (kind) {
            case LINK_DOWN -> EventKind.LINK_UP;
            case SITE_FAIL -> EventKind.SITE_RESTORE;
            case ICON_STOP, ICON_CRASH -> EventKind.ICON_START;
            case IDB_DOWN -> EventKind.IDB_UP;
            case DATA_SOURCE_DOWN -> EventKind.DATA_SOURCE_UP;
            case GIM_STOP -> EventKind.GIM_START;
            case OGG_ABEND -> EventKind.OGG_START;
            default -> throw new ScenarioException(TEXTS.get("bad.opposite", kind.name()));
        };
    }

    void addStep(CompiledStep step) {
        steps.add(step);
        add(step.begin(), EventKind.STEP_BEGIN, steps.size() - 1, 0);
        add(step.end(), EventKind.STEP_END, steps.size() - 1, 0);
    }

    void addLoadChange(long at, int source, int site, Rational factor) {
        factors.add(new Factor(factor, site));
        add(at, EventKind.LOAD_CHANGE, source, factors.size() - 1L);
    }

    int size() {
        return entries.size();
    }

    private List<Entry> sorted() {
        if (!sorted) {
            // steps keep their order: the end of one comes before the begin of the next although both are at one second
            entries.sort(Comparator.comparingLong(Entry::at).thenComparing(entry -> entry.kind().rank())
                    .thenComparingInt(entry -> isStep(entry) ? EventKind.STEP_END.ordinal() : entry.kind().ordinal())
                    .thenComparingInt(entry -> isStep(entry) ? 0 : entry.target()).thenComparingInt(Entry::order));
            sorted = true;
        }
        return entries;
    }

    private static boolean isStep(Entry entry) {
        return entry.kind() == EventKind.STEP_BEGIN || entry.kind() == EventKind.STEP_END;
    }

    long[] times() {
        return sorted().stream().mapToLong(Entry::at).toArray();
    }

    byte[] kinds() {
        byte[] kinds = new byte[entries.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) sorted().get(i).kind().ordinal();
        }
        return kinds;
    }

    int[] targets() {
        return sorted().stream().mapToInt(Entry::target).toArray();
    }

    long[] values() {
        return sorted().stream().mapToLong(Entry::value).toArray();
    }

    CompiledStep[] steps() {
        return steps.toArray(CompiledStep[]::new);
    }

    long[] factorNumerators() {
        return factors.stream().mapToLong(factor -> factor.value().numerator()).toArray();
    }

    long[] factorDenominators() {
        return factors.stream().mapToLong(factor -> factor.value().denominator()).toArray();
    }

    int[] factorSites() {
        return factors.stream().mapToInt(Factor::site).toArray();
    }
}
