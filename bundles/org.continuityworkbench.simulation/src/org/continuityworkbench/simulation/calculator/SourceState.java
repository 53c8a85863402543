/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;

/** What the calculator keeps about one data source of one Info Mart server between two boundaries. */
final class SourceState {

    private record Span(Rational from, Rational to) {
    }

    final String name;
    private final List<Gap> gaps;
    private int next;

    /** The gap that is open now, or null. */
    Gap gap;
    /** Extracted so far (h). */
    Rational extracted;
    /** What no copy holds any more, ahead of what is extracted; null without. */
    private Stretch.Hole hole;
    boolean stuck;
    boolean excluded;
    boolean late;
    boolean behind;
    /** True while it is open whether a source that comes back late holds this one up. */
    boolean perhaps;
    /** When the server will stop waiting in this gap; null when it will not. */
    Rational stuckAt;
    /** Copied or extracted when the site failed; null when it has not. */
    private Rational saved;
    /** True from the first work in a gap on: before that nobody notices the gap. */
    boolean noticed;

    private final List<Span> lost = new ArrayList<>();
    private final List<Span> notProduced = new ArrayList<>();
    final List<Long> alarms = new ArrayList<>();
    final List<Long> stuckInstants = new ArrayList<>();
    final List<Long> unstuckInstants = new ArrayList<>();
    final List<Long> caughtUp = new ArrayList<>();
    final List<Interval> dangling = new ArrayList<>();
    long oldest;

    SourceState(GimInput.Source source, Rational held) {
        this.name = source.name();
        this.gaps = source.gaps();
        this.extracted = held;
    }

    /** Next instant at which something happens to the source by itself; null when nothing does. */
    Rational nextBoundary(Rational now) {
        Rational least = null;
        if (gap == null) {
            least = next < gaps.size() ? Rational.of(gaps.get(next).from()) : null;
        } else {
            least = earlier(least, gap.to(), now);
            least = earlier(least, gap.failedAt(), now);
            least = earlier(least, gap.excludedAt(), now);
            least = stuckAt != null && !stuck ? least == null ? stuckAt : least.min(stuckAt) : least;
        }
        return least;
    }

    private static Rational earlier(Rational least, long second, Rational now) {
        Rational instant = Rational.of(second);
        return second == Gap.NEVER || !instant.isAfter(now) ? least : least == null ? instant : least.min(instant);
    }

    boolean opensAt(Rational now) {
        return gap == null && next < gaps.size() && Rational.of(gaps.get(next).from()).equals(now);
    }

    void open() {
        gap = gaps.get(next++);
        noticed = false;
    }

    /** The site of the source fails: what neither the server nor a surviving copy has is lost, for the time being. */
    void failIfDue(Rational now) {
        if (gap != null && saved == null && gap.hasFailure() && Rational.of(gap.failedAt()).equals(now)) {
            saved = gap.copied() == null ? extracted : extracted.max(gap.copied());
            Rational end = gap.restoredAt() == Gap.NEVER ? Rational.of(Gap.NEVER) : Rational.of(gap.restoredAt());
            notProduced.add(new Span(now, end));
        }
    }

    /** Decides alarm and stuck rule of the open gap for a server that is active from {@code since}. */
    void startClock(Etl etl, long since, long horizon) {
        Rational start = Rational.of(Math.max(gap.from(), since));
        Rational end = Rational.of(Math.min(Math.min(gap.to(), gap.excludedAt()), horizon));
        Rational alarm = start.plus(etl.theta());
        if (alarm.isBefore(end) && etl.workAtOrAfter(alarm).isBefore(end)) {
            alarms.add(etl.workAtOrAfter(alarm).ceil());
        }
        Rational due = etl.clock() == Etl.StuckClock.OUTAGE_TIME ? start.plus(etl.tau()) : dueByAge(etl, start);
        Rational exclusion = Rational.of(gap.excludedAt());
        Rational instant = due.isBefore(end) ? due.isBefore(start) ? etl.workAtOrAfter(start) : etl.workAfter(due) : null;
        stuckAt = instant != null && instant.isBefore(end) && instant.isBefore(exclusion) ? instant : null;
    }

    /** Instant after which the data extracted are older than tau; before {@code start} when they are at the first work already. */
    private Rational dueByAge(Etl etl, Rational start) {
        Rational first = etl.workAtOrAfter(start);
        Rational now = extracted.plus(etl.tau());
        Rational settled = gap.copied() == null ? extracted : extracted.max(gap.copied());
        return first.isAfter(now) ? start.minus(1) : settled.plus(etl.tau());
    }

    void stopWaiting(Rational now) {
        stuck = true;
        stuckInstants.add(now.ceil());
    }

    /** The source is back: the rules RECONNECT-OK, RECONNECT-LATE and the end of a site failure. */
    void reconnect(Etl etl, Rational reported) {
        Rational now = Rational.of(gap.to());
        boolean parallel = etl.late() == Etl.LateLoading.PARALLEL;
        boolean given = stuck;
        if (stuck) {
            Rational start = extracted.max(now.minus(etl.tau()));
            lost.add(new Span(extracted, start));
            extracted = start;
            unstuckInstants.add(gap.to());
            dangling.add(new Interval(gap.from(), gap.to()));
        }
        if (saved != null && !gap.disks()) {
            Rational failed = Rational.of(gap.failedAt());
            lost.add(new Span(saved, failed));
            if (extracted.isBefore(saved)) {
                hole = saved.isBefore(failed) ? new Stretch.Hole(saved, failed) : null;
            } else {
                extracted = extracted.max(failed);
            }
        }
        stuck = false;
        late = parallel && (late || given) && extracted.isBefore(reported);
        stuckAt = null;
        saved = null;
        gap = null;
    }

    /** The server works again and finds at its first work that the IDBs have deleted rows; from then on their age falls. */
    void purge(Etl etl, Rational now, long retention) {
        Rational until = etl.workAtOrAfter(now).minus(retention);
        if (extracted.isBefore(until)) {
            lost.add(new Span(extracted, until));
            extracted = until;
        }
    }

    /** End of the observation: a site that has not come back takes its data with it. */
    void close(long horizon) {
        if (gap != null && stuck) {
            dangling.add(new Interval(gap.from(), horizon));
        }
        if (saved != null) {
            lost.add(new Span(saved, Rational.of(gap.failedAt())));
        }
    }

    /** Notes that a moment of data came into reports at an instant. */
    void delayed(Rational moment, Rational available) {
        oldest = Math.max(oldest, Math.subtractExact(available.ceil(), moment.ceil()));
    }

    boolean holds() {
        return !stuck && !excluded && !late;
    }

    Stretch.Feed feed() {
        Rational cap = gap == null ? null : gap.copied() == null ? extracted : gap.copied();
        return new Stretch.Feed(extracted, cap, hole, holds());
    }

    /** The server has extracted up to a moment. */
    void extractedUpTo(Rational moment) {
        extracted = moment;
        hole = hole != null && extracted.isBefore(hole.from()) ? hole : null;
    }

    /** The first moment from the given one on that was produced and is not lost. */
    Rational firstWanted(Rational moment) {
        Rational wanted = moment;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (List<Span> spans : List.of(lost, notProduced)) {
                for (Span span : spans) {
                    if (!wanted.isBefore(span.from()) && wanted.isBefore(span.to())) {
                        wanted = span.to();
                        moved = true;
                    }
                }
            }
        }
        return wanted;
    }

    private static IntervalSet rounded(List<Span> spans) {
        IntervalSet set = IntervalSet.EMPTY;
        for (Span span : spans) {
            set = set.union(span.from().ceil(), span.to().ceil());
        }
        return set;
    }

    private OptionalLong settled() {
        return behind ? OptionalLong.empty() : OptionalLong.of(caughtUp.isEmpty() ? 0 : caughtUp.getLast());
    }

    GimOutlook.SourceOutlook outlook() {
        IntervalSet gone = rounded(lost).minus(rounded(notProduced));
        return new GimOutlook.SourceOutlook(name, gone, List.copyOf(alarms), List.copyOf(stuckInstants), List.copyOf(unstuckInstants),
                List.copyOf(caughtUp), settled(), oldest, List.copyOf(dangling));
    }
}
