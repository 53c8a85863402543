/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A set of seconds behaves as a set of bits, one for each second. */
class IntervalSetProperties {

    private static final int SECONDS = 40;

    @Provide
    Arbitrary<List<Interval>> intervals() {
        return Combinators.combine(Arbitraries.integers().between(0, SECONDS), Arbitraries.integers().between(0, 8))
                .as((start, length) -> new Interval(start, start + length)).list().ofMaxSize(8);
    }

    private static BitSet bits(List<Interval> intervals) {
        BitSet bits = new BitSet();
        intervals.forEach(interval -> bits.set((int) interval.start(), (int) interval.end()));
        return bits;
    }

    private static BitSet bits(long start, long end) {
        BitSet bits = new BitSet();
        if (start < end) {
            bits.set((int) start, (int) end);
        }
        return bits;
    }

    /** The same seconds, as intervals that neither touch nor overlap. */
    private static void same(IntervalSet set, BitSet bits) {
        List<Interval> expected = new ArrayList<>();
        for (int start = bits.nextSetBit(0); start >= 0;) {
            int end = bits.nextClearBit(start);
            expected.add(new Interval(start, end));
            start = bits.nextSetBit(end);
        }
        assertThat(set.intervals()).isEqualTo(expected);
        assertThat(set.length()).isEqualTo(bits.cardinality());
        assertThat(set.isEmpty()).isEqualTo(bits.isEmpty());
        for (int second = 0; second < SECONDS + 10; second++) {
            assertThat(set.contains(second)).as("second %d", second).isEqualTo(bits.get(second));
        }
    }

    @Property
    void intervalsInAnyOrderMakeASet(@ForAll("intervals") List<Interval> intervals) {
        same(IntervalSet.of(intervals), bits(intervals));
    }

    @Property
    void setsAreCombinedSecondBySecond(@ForAll("intervals") List<Interval> some, @ForAll("intervals") List<Interval> others) {
        IntervalSet set = IntervalSet.of(some);
        IntervalSet other = IntervalSet.of(others);
        BitSet union = bits(some);
        union.or(bits(others));
        same(set.union(other), union);
        BitSet both = bits(some);
        both.and(bits(others));
        same(set.intersect(other), both);
        BitSet rest = bits(some);
        rest.andNot(bits(others));
        same(set.minus(other), rest);
    }

    @Property
    void aStretchIsASetOfOneInterval(@ForAll("intervals") List<Interval> intervals, @ForAll @IntRange(max = SECONDS) int start,
            @ForAll @IntRange(max = SECONDS) int end) {
        IntervalSet set = IntervalSet.of(intervals);
        BitSet union = bits(intervals);
        union.or(bits(start, end));
        same(set.union(start, end), union);
        BitSet both = bits(intervals);
        both.and(bits(start, end));
        same(set.intersect(start, end), both);
        BitSet rest = bits(intervals);
        rest.andNot(bits(start, end));
        same(set.minus(start, end), rest);
    }
}
