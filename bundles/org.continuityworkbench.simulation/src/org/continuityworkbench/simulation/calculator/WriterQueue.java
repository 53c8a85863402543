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
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;

/**
 * The persistent queue of an ICON whose IDB cannot be written for a while (section 3 of the simulation semantics). Stateless, safe for any
 * thread. The write lag only shifts what is copied; the records in flight are not in the queue.
 */
public final class WriterQueue {

    /**
     * A writer.
     *
     * @param lag        seconds from an event to its commit while the IDB can be written
     * @param produced   records per second; null when unknown, then nothing fills or drains in finite time
     * @param written    records per second that the IDB takes; null when there is no limit
     * @param recordSize bytes per record
     * @param disk       free bytes for the queue; null when there is no limit
     */
    public record Writer(long lag, Rational produced, Rational written, long recordSize, Long disk) {

        /** A writer that is only known by its lag: its queue never fills and is written in no time. */
        public static Writer unlimited(long lag) {
            return new Writer(lag, null, null, 0, null);
        }

        /** A writer with nothing but the two rates; their ratio is what counts. */
        public static Writer rates(long lag, Rational produced, Rational written) {
            return new Writer(lag, produced, written, 0, null);
        }

        Rational capacity() {
            return disk == null || recordSize == 0 || produced == null || produced.signum() == 0 ? null : Rational.of(disk, recordSize);
        }

        boolean instant() {
            return written == null || produced == null;
        }

        boolean drains() {
            return instant() || written.isAfter(produced);
        }
    }

    /**
     * What becomes of the queue.
     *
     * @param full    instants at which the disk was full
     * @param drained instants at which the queue was empty again
     * @param missed  data that this writer's IDB will never hold
     */
    public record Outlook(List<Long> full, List<Long> drained, IntervalSet missed) {
    }

    private final Writer writer;
    private final List<Long> full = new ArrayList<>();
    private final List<Long> drained = new ArrayList<>();
    private IntervalSet missed = IntervalSet.EMPTY;
    /** Records in the queue at the end of the last outage, and that end; null before the first one. */
    private Rational records = Rational.ZERO;
    private long since;
    /** Moment up to which data had left the queue at {@link #since}. */
    private Rational position = Rational.ZERO;

    private WriterQueue(Writer writer) {
        this.writer = writer;
    }

    /** Follows the queue through outages that are ascending and apart; an end of {@link Gap#NEVER} means for good. */
    public static Outlook of(Writer writer, List<Interval> outages) {
        WriterQueue queue = new WriterQueue(writer);
        for (int i = 0; i < outages.size(); i++) {
            queue.outage(outages.get(i), i + 1 < outages.size() ? outages.get(i + 1).start() : Gap.NEVER);
        }
        return new Outlook(List.copyOf(queue.full), List.copyOf(queue.drained), queue.missed);
    }

    /**
     * End of the data that the writer's IDB holds at an instant after the given outages, all of them over.
     *
     * @throws UnsupportedOperationException if the queue has been full, because the copy then has a hole
     */
    public static Rational copied(Writer writer, List<Interval> outages, long instant) {
        WriterQueue queue = new WriterQueue(writer);
        for (int i = 0; i < outages.size(); i++) {
            queue.outage(outages.get(i), i + 1 < outages.size() ? outages.get(i + 1).start() : instant);
        }
        if (!queue.missed.isEmpty()) {
            throw new UnsupportedOperationException("closed form does not follow a copy with a hole");
        }
        return queue.positionAt(Rational.of(instant)).minus(writer.lag());
    }

    private void outage(Interval outage, long next) {
        if (outage.isEmpty()) {
            return;
        }
        Rational start = Rational.of(outage.start());
        Rational before = recordsAt(start);
        position = positionAt(start);
        if (outage.end() == Gap.NEVER) {
            fill(before, outage);
            return;
        }
        records = fill(before, outage);
        since = outage.end();
        if (writer.drains()) {
            Rational end = Rational.of(since).plus(drainTime());
            if (end.isBefore(Rational.of(next))) {
                drained.add(end.ceil());
            }
        }
    }

    /** Fills the queue during an outage and returns what is in it at the end. */
    private Rational fill(Rational before, Interval outage) {
        Rational start = Rational.of(outage.start());
        Rational end = Rational.of(outage.end());
        Rational capacity = writer.capacity();
        if (capacity != null) {
            Rational instant = start.plus(capacity.minus(before).over(writer.produced()));
            if (instant.isBefore(end)) {
                full.add(instant.ceil());
                missed = missed.union(instant.ceil(), outage.end());
                return capacity;
            }
        }
        return writer.produced() == null ? Rational.ZERO : before.plus(writer.produced().times(outage.length()));
    }

    /** T*lambda/(mu-lambda) for the queue of one outage. */
    private Rational drainTime() {
        return writer.instant() ? Rational.ZERO : records.over(writer.written().minus(writer.produced()));
    }

    private Rational recordsAt(Rational instant) {
        if (writer.instant() || records.signum() == 0) {
            return Rational.ZERO;
        }
        Rational left = records.plus(writer.produced().minus(writer.written()).times(instant.minus(since)));
        return left.max(Rational.ZERO);
    }

    /** Without a queue the present, else what the FIFO order has let through, mu/lambda data-seconds per second. */
    private Rational positionAt(Rational instant) {
        if (writer.instant() || records.signum() == 0) {
            return instant;
        }
        Rational speed = writer.written().over(writer.produced());
        return instant.min(position.plus(speed.times(instant.minus(since))));
    }
}
