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

import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.engine.Cycles;

/**
 * How far data have come at each moment: a function of time that never falls, made of straight pieces. Where a piece is sampled, the value
 * changes at ETL cycles only. Built lazily for one installation and one source; not for hot loops.
 */
final class Freshness {

    /**
     * A piece: {@code (p + q t) / d} from its start to its end. Its base is what was taken over from another database at its start, null if
     * nothing was: that much is there without having risen.
     */
    record Piece(Rational start, Rational end, long p, long q, long d, boolean sampled, Rational base) {

        Rational at(Rational time) {
            return q == 0 ? new Rational(p, d) : new Rational(q, d).times(time).plus(new Rational(p, d));
        }

        Rational slope() {
            return new Rational(q, d);
        }
    }

    private final List<Piece> pieces;
    private final Cycles cycles;
    private List<Advance> advances;

    Freshness(List<Piece> pieces, Cycles cycles) {
        this.pieces = pieces;
        this.cycles = cycles;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The smaller of two functions of one installation. */
    Freshness min(Freshness other) {
        List<Piece> result = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < pieces.size() && j < other.pieces.size()) {
            Piece a = pieces.get(i);
            Piece b = other.pieces.get(j);
            Rational start = max(a.start, b.start);
            Rational end = min(a.end, b.end);
            if (start.compareTo(end) < 0) {
                addMin(result, a, b, start, end);
            }
            if (a.end.compareTo(b.end) <= 0) {
                i++;
            }
            if (b.end.compareTo(a.end) <= 0) {
                j++;
            }
        }
        return new Freshness(result, cycles);
    }

    private void addMin(List<Piece> result, Piece a, Piece b, Rational start, Rational end) {
        Rational difference = a.at(start).minus(b.at(start));
        Rational slope = a.slope().minus(b.slope());
        Piece first = difference.signum() < 0 || difference.signum() == 0 && slope.signum() <= 0 ? a : b;
        Piece second = first == a ? b : a;
        boolean adopted = a.base != null && b.base != null && start.equals(a.start) && start.equals(b.start);
        Rational base = adopted ? min(a.base, b.base) : null;
        if (difference.signum() * slope.signum() < 0) {
            Rational crossing = start.minus(difference.dividedBy(slope));
            if (a.sampled && a.q != 0 || b.sampled && b.q != 0) {
                // between two cycles the rising one has not got there yet
                crossing = Rational.of(cycles.atOrAfter(crossing.ceiling()));
            }
            if (crossing.compareTo(end) < 0) {
                result.add(new Piece(start, crossing, first.p, first.q, first.d, first.sampled, base));
                result.add(new Piece(crossing, end, second.p, second.q, second.d, second.sampled, null));
                return;
            }
        }
        result.add(new Piece(start, end, first.p, first.q, first.d, first.sampled, base));
    }

    private static Rational max(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Rational min(Rational a, Rational b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Value at a whole second, after everything that happens in it. */
    Rational at(long second) {
        Rational time = Rational.of(second);
        Rational value = Rational.ZERO;
        for (Piece piece : pieces) {
            if (piece.start.compareTo(time) > 0) {
                break;
            }
            value = max(value, end(piece, time.compareTo(piece.end) < 0 ? time : piece.end, time.compareTo(piece.end) < 0));
        }
        return value;
    }

    /** Value that a piece reaches by a time; {@code inclusive} if a cycle at that very time counts. */
    private Rational end(Piece piece, Rational time, boolean inclusive) {
        if (!piece.sampled || piece.q == 0) {
            return piece.at(time);
        }
        long last = cycles.atOrBefore(inclusive || !time.isWhole() ? time.floor() : time.floor() - 1);
        return Rational.of(last).compareTo(piece.start) < 0 ? Rational.of(Long.MIN_VALUE / 4) : piece.at(Rational.of(last));
    }

    /** How the function rises: over a stretch of time, at one moment, or at a row of cycles. */
    sealed interface Advance {

        /** Time of the first rise. */
        Rational fromTime();

        /** Time of the last rise. */
        Rational toTime();
    }

    /**
     * Rises at cycles that follow each other by one period, along one piece.
     *
     * @param before value before the first one
     */
    record Row(Piece piece, long first, long last, long period, Rational before) implements Advance {

        @Override
        public Rational fromTime() {
            return Rational.of(first);
        }

        @Override
        public Rational toTime() {
            return Rational.of(last);
        }

        Rise rise(long cycle) {
            Rational time = Rational.of(cycle);
            return new Rise(time, time, cycle == first ? before : piece.at(Rational.of(cycle - period)), piece.at(time));
        }

        /** The part within a stretch of time whose end does not belong to it; null if there is none. */
        Row during(long from, long to) {
            long start = from <= first ? first : first + Math.ceilDiv(from - first, period) * period;
            long end = to > last ? last : first + Math.floorDiv(to - 1 - first, period) * period;
            return start > end ? null : start == first && end == last ? this
                    : new Row(piece, start, end, period, start == first ? before : piece.at(Rational.of(start - period)));
        }

        /**
         * The rises among which the longest delay is, if the data of some stretches do not count: from one rise to the next the delay
         * changes evenly, so only those at the ends and beside the stretches matter.
         */
        List<Rise> extremes(IntervalSet excepted) {
            java.util.TreeSet<Long> cycles = new java.util.TreeSet<>();
            add(first, cycles);
            add(last, cycles);
            for (org.continuityworkbench.core.time.Interval stretch : excepted.intervals()) {
                add(cycleOf(stretch.start()), cycles);
                add(cycleOf(stretch.end()), cycles);
            }
            return cycles.stream().map(this::rise).toList();
        }

        private void add(long cycle, java.util.Set<Long> cycles) {
            for (long each = cycle - 2 * period; each <= cycle + 2 * period; each += period) {
                if (each >= first && each <= last) {
                    cycles.add(each);
                }
            }
        }

        /** First cycle at which the value has reached a data moment. */
        private long cycleOf(long data) {
            long time = Rational.of(data).minus(new Rational(piece.p, piece.d)).dividedBy(piece.slope()).ceiling();
            return first + Math.ceilDiv(time - first, period) * period;
        }
    }

    /** A step of the function: at some time (or over a stretch of time) the value rises from one data moment to another. */
    record Rise(Rational fromTime, Rational toTime, Rational fromData, Rational toData) implements Advance {

        /** The part within a stretch of time whose end does not belong to it; null if there is none. */
        Rise during(Rational from, Rational to) {
            if (fromTime.equals(toTime)) {
                return fromTime.compareTo(from) >= 0 && fromTime.compareTo(to) < 0 ? this : null;
            }
            Rational start = max(fromTime, from);
            Rational end = min(toTime, to);
            return start.compareTo(end) < 0 ? new Rise(start, end, dataAt(start), dataAt(end)) : null;
        }

        private Rational dataAt(Rational time) {
            Rational slope = toData.minus(fromData).dividedBy(toTime.minus(fromTime));
            return fromData.plus(time.minus(fromTime).times(slope));
        }
    }

    /** All rises in order; sampled stretches give one rise for each cycle. */
    List<Rise> rises() {
        List<Rise> rises = new ArrayList<>();
        for (Advance advance : advances()) {
            switch (advance) {
                case Rise rise -> rises.add(rise);
                case Row row -> {
                    for (long cycle = row.first; cycle <= row.last; cycle += row.period) {
                        rises.add(row.rise(cycle));
                    }
                }
            }
        }
        return rises;
    }

    /** All rises in order, rows of cycles as one. */
    List<Advance> advances() {
        if (advances == null) {
            advances = findAdvances();
        }
        return advances;
    }

    private List<Advance> findAdvances() {
        List<Advance> rises = new ArrayList<>();
        Rational value = Rational.ZERO;
        for (Piece piece : pieces) {
            value = piece.base == null ? value : max(value, piece.base);
            if (piece.sampled && piece.q != 0) {
                value = sampledRises(piece, value, rises);
                continue;
            }
            Rational first = piece.at(piece.start);
            if (first.compareTo(value) > 0) {
                rises.add(new Rise(piece.start, piece.start, value, first));
                value = first;
            }
            Rational last = piece.at(piece.end);
            if (last.compareTo(value) > 0) {
                Rational from = first.compareTo(value) < 0 ? piece.start.plus(value.minus(first).dividedBy(piece.slope())) : piece.start;
                rises.add(new Rise(from, piece.end, value, last));
                value = last;
            }
        }
        return rises;
    }

    private Rational sampledRises(Piece piece, Rational before, List<Advance> rises) {
        Rational value = before;
        long end = piece.end.ceiling();
        for (long cycle = cycles.atOrAfter(piece.start.ceiling()); cycle < end;) {
            long last = cycles.lastInRow(cycle, end);
            // the value rises at cycles later than the moment at which the line passes it
            long passed = value.minus(new Rational(piece.p, piece.d)).dividedBy(piece.slope()).floor();
            long first = passed < cycle ? cycle : cycle + (Math.floorDiv(passed - cycle, cycles.period()) + 1) * cycles.period();
            if (first <= last) {
                rises.add(new Row(piece, first, last, cycles.period(), value));
                value = piece.at(Rational.of(last));
            }
            cycle = cycles.after(last);
        }
        return value;
    }

    /** Parts of a rise whose data are not excepted, in order. */
    static List<Rise> without(Rise rise, IntervalSet excepted) {
        // a part of a second before an excepted stretch belongs to the stretch, whose bounds are rounded up
        long first = excepted.contains(rise.fromData.ceiling()) ? rise.fromData.ceiling() : rise.fromData.floor();
        IntervalSet inside = excepted.intersect(first, rise.toData.ceiling());
        if (inside.isEmpty()) {
            return List.of(rise);
        }
        List<Rise> parts = new ArrayList<>();
        IntervalSet.of(first, rise.toData.ceiling()).minus(inside).intervals().forEach(part -> {
            Rational from = max(Rational.of(part.start()), rise.fromData);
            Rational to = min(Rational.of(part.end()), rise.toData);
            if (from.compareTo(to) < 0) {
                parts.add(new Rise(timeOf(rise, from), timeOf(rise, to), from, to));
            }
        });
        return parts;
    }

    /** Time at which a rise passes a data moment. */
    static Rational timeOf(Rise rise, Rational data) {
        if (rise.fromTime.equals(rise.toTime)) {
            return rise.fromTime;
        }
        Rational slope = rise.toData.minus(rise.fromData).dividedBy(rise.toTime.minus(rise.fromTime));
        return rise.fromTime.plus(data.minus(rise.fromData).dividedBy(slope));
    }
}
