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

/**
 * What became of the data of one data source in one Info Mart. Every data second of the observation is in exactly one of
 * {@link #notProduced()}, {@link #notRecorded()}, {@link #lost()}, {@link #extracted()} and {@link #pending()}. A lazy view of a trace.
 */
public final class DataTrace {

    private final Trace trace;
    private final InfoMartTrace mart;
    private final int pair;
    private Freshness visible;
    private IntervalSet lost;
    private IntervalSet absent;

    DataTrace(Trace trace, InfoMartTrace mart, int pair) {
        this.trace = trace;
        this.mart = mart;
        this.pair = pair;
    }

    public Element infoMart() {
        return trace.topology().element(ElementKind.INFO_MART_INSTALLATION, trace.topology().pairGim[pair]);
    }

    public Element dataSource() {
        return trace.topology().element(ElementKind.DATA_SOURCE, trace.topology().pairSource[pair]);
    }

    /** Data given up for this Info Mart, whatever the cause; in active-standby the lower bound. */
    public IntervalSet lost() {
        if (lost == null) {
            lost = IntervalSet.of(losses().stream().map(Loss::interval).toList());
        }
        return lost;
    }

    /** The losses one by one with their causes, in order of their data. Empty if nothing is lost. */
    public List<Loss> losses() {
        return trace.losses(pair);
    }

    /** As {@link #lost()}, and what a switch-over to a lagging replica may lose in addition; equal to it where there was none. */
    public IntervalSet lostUpperBound() {
        IntervalSet upper = trace.upperLosses(trace.topology().pairGim[pair]);
        return upper.isEmpty() ? lost() : upper.minus(notProduced()).minus(notRecorded()).union(lost());
    }

    /** Data seconds that no ICON recorded. */
    public IntervalSet notRecorded() {
        return trace.notRecorded(trace.topology().pairSource[pair]);
    }

    /** Seconds in which the data source did not work. */
    public IntervalSet notProduced() {
        return trace.notProduced(trace.topology().pairSource[pair]);
    }

    /** Data that are in the Info Mart at the end of the observation. */
    public IntervalSet extracted() {
        return IntervalSet.of(0, Math.min(trace.horizon(), extraction().at(trace.horizon()).ceiling())).minus(lost()).minus(notRecorded())
                .minus(notProduced());
    }

    /** Data that are not in the Info Mart yet at the end of the observation. */
    public IntervalSet pending() {
        return IntervalSet.of(0, trace.horizon()).minus(extracted()).minus(lost()).minus(notRecorded()).minus(notProduced());
    }

    private Freshness extraction() {
        return trace.extraction(pair);
    }

    Freshness visible() {
        if (visible == null) {
            visible = extraction().min(mart.transformation());
        }
        return visible;
    }

    /** How far the data have come in reports at a second, rounded down: everything older that is not lost is visible. */
    public long freshness(long second) {
        return visible().at(second).floor();
    }

    /** First moment at which a data second is visible in reports, rounded up; empty if it is lost or never came. */
    public OptionalLong availableAt(long dataSecond) {
        IntervalSet absent = absent();
        if (absent.contains(dataSecond)) {
            return OptionalLong.empty();
        }
        Rational data = Rational.of(dataSecond);
        return visible().rises().stream().filter(rise -> rise.toData().compareTo(data) > 0).findFirst()
                .map(rise -> OptionalLong.of(rise.fromData().compareTo(data) >= 0 ? rise.fromTime().ceiling()
                        : Freshness.timeOf(rise, data).ceiling()))
                .orElse(OptionalLong.empty());
    }

    private IntervalSet absent() {
        if (absent == null) {
            absent = lost().union(notRecorded()).union(notProduced());
        }
        return absent;
    }

    /** Largest age in seconds at which data became visible in reports; 0 if none came. */
    public long oldestDelay() {
        long oldest = 0;
        for (Freshness.Advance advance : visible().advances()) {
            switch (advance) {
                case Freshness.Rise rise -> oldest = Math.max(oldest, oldestDelay(rise));
                case Freshness.Row row -> {
                    for (Freshness.Rise rise : row.extremes(absent())) {
                        oldest = Math.max(oldest, oldestDelay(rise));
                    }
                }
            }
        }
        return oldest;
    }

    private long oldestDelay(Freshness.Rise rise) {
        long oldest = 0;
        for (Freshness.Rise part : Freshness.without(rise, absent())) {
            if (!isRestOfSecond(part, rise)) {
                oldest = Math.max(oldest, oldestOf(part));
            }
        }
        return oldest;
    }

    /** The age at that end of the rise at which it is greater, exactly: rounding makes an age of the other end seem greater. */
    private static long oldestOf(Freshness.Rise part) {
        Rational first = part.fromTime().minus(part.fromData());
        Rational last = part.toTime().minus(part.toData());
        return last.compareTo(first) > 0 ? part.toTime().ceiling() - part.toData().ceiling()
                : part.fromTime().ceiling() - part.fromData().ceiling();
    }

    /** As {@link #oldestDelay()}, of the data that became visible within a stretch of time; 0 if none came. */
    public long oldestDelay(Interval time) {
        long oldest = 0;
        Rational from = Rational.of(time.start());
        Rational to = Rational.of(time.end());
        for (Freshness.Advance advance : visible().advances()) {
            if (advance.toTime().compareTo(from) < 0 || advance.fromTime().compareTo(to) >= 0) {
                continue;
            }
            switch (advance) {
                case Freshness.Rise rise -> oldest = Math.max(oldest, oldestDelay(rise, from, to));
                case Freshness.Row row -> {
                    Freshness.Row part = row.during(time.start(), time.end());
                    for (Freshness.Rise rise : part == null ? List.<Freshness.Rise>of() : part.extremes(absent())) {
                        oldest = Math.max(oldest, oldestDelay(rise, from, to));
                    }
                }
            }
        }
        return oldest;
    }

    private long oldestDelay(Freshness.Rise rise, Rational from, Rational to) {
        long oldest = 0;
        for (Freshness.Rise part : Freshness.without(rise, absent())) {
            Freshness.Rise cut = part.during(from, to);
            oldest = cut == null ? oldest : Math.max(oldest, oldestOf(cut));
        }
        return oldest;
    }

    /**
     * A loss within a second is reported from the next one on; what lies between the two is lost all the same. A rise that ends where the
     * loss begins, of a copy that holds the data up to there, is none of that.
     */
    private static boolean isRestOfSecond(Freshness.Rise part, Freshness.Rise rise) {
        return part.toData().compareTo(rise.toData()) < 0 && !part.fromData().isWhole()
                && part.fromData().ceiling() == part.toData().floor();
    }

    /** Mean age at which the data of an interval became visible, exact; empty if none of them came. Lost data do not count. */
    public Optional<Rational> meanDelay(Interval data) {
        Rational sum = Rational.ZERO;
        Rational length = Rational.ZERO;
        IntervalSet others = absent().union(IntervalSet.of(0, data.start())).union(IntervalSet.of(data.end(), Math.max(data.end(),
                trace.horizon() + 1)));
        for (Freshness.Rise rise : visible().rises()) {
            for (Freshness.Rise part : Freshness.without(rise, others)) {
                Rational width = part.toData().minus(part.fromData());
                Rational middle = part.fromTime().plus(part.toTime()).minus(part.fromData()).minus(part.toData());
                sum = sum.plus(width.times(middle).dividedBy(Rational.of(2)));
                length = length.plus(width);
            }
        }
        return length.signum() == 0 ? Optional.empty() : Optional.of(sum.dividedBy(length));
    }

    /** Stretches of time in which the Info Mart server did not wait for the source any more. */
    public List<Interval> stuck() {
        return spans(EventKind.STUCK, EventKind.UNSTUCK, EventKind.GIM_STOP);
    }

    /** Stretches of time in which the Info Mart server, while active, could not read new data of the source. */
    public List<Interval> unavailable() {
        return spans(EventKind.UNAVAILABLE, EventKind.AVAILABLE, EventKind.UNSTUCK);
    }

    /** Time in which calls between sites are processed as halves: from the loss of the source until it is back, if it was given up. */
    public List<Interval> danglingExposure() {
        List<Interval> exposure = new ArrayList<>();
        for (Interval without : unavailable()) {
            if (stuck().stream().anyMatch(stuck -> stuck.start() >= without.start() && stuck.start() < without.end())) {
                exposure.add(without);
            }
        }
        return exposure;
    }

    /**
     * First moment after the last disturbance at which reports were as fresh as the copies of this source allow; 0 if nothing disturbed
     * them, empty if that did not happen within the observation.
     */
    public OptionalLong caughtUp() {
        List<Freshness.Piece> pieces = visible().pieces();
        List<TraceEvent> events = trace.events();
        Cycles cycles = trace.cycles(trace.topology().pairGim[pair]);
        for (int i = events.size() - 1; i >= 0; i--) {
            if (endsDisturbance(events.get(i))) {
                long effective = cycles.isContinuous() ? events.get(i).time() : cycles.atOrAfter(events.get(i).time());
                OptionalLong met = metAfter(pieces, Rational.of(effective));
                boolean disturbed = met.isEmpty() || met.getAsLong() > 0;
                if (disturbed && !(met.equals(OptionalLong.of(effective)) && isUnnoticed(events, i, cycles))) {
                    return met;
                }
            }
        }
        return OptionalLong.of(0);
    }

    /** A source that went away and was back before the next cycle disturbed nobody. */
    private boolean isUnnoticed(List<TraceEvent> events, int back, Cycles cycles) {
        TraceEvent event = events.get(back);
        for (int i = back; i >= 0 && !cycles.isContinuous(); i--) {
            TraceEvent gone = events.get(i);
            if (gone.kind() == EventKind.UNAVAILABLE && gone.element().equals(event.element()) && gone.other().equals(event.other())) {
                return cycles.atOrAfter(gone.time()) >= event.time();
            }
        }
        return false;
    }

    /** Events after which this installation can catch up. */
    private boolean endsDisturbance(TraceEvent event) {
        return switch (event.kind()) {
            case AVAILABLE, UNSTUCK, STUCK, GIM_START -> infoMart().equals(event.element());
            case DAPS_EXCLUDED, DAPS_INCLUDED -> true;
            default -> false;
        };
    }

    /** Start of the first current piece from a time on; 0 if the data were current before and stayed so; empty if they never are. */
    private OptionalLong metAfter(List<Freshness.Piece> pieces, Rational time) {
        for (Freshness.Piece piece : pieces) {
            if (piece.end().compareTo(time) > 0 && isCurrent(piece)) {
                if (piece.start().compareTo(time) < 0) {
                    return OptionalLong.of(0);
                }
                long met = piece.start().ceiling();
                // between two cycles the lines have met, the data only do at the next cycle
                return OptionalLong.of(piece.sampled() ? trace.cycles(trace.topology().pairGim[pair]).atOrAfter(met) : met);
            }
        }
        return OptionalLong.empty();
    }

    /** Stretches of time in which reports were not as fresh as the copies of this source allow; empty if they always were. */
    public IntervalSet behind() {
        List<Interval> behind = new ArrayList<>();
        for (Freshness.Piece piece : visible().pieces()) {
            if (!isCurrent(piece)) {
                behind.add(new Interval(piece.start().floor(), piece.end().ceiling()));
            }
        }
        return IntervalSet.of(behind);
    }

    private static boolean isCurrent(Freshness.Piece piece) {
        return piece.q() == piece.d();
    }

    private List<Interval> spans(EventKind begin, EventKind end, EventKind otherEnd) {
        int gim = trace.topology().handle(ElementKind.INFO_MART_INSTALLATION, trace.topology().pairGim[pair]);
        int source = trace.topology().handle(ElementKind.DATA_SOURCE, trace.topology().pairSource[pair]);
        return trace.spans(begin, end, otherEnd, gim, source);
    }
}
