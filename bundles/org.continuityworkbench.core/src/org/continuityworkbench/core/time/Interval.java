/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.time;

/**
 * A half-open span of time {@code [start, end)} in whole seconds.
 *
 * @param start first second that belongs to the span
 * @param end   first second after the span, not before {@code start}
 */
public record Interval(long start, long end) implements Comparable<Interval> {

    /** @throws IllegalArgumentException if the end lies before the start */
    public Interval {
        if (end < start) {
            throw new IllegalArgumentException("interval ends before it starts: [" + start + ", " + end + ")");
        }
    }

    /** Length in seconds, never negative. */
    public long length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(long second) {
        return start <= second && second < end;
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Interval other) {
        int byStart = Long.compare(start, other.start);
        return byStart != 0 ? byStart : Long.compare(end, other.end);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
