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
import java.util.Optional;
import java.util.OptionalLong;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.engine.Cycles;

/** One Info Mart installation over the observation. A lazy view of a trace. */
public final class InfoMartTrace {

    private final Trace trace;
    private final int gim;
    private List<DataTrace> data;
    private List<Span<InfoMartMode>> modes;
    private Freshness transformation;

    InfoMartTrace(Trace trace, int gim) {
        this.trace = trace;
        this.gim = gim;
    }

    public Element installation() {
        return trace.topology().element(ElementKind.INFO_MART_INSTALLATION, gim);
    }

    /** The data sources that it extracts, in model order; empty if none. */
    public List<DataTrace> data() {
        if (data == null) {
            List<DataTrace> all = new ArrayList<>();
            for (int pair = trace.topology().gimPairStart[gim]; pair < trace.topology().gimPairStart[gim + 1]; pair++) {
                all.add(new DataTrace(trace, this, pair));
            }
            data = List.copyOf(all);
        }
        return data;
    }

    /** The data of one source; empty if the installation does not extract it. */
    public Optional<DataTrace> data(String sourceId) {
        return data().stream().filter(item -> item.dataSource().id().equals(sourceId)).findFirst();
    }

    /** Modes in order of time, without gaps. */
    public List<Span<InfoMartMode>> modes() {
        if (modes == null) {
            modes = trace.modes(gim);
        }
        return modes;
    }

    /**
     * What the ETL cycles achieve while the installation is active, in order of time; empty if it never is. Where a standby takes over
     * nothing is told before.
     */
    public List<Span<EtlStatus>> etl() {
        IntervalSet active = IntervalSet.of(modes().stream().filter(mode -> mode.state() == InfoMartMode.ACTIVE).map(Span::interval)
                .toList());
        IntervalSet closed = active.minus(openWindows());
        List<Interval> quick = new ArrayList<>();
        List<Interval> steady = new ArrayList<>();
        for (Freshness.Piece piece : transformation().pieces()) {
            Interval time = new Interval(piece.start().floor(), Math.max(piece.start().floor(), piece.end().ceiling()));
            if (piece.q() > piece.d()) {
                quick.add(time);
            } else if (piece.q() == piece.d()) {
                steady.add(time);
            }
        }
        IntervalSet catching = IntervalSet.of(quick).intersect(active).minus(closed);
        IntervalSet current = IntervalSet.of(steady).intersect(active).minus(closed).minus(catching);
        List<Span<EtlStatus>> spans = new ArrayList<>();
        put(spans, closed, EtlStatus.CLOSED);
        put(spans, catching, EtlStatus.CATCHING_UP);
        put(spans, current, EtlStatus.CURRENT);
        put(spans, active.minus(closed).minus(catching).minus(current), EtlStatus.WAITING);
        spans.sort(java.util.Comparator.comparing(Span::interval));
        return List.copyOf(spans);
    }

    private static void put(List<Span<EtlStatus>> spans, IntervalSet times, EtlStatus status) {
        times.intervals().forEach(time -> spans.add(new Span<>(time, status, -1)));
    }

    private IntervalSet openWindows() {
        Cycles cycles = trace.cycles(gim);
        List<Interval> open = new ArrayList<>();
        for (long time = 0; time < trace.horizon();) {
            long next = Math.min(cycles.nextChange(time + 1), trace.horizon());
            if (cycles.isOpen(time)) {
                open.add(new Interval(time, next));
            }
            time = next;
        }
        return IntervalSet.of(open);
    }

    Freshness transformation() {
        if (transformation == null) {
            transformation = trace.transformation(gim);
        }
        return transformation;
    }

    /** Transformation watermark at a second, rounded down: reports have everything older that is not lost. */
    public long watermark(long second) {
        return transformation().at(second).floor();
    }

    /**
     * Stretches in which no new data reached reports, beyond the ordinary wait for the next ETL cycle. A stretch that lasts ends at the
     * horizon. Time in which the installation is not active counts only between two active times.
     */
    public List<Interval> reportingOutages() {
        long period = trace.cycles(gim).period();
        List<Interval> outages = new ArrayList<>();
        Rational advanced = Rational.of(neededFrom());
        boolean begun = false;
        for (Freshness.Advance rise : transformation().advances()) {
            if (begun || rise.fromTime().signum() > 0) {
                add(outages, advanced.ceiling(), rise.fromTime().ceiling(), period);
            }
            advanced = rise.toTime();
            begun = true;
        }
        boolean everActive = modes().stream().anyMatch(mode -> mode.state() == InfoMartMode.ACTIVE);
        if (everActive) {
            add(outages, advanced.ceiling(), trace.horizon(), period);
        }
        return outages;
    }

    /**
     * Since when reports needed this installation: from the beginning if it was in service then; for a standby from the moment at which the
     * last other installation went out of service before it took over.
     */
    private long neededFrom() {
        long takeOver = firstActive(this).orElse(0);
        return takeOver == 0 ? 0 : trace.infoMarts().stream().filter(other -> other.gim != gim).flatMap(other -> other.modes().stream())
                .filter(mode -> mode.state() == InfoMartMode.ACTIVE && mode.interval().end() <= takeOver)
                .mapToLong(mode -> mode.interval().end()).max().orElse(takeOver);
    }

    private static OptionalLong firstActive(InfoMartTrace mart) {
        return mart.modes().stream().filter(mode -> mode.state() == InfoMartMode.ACTIVE).mapToLong(mode -> mode.interval().start())
                .findFirst();
    }

    private static void add(List<Interval> outages, long from, long to, long period) {
        if (to - from > period) {
            outages.add(new Interval(from, to));
        }
    }

    /** The longest of {@link #reportingOutages()} in seconds; 0 if there is none. */
    public long longestReportingOutage() {
        return reportingOutages().stream().mapToLong(Interval::length).max().orElse(0);
    }

    /** Largest age at which data of any source became visible. */
    public long oldestDelay() {
        return data().stream().mapToLong(DataTrace::oldestDelay).max().orElse(0);
    }

    /** Everything lost, whatever the source. */
    public IntervalSet lost() {
        IntervalSet all = IntervalSet.EMPTY;
        for (DataTrace item : data()) {
            all = all.union(item.lost());
        }
        return all;
    }

    /**
     * Last moment at which a source caught up for good; empty if one did not within the observation. Sources that do not produce count not.
     */
    public OptionalLong caughtUp() {
        long last = 0;
        for (DataTrace item : data()) {
            if (item.notProduced().contains(trace.horizon() - 1) || !item.unavailable().isEmpty()
                    && item.unavailable().getLast().end() == trace.horizon()) {
                continue;
            }
            OptionalLong one = item.caughtUp();
            if (one.isEmpty()) {
                return one;
            }
            last = Math.max(last, one.getAsLong());
        }
        return OptionalLong.of(last);
    }
}
