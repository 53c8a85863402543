/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.List;
import java.util.function.LongPredicate;

/**
 * A stretch of time in which nothing happens to one Info Mart server but its own work. Everything in it has a closed form:
 * {@code h(t) = max(h, min(a(t), h + C * work(t)))} for a source and
 * {@code W(t) = max(W, min(W + C * work(t), min h))} for the sources that hold W (section 4), where work counts from the moment at which
 * {@code min h} has passed W. With a period the formulas hold at the cycles.
 */
final class Stretch {

    /** What is asked about: a source's extraction, the server's reports, or the smaller of the two. */
    enum Quantity {
        EXTRACTED, REPORTED, FRESH
    }

    /** A stretch of data that no copy holds: who comes to its beginning is at its end without work. */
    record Hole(Rational from, Rational to) {

        /** Where work that would lead to a moment leads in truth. */
        Rational pass(Rational moment) {
            return moment.isBefore(from) ? moment : moment.plus(to.minus(from));
        }

        /** The moment to which work must lead for a level to be there. */
        Rational needed(Rational level) {
            return level.isAfter(from) ? from.max(level.minus(to.minus(from))) : level;
        }
    }

    /**
     * A source at the beginning of the stretch.
     *
     * @param start extracted so far
     * @param cap   end of what can be read throughout the stretch; null when it grows with time
     * @param hole  what has to be passed on the way, after the start; null without
     * @param holds true when reports wait for it
     */
    record Feed(Rational start, Rational cap, Hole hole, boolean holds) {
    }

    private final Etl etl;
    private final long lag;
    private final Rational from;
    private final Rational to;
    private final Rational carry;
    private final Rational reported;
    private final List<Feed> feeds;
    private final long firstCycle;
    private final long cycles;
    private final boolean held;
    /** Work that goes by before reports can move: it is not saved up for what comes after. */
    private final Rational idle;

    /** @param carry work since the last cycle, not yet used */
    Stretch(Etl etl, long lag, Rational from, Rational to, Rational carry, Rational reported, List<Feed> feeds) {
        this.etl = etl;
        this.lag = lag;
        this.from = from;
        this.to = to;
        this.carry = carry;
        this.reported = reported;
        this.feeds = feeds;
        this.firstCycle = etl.continuous() ? 0 : etl.gridAtOrAfter(from.ceil());
        long room = etl.continuous() ? 0 : to.ceil() - 1 - firstCycle;
        this.cycles = etl.continuous() || room < 0 ? 0 : room / etl.period() + 1;
        this.held = feeds.stream().anyMatch(feed -> feed.holds() && feed.cap() != null);
        this.idle = idle();
    }

    /** Reports ahead of a source that holds them (serial loading) stand until it has met them; zero where they move at once or never. */
    private Rational idle() {
        if (etl.catchUp() == null || feeds.stream().noneMatch(feed -> feed.holds() && !feed.start().isAfter(reported))) {
            return Rational.ZERO;
        }
        if (etl.continuous()) {
            Rational moves = allPass(reported, true);
            return moves == null ? Rational.ZERO : moves.minus(from);
        }
        List<Feed> holding = feeds.stream().filter(Feed::holds).toList();
        long first = firstIndex(cycles, index -> holding.stream().allMatch(feed -> extracted(feed, cycle(index)).isAfter(reported)));
        return first <= 0 ? Rational.ZERO : work(cycle(first - 1));
    }

    long cycles() {
        return cycles;
    }

    private Rational cycle(long index) {
        return Rational.of(firstCycle + index * etl.period());
    }

    Rational lastCycle() {
        return cycle(cycles - 1);
    }

    /** Unused work at the end. */
    Rational carryAtEnd() {
        return etl.continuous() ? Rational.ZERO : cycles == 0 ? carry.plus(to.minus(from)) : to.minus(lastCycle());
    }

    /** Value at the end, after the last cycle before it. */
    Rational atEnd(Quantity quantity, int feed) {
        return etl.continuous() ? at(quantity, feed, to) : cycles == 0 ? start(quantity, feed) : at(quantity, feed, lastCycle());
    }

    Rational start(Quantity quantity, int feed) {
        return switch (quantity) {
            case EXTRACTED -> feeds.get(feed).start();
            case REPORTED -> reported;
            case FRESH -> feeds.get(feed).start().min(reported);
        };
    }

    /** Value after the work of a cycle. */
    Rational atCycle(Quantity quantity, int feed, Rational cycle) {
        return at(quantity, feed, cycle);
    }

    private Rational at(Quantity quantity, int feed, Rational instant) {
        return switch (quantity) {
            case EXTRACTED -> extracted(feeds.get(feed), instant);
            case REPORTED -> reported(instant);
            case FRESH -> extracted(feeds.get(feed), instant).min(reported(instant));
        };
    }

    private Rational extracted(Feed feed, Rational instant) {
        Rational readable = feed.cap() == null ? instant.minus(lag) : feed.cap();
        if (etl.catchUp() == null || feed.hole() == null) {
            return feed.start().max(limited(readable, feed.start(), work(instant)));
        }
        return feed.start().max(readable.min(feed.hole().pass(feed.start().plus(etl.catchUp().times(work(instant))))));
    }

    private Rational reported(Rational instant) {
        Rational least = null;
        for (Feed feed : feeds) {
            if (feed.holds()) {
                Rational value = extracted(feed, instant);
                least = least == null ? value : least.min(value);
            }
        }
        return least == null ? reported : reported.max(limited(least, reported, work(instant).minus(idle)));
    }

    private Rational limited(Rational goal, Rational start, Rational work) {
        return etl.catchUp() == null ? goal : goal.min(start.plus(etl.catchUp().times(work)));
    }

    private Rational work(Rational instant) {
        return etl.continuous() ? instant.minus(from) : carry.plus(instant.minus(from));
    }

    /** First instant at which the quantity is above the level; null when that is not in this stretch. */
    Rational firstAbove(Quantity quantity, int feed, Rational level) {
        return etl.continuous() ? inside(passing(quantity, feed, level, true))
                : firstCycle(index -> at(quantity, feed, cycle(index)).isAfter(level));
    }

    /** First instant at which the quantity has reached the level; null when that is not in this stretch. */
    Rational firstAtLeast(Quantity quantity, int feed, Rational level) {
        return etl.continuous() ? inside(passing(quantity, feed, level, false))
                : firstCycle(index -> !at(quantity, feed, cycle(index)).isBefore(level));
    }

    private Rational inside(Rational instant) {
        return instant != null && instant.isBefore(to) ? instant : null;
    }

    private Rational passing(Quantity quantity, int feed, Rational level, boolean above) {
        return switch (quantity) {
            case EXTRACTED -> extractedPasses(feeds.get(feed), level, above);
            case REPORTED -> reportedPasses(level, above);
            case FRESH -> later(extractedPasses(feeds.get(feed), level, above), reportedPasses(level, above));
        };
    }

    private Rational extractedPasses(Feed feed, Rational level, boolean above) {
        if (passed(feed.start(), level, above)) {
            return from;
        }
        if (feed.cap() != null && !passed(feed.cap(), level, above)) {
            return null;
        }
        Rational byWork = reached(feed.start(), feed.hole() == null ? level : feed.hole().needed(level));
        return feed.cap() == null ? byWork.max(level.plus(lag)) : byWork;
    }

    private Rational reportedPasses(Rational level, boolean above) {
        if (passed(reported, level, above)) {
            return from;
        }
        Rational instant = allPass(level, above);
        return instant == null ? null : instant.max(reached(reported, level).plus(idle));
    }

    /** First instant at which all sources that hold reports have got there; null when one never does or there is none. */
    private Rational allPass(Rational level, boolean above) {
        Rational latest = null;
        for (Feed feed : feeds) {
            if (feed.holds()) {
                Rational instant = extractedPasses(feed, level, above);
                if (instant == null) {
                    return null;
                }
                latest = latest == null ? instant : latest.max(instant);
            }
        }
        return latest;
    }

    private static boolean passed(Rational value, Rational level, boolean above) {
        return above ? value.isAfter(level) : !value.isBefore(level);
    }

    /** Instant at which work alone brings a value to the level. */
    private Rational reached(Rational start, Rational level) {
        return etl.catchUp() == null ? from : from.plus(level.minus(start).over(etl.catchUp()));
    }

    private static Rational later(Rational one, Rational other) {
        return one == null || other == null ? null : one.max(other);
    }

    /** First instant at which a source's reports are as fresh as its readable data; null when not in this stretch. */
    Rational firstCaughtUp(int feed) {
        if (held || feeds.get(feed).cap() != null || feeds.stream().noneMatch(Feed::holds)) {
            return null;
        }
        if (!etl.continuous()) {
            return firstCycle(index -> at(Quantity.FRESH, feed, cycle(index)).equals(cycle(index).minus(lag)));
        }
        Rational instant = meets(reported, from.plus(idle)).max(meets(feeds.get(feed)));
        for (Feed other : feeds) {
            instant = other.holds() ? instant.max(meets(other)) : instant;
        }
        return inside(instant);
    }

    private Rational meets(Feed feed) {
        if (feed.hole() == null || etl.catchUp() == null) {
            return meets(feed.start(), from);
        }
        Rational skipped = feed.hole().to().minus(feed.hole().from());
        return meets(feed.start().plus(skipped), from).max(reached(feed.start(), feed.hole().from()));
    }

    /** Instant at which a value that grows C per second since an instant meets the present, B/(C-1) seconds for a backlog B. */
    private Rational meets(Rational start, Rational since) {
        Rational backlog = since.minus(lag).minus(start);
        return backlog.signum() <= 0 || etl.catchUp() == null ? since : since.plus(backlog.over(etl.catchUp().minus(1)));
    }

    /**
     * First instant at which a source that cannot be read any more (it has a cap) is level with the reports; null when not in this stretch.
     * It gains on them until it is at its cap, never after; with no period only on reports that stand.
     */
    Rational firstMet(int feed) {
        Feed one = feeds.get(feed);
        if (etl.continuous()) {
            Rational instant = inside(extractedPasses(one, reported, false));
            return instant == null || reported(instant).isAfter(reported) ? null : instant;
        }
        long capped = firstIndex(cycles, index -> !extracted(one, cycle(index)).isBefore(one.cap()));
        long met = firstIndex(capped < 0 ? cycles : capped + 1, index -> !extracted(one, cycle(index)).isBefore(reported(cycle(index))));
        return met < 0 ? null : cycle(met);
    }

    /** True when reports come to a halt at a fixed point before the stretch ends. */
    boolean endsHalted() {
        return held || feeds.stream().noneMatch(Feed::holds);
    }

    private Rational firstCycle(LongPredicate holds) {
        long index = firstIndex(cycles, holds);
        return index < 0 ? null : cycle(index);
    }

    /** The first of so many cycles from which on the condition holds; -1 when it does not hold at the last of them. */
    private static long firstIndex(long count, LongPredicate holds) {
        if (count == 0 || !holds.test(count - 1)) {
            return -1;
        }
        long low = 0;
        long high = count - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
