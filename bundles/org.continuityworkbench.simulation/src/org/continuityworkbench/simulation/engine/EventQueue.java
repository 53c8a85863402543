/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.Arrays;

import org.continuityworkbench.simulation.Exact;

/**
 * Pending events of a replay in the order (second, fraction of the second, rank, sequence): a 4-ary heap over flat arrays, without objects.
 * Operations take logarithmic time; nothing is allocated once the arrays have grown. Equal keys leave in the order in which they came.
 *
 * <p>The heap itself holds two numbers for each event, side by side, so that the four children of a node lie next to each other in memory:
 * second and rank, then sequence and slot. What else belongs to the event stays in its slot and is never moved. As long as all events are
 * at whole seconds the first number decides nearly always, and the smallest child is found without a branch that a processor could foresee
 * badly.
 */
public final class EventQueue {

    private static final int RANK_BITS = 4;
    private static final int RANK_MASK = (1 << RANK_BITS) - 1;
    private static final int SLOT_BITS = 24;
    /** Nothing is observed for so long. */
    private static final long LATEST = Long.MAX_VALUE >> RANK_BITS + 1;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

    /** Second and rank, sequence and slot of each event, in heap order. */
    private long[] heap = new long[128];
    /** Fraction of the second; numerator 0 for whole seconds. */
    private long[] fractionNum = new long[64];
    private long[] fractionDen = new long[64];
    private int[] type = new int[64];
    private int[] item = new int[64];
    private long[] stamp = new long[64];
    /** Slots that are free again, as a stack; those from {@link #used} on have never been taken. */
    private int[] free = new int[64];
    private int freed;
    private int used;
    /** Pending events that are not at a whole second. */
    private int fractions;
    private int size;
    private long sequence;

    /** Forgets everything. */
    public void clear() {
        size = 0;
        sequence = 0;
        freed = 0;
        used = 0;
        fractions = 0;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    /** Adds an event at a whole second. */
    public void add(long second, int rank, int eventType, int eventItem, long eventStamp) {
        add(second, 0, 1, rank, eventType, eventItem, eventStamp);
    }

    /** Adds an event at {@code numerator / denominator}. */
    public void addExact(long numerator, long denominator, int rank, int eventType, int eventItem, long eventStamp) {
        long second = Math.floorDiv(numerator, denominator);
        add(second, numerator - second * denominator, denominator, rank, eventType, eventItem, eventStamp);
    }

    private void add(long second, long num, long den, int rank, int eventType, int eventItem, long eventStamp) {
        if (second > LATEST) {
            return;
        }
        int slot = freed > 0 ? free[--freed] : used++;
        if (slot == type.length) {
            grow();
        }
        fractionNum[slot] = num;
        fractionDen[slot] = den;
        type[slot] = eventType;
        item[slot] = eventItem;
        stamp[slot] = eventStamp;
        if (num != 0) {
            fractions++;
        }
        rise(size++, second << RANK_BITS | rank, sequence++ << SLOT_BITS | slot);
    }

    private void grow() {
        int length = 2 * type.length;
        if (length > SLOT_MASK) {
            throw new IllegalStateException("more than " + type.length + " pending events");
        }
        heap = Arrays.copyOf(heap, 2 * length);
        fractionNum = Arrays.copyOf(fractionNum, length);
        fractionDen = Arrays.copyOf(fractionDen, length);
        type = Arrays.copyOf(type, length);
        item = Arrays.copyOf(item, length);
        stamp = Arrays.copyOf(stamp, length);
        free = Arrays.copyOf(free, length);
    }

    private boolean before(long time, long order, long otherTime, long otherOrder) {
        if (fractions != 0 && time >> RANK_BITS == otherTime >> RANK_BITS) {
            int byFraction = compareFractions((int) order & SLOT_MASK, (int) otherOrder & SLOT_MASK);
            if (byFraction != 0) {
                return byFraction < 0;
            }
        }
        return time != otherTime ? time < otherTime : order < otherOrder;
    }

    private int compareFractions(int slot, int other) {
        return (fractionNum[slot] | fractionNum[other]) == 0 ? 0
                : Exact.compare(fractionNum[slot], fractionDen[slot], fractionNum[other], fractionDen[other]);
    }

    private int slot() {
        return (int) heap[1] & SLOT_MASK;
    }

    /** Whole seconds of the first event. The queue must not be empty, here and below. */
    public long second() {
        return heap[0] >> RANK_BITS;
    }

    public long fractionNumerator() {
        return fractionNum[slot()];
    }

    public long fractionDenominator() {
        return fractionDen[slot()];
    }

    public int rank() {
        return (int) heap[0] & RANK_MASK;
    }

    public int type() {
        return type[slot()];
    }

    public int item() {
        return item[slot()];
    }

    public long stamp() {
        return stamp[slot()];
    }

    /** Removes the first event. */
    public void remove() {
        int slot = slot();
        free[freed++] = slot;
        if (fractionNum[slot] != 0) {
            fractions--;
        }
        int last = --size;
        if (last > 0) {
            int hole = fractions == 0 ? sinkWhole(last) : sink(last);
            rise(hole, heap[2 * last], heap[2 * last + 1]);
        }
    }

    /** Moves the hole at the top down to a leaf, always along the smallest child: what fills it comes from a leaf and seldom rises far. */
    private int sink(int end) {
        long[] h = heap;
        int at = 0;
        while (true) {
            int best = (at << 2) + 1;
            if (best >= end) {
                return at;
            }
            best = smallest(best, Math.min(best + 4, end));
            h[2 * at] = h[2 * best];
            h[2 * at + 1] = h[2 * best + 1];
            at = best;
        }
    }

    /** As {@link #sink} while all events are at whole seconds. */
    private int sinkWhole(int end) {
        long[] h = heap;
        int at = 0;
        int first = 1;
        while (first + 4 <= end) {
            int a = 2 * first;
            long t0 = h[a];
            long t1 = h[a + 2];
            long t2 = h[a + 4];
            long t3 = h[a + 6];
            long left = Math.min(t0, t1);
            long right = Math.min(t2, t3);
            int best;
            if (t0 == t1 | t2 == t3 | left == right) {
                best = 2 * smallest(first, first + 4);
            } else {
                int lower = t1 < t0 ? a + 2 : a;
                int upper = t3 < t2 ? a + 6 : a + 4;
                best = right < left ? upper : lower;
            }
            h[2 * at] = h[best];
            h[2 * at + 1] = h[best + 1];
            at = best >> 1;
            first = (at << 2) + 1;
        }
        if (first < end) {
            int best = smallest(first, end);
            h[2 * at] = h[2 * best];
            h[2 * at + 1] = h[2 * best + 1];
            at = best;
        }
        return at;
    }

    private int smallest(int from, int to) {
        long[] h = heap;
        int best = from;
        for (int child = from + 1; child < to; child++) {
            if (before(h[2 * child], h[2 * child + 1], h[2 * best], h[2 * best + 1])) {
                best = child;
            }
        }
        return best;
    }

    /** Puts an event in at a hole or above it. */
    private void rise(int hole, long time, long order) {
        long[] h = heap;
        int at = hole;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (!before(time, order, h[2 * parent], h[2 * parent + 1])) {
                break;
            }
            h[2 * at] = h[2 * parent];
            h[2 * at + 1] = h[2 * parent + 1];
            at = parent;
        }
        h[2 * at] = time;
        h[2 * at + 1] = order;
    }
}
