/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.time;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An immutable set of seconds, kept as disjoint, non-adjacent half-open intervals in ascending order. All operations take time linear in
 * the number of intervals and never change their operands, so a set may be shared between threads.
 */
public final class IntervalSet {

    /** The set without any second. */
    public static final IntervalSet EMPTY = new IntervalSet(new long[0]);

    /** Ascending bounds: start, end, start, end ... */
    private final long[] bounds;

    private IntervalSet(long[] bounds) {
        this.bounds = bounds;
    }

    /** The seconds of {@code [start, end)}; empty if {@code end <= start}. */
    public static IntervalSet of(long start, long end) {
        return end <= start ? EMPTY : new IntervalSet(new long[] {start, end});
    }

    /** The union of any intervals, in any order, overlapping or not. */
    public static IntervalSet of(Iterable<Interval> intervals) {
        List<Interval> ordered = new ArrayList<>();
        intervals.forEach(interval -> {
            if (interval.start() < interval.end()) {
                ordered.add(interval);
            }
        });
        ordered.sort(Comparator.comparingLong(Interval::start));
        long[] out = new long[2 * ordered.size()];
        int n = 0;
        for (Interval interval : ordered) {
            if (n > 0 && interval.start() <= out[n - 1]) {
                out[n - 1] = Math.max(out[n - 1], interval.end());
            } else {
                out[n++] = interval.start();
                out[n++] = interval.end();
            }
        }
        return n == 0 ? EMPTY : new IntervalSet(Arrays.copyOf(out, n));
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Number of disjoint intervals. */
    public int size() {
        return bounds.length / 2;
    }

    /** Sum of the lengths in seconds. */
    public long length() {
        long sum = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            sum = Math.addExact(sum, bounds[i + 1] - bounds[i]);
        }
        return sum;
    }

    /** @throws IndexOutOfBoundsException if there is no interval of that index */
    public Interval get(int index) {
        return new Interval(bounds[2 * index], bounds[2 * index + 1]);
    }

    /** The intervals in ascending order; empty for the empty set. The list cannot be changed. */
    public List<Interval> intervals() {
        return new AbstractList<>() {
            @Override
            public Interval get(int index) {
                return IntervalSet.this.get(index);
            }

            @Override
            public int size() {
                return IntervalSet.this.size();
            }
        };
    }

    public boolean contains(long second) {
        int at = Arrays.binarySearch(bounds, second);
        // a hit on an even index is a start (inside), on an odd one an end (outside); between bounds the insertion point tells
        return at >= 0 ? at % 2 == 0 : (-at - 1) % 2 == 1;
    }

    public IntervalSet union(IntervalSet other) {
        return isEmpty() ? other : other.isEmpty() ? this : merge(other, 1, true);
    }

    public IntervalSet intersect(IntervalSet other) {
        return isEmpty() || other.isEmpty() ? EMPTY : merge(other, 2, true);
    }

    /** The seconds of this set that are not in the other one. */
    public IntervalSet minus(IntervalSet other) {
        return isEmpty() || other.isEmpty() ? this : merge(other, 2, false);
    }

    public IntervalSet union(long start, long end) {
        return union(of(start, end));
    }

    public IntervalSet minus(long start, long end) {
        return minus(of(start, end));
    }

    /** As {@link #intersect(IntervalSet)}; looks only at what lies there, however long the set is. */
    public IntervalSet intersect(long start, long end) {
        if (end <= start) {
            return EMPTY;
        }
        int first = firstEndAfter(start);
        int last = first;
        while (last < bounds.length && bounds[last] < end) {
            last += 2;
        }
        if (first == last) {
            return EMPTY;
        }
        long[] out = Arrays.copyOfRange(bounds, first, last);
        out[0] = Math.max(out[0], start);
        out[out.length - 1] = Math.min(out[out.length - 1], end);
        return new IntervalSet(out);
    }

    /** Index of the first interval that ends after a second. */
    private int firstEndAfter(long second) {
        int at = Arrays.binarySearch(bounds, second);
        int bound = at >= 0 ? at + at % 2 : -at - 1; // an end at the second itself is before it
        return bound - bound % 2;
    }

    /**
     * Sweeps both sets once and keeps the seconds at which at least {@code needed} of them hold; {@code straight} false complements the
     * other.
     */
    private IntervalSet merge(IntervalSet other, int needed, boolean straight) {
        long[] a = bounds;
        long[] b = other.bounds;
        long[] out = new long[a.length + b.length + 2];
        int i = 0;
        int j = 0;
        int n = 0;
        boolean open = false;
        while (i < a.length || j < b.length) {
            long at = j >= b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
            int holding = i % 2 + (straight ? j % 2 : 1 - j % 2);
            if (holding >= needed != open) {
                out[n++] = at;
                open = !open;
            }
        }
        return n == 0 ? EMPTY : new IntervalSet(Arrays.copyOf(out, n));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntervalSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return intervals().toString();
    }
}
