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

/**
 * Pending events of a replay in the order (second, fraction of the second, rank, sequence): a 4-ary heap over flat arrays, without objects.
 * Operations take logarithmic time; nothing is allocated once the arrays have grown. Equal keys leave in the order in which they came.
 */
public final class EventQueue {

    private static final int SEQUENCE_BITS = 48;

    private long[] floor = new long[64];
    /** Rank in the high bits, sequence in the low ones. */
    private long[] order = new long[64];
    /** Fraction of the second; numerator 0 for whole seconds. */
    private long[] fractionNum = new long[64];
    private long[] fractionDen = new long[64];
    private int[] type = new int[64];
    private int[] item = new int[64];
    private long[] stamp = new long[64];
    private int size;
    private long sequence;

    /** Forgets everything. */
    public void clear() {
        size = 0;
        sequence = 0;
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
        if (size == floor.length) {
            grow();
        }
        long key = (long) rank << SEQUENCE_BITS | sequence++;
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (!before(second, num, den, key, parent)) {
                break;
            }
            move(parent, at);
            at = parent;
        }
        floor[at] = second;
        fractionNum[at] = num;
        fractionDen[at] = den;
        order[at] = key;
        type[at] = eventType;
        item[at] = eventItem;
        stamp[at] = eventStamp;
    }

    private void grow() {
        int length = 2 * size;
        floor = Arrays.copyOf(floor, length);
        order = Arrays.copyOf(order, length);
        fractionNum = Arrays.copyOf(fractionNum, length);
        fractionDen = Arrays.copyOf(fractionDen, length);
        type = Arrays.copyOf(type, length);
        item = Arrays.copyOf(item, length);
        stamp = Arrays.copyOf(stamp, length);
    }

    private boolean before(long second, long num, long den, long key, int other) {
        if (second != floor[other]) {
            return second < floor[other];
        }
        if ((num | fractionNum[other]) != 0) {
            int byFraction = Exact.compare(num, den, fractionNum[other], fractionDen[other]);
            if (byFraction != 0) {
                return byFraction < 0;
            }
        }
        return key < order[other];
    }

    private void move(int from, int to) {
        floor[to] = floor[from];
        order[to] = order[from];
        fractionNum[to] = fractionNum[from];
        fractionDen[to] = fractionDen[from];
        type[to] = type[from];
        item[to] = item[from];
        stamp[to] = stamp[from];
    }

    /** Whole seconds of the first event. The queue must not be empty, here and below. */
    public long second() {
        return floor[0];
    }

    public long fractionNumerator() {
        return fractionNum[0];
    }

    public long fractionDenominator() {
        return fractionDen[0];
    }

    public int rank() {
        return (int) (order[0] >>> SEQUENCE_BITS);
    }

    public int type() {
        return type[0];
    }

    public int item() {
        return item[0];
    }

    public long stamp() {
        return stamp[0];
    }

    /** Removes the first event. */
    public void remove() {
        int last = --size;
        if (last == 0) {
            return;
        }
        long second = floor[last];
        long num = fractionNum[last];
        long den = fractionDen[last];
        long key = order[last];
        int at = 0;
        while (true) {
            int first = (at << 2) + 1;
            if (first >= last) {
                break;
            }
            int best = first;
            int end = Math.min(first + 4, last);
            for (int child = first + 1; child < end; child++) {
                if (before(floor[child], fractionNum[child], fractionDen[child], order[child], best)) {
                    best = child;
                }
            }
            if (before(second, num, den, key, best)) {
                break;
            }
            move(best, at);
            at = best;
        }
        if (at != last) {
            move(last, at);
        }
    }
}
