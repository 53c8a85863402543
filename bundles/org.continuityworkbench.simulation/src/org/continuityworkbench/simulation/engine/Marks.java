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

/** A set of small numbers that is filled, read in ascending order and emptied, again and again. */
final class Marks {

    private final int[] items;
    private final boolean[] marked;
    private int size;
    private boolean ascending = true;

    Marks(int range) {
        items = new int[range];
        marked = new boolean[range];
    }

    void add(int item) {
        if (!marked[item]) {
            marked[item] = true;
            ascending &= size == 0 || items[size - 1] < item;
            items[size++] = item;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Number of items; from now on {@link #get} gives them in ascending order until one is added. */
    int sort() {
        if (!ascending) {
            Arrays.sort(items, 0, size);
            ascending = true;
        }
        return size;
    }

    int get(int index) {
        return items[index];
    }

    /** Forgets the first items, which have been dealt with; items added meanwhile stay. */
    void removeFirst(int count) {
        for (int i = 0; i < count; i++) {
            marked[items[i]] = false;
        }
        System.arraycopy(items, count, items, 0, size - count);
        size -= count;
        ascending = size <= 1;
    }

    void clear() {
        removeFirst(size);
        ascending = true;
    }
}
