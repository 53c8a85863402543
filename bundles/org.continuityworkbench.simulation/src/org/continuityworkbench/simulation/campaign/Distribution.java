/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each value of a measure came up, exactly, and the worst cases. Adding values and other distributions in any order gives the
 * same distribution. Not safe for several threads.
 */
public final class Distribution {

    /**
     * One of the worst cases.
     *
     * @param number  of the case
     * @param seconds measured
     * @param open    true if it went on at the end of the observation
     */
    public record Worst(long number, long seconds, boolean open) {
    }

    private static final Comparator<Worst> ORDER = Comparator.comparing((Worst worst) -> !worst.open)
            .thenComparing(Comparator.comparingLong(Worst::seconds).reversed()).thenComparingLong(Worst::number);

    private final int kept;
    private final Map<Long, long[]> counts = new HashMap<>();
    private final List<Worst> worst = new ArrayList<>();
    private long cases;
    private long open;

    /** @param kept how many of the worst cases are kept */
    public Distribution(int kept) {
        this.kept = kept;
    }

    /** Adds what a case showed; a measure that goes on at the end of the observation has no value yet. */
    public void add(long number, long seconds, boolean goesOn) {
        cases++;
        if (goesOn) {
            open++;
        } else {
            counts.computeIfAbsent(seconds, unused -> new long[1])[0]++;
        }
        if (seconds > 0 || goesOn) {
            keep(new Worst(number, seconds, goesOn));
        }
    }

    private void keep(Worst one) {
        if (kept == 0 || worst.size() == kept && ORDER.compare(one, worst.getLast()) >= 0) {
            return;
        }
        int at = Collections.binarySearch(worst, one, ORDER);
        worst.add(at < 0 ? -at - 1 : at, one);
        if (worst.size() > kept) {
            worst.removeLast();
        }
    }

    /** Adds values that were counted elsewhere. */
    public void addCount(long seconds, long times) {
        cases += times;
        counts.computeIfAbsent(seconds, unused -> new long[1])[0] += times;
    }

    /** Adds cases that were counted elsewhere and went on at the end of their observation. */
    public void addOpen(long times) {
        cases += times;
        open += times;
    }

    /** Adds a case that is among the worst elsewhere; it is not counted. */
    public void addWorst(Worst one) {
        keep(one);
    }

    /** Adds another distribution of the same measure, of other cases. */
    public void add(Distribution other) {
        cases += other.cases;
        open += other.open;
        other.counts.forEach((seconds, times) -> counts.computeIfAbsent(seconds, unused -> new long[1])[0] += times[0]);
        other.worst.forEach(this::keep);
    }

    public long cases() {
        return cases;
    }

    /** Cases in which it went on at the end of the observation. */
    public long open() {
        return open;
    }

    /** Values in seconds with their numbers of cases, ascending. Cases that went on are not in it. */
    public SortedMap<Long, Long> counts() {
        SortedMap<Long, Long> sorted = new TreeMap<>();
        counts.forEach((seconds, times) -> sorted.put(seconds, times[0]));
        return sorted;
    }

    /** The worst cases, the worst first: those that went on, then by length, then by number. Cases of zero seconds are never among them. */
    public List<Worst> worst() {
        return List.copyOf(worst);
    }

    /** Sum of all values in seconds, without those that went on. */
    public long sum() {
        return counts.entrySet().stream().mapToLong(entry -> Math.multiplyExact(entry.getKey(), entry.getValue()[0])).reduce(0,
                Math::addExact);
    }

    /**
     * The smallest value that a share of the cases does not exceed.
     *
     * @param perMille share in thousandths, 1 to 1000
     * @return empty if it goes on at the end of the observation in too many cases, or there is no case
     */
    public OptionalLong quantile(int perMille) {
        long rank = Math.ceilDiv(Math.multiplyExact(cases, perMille), 1000);
        long passed = 0;
        for (Map.Entry<Long, Long> entry : counts().entrySet()) {
            passed += entry.getValue();
            if (passed >= rank) {
                return OptionalLong.of(entry.getKey());
            }
        }
        return OptionalLong.empty();
    }

    /** How many cases have a value above the first and not above the second bound. */
    public long between(long above, long upTo) {
        return counts.entrySet().stream().filter(entry -> entry.getKey() > above && entry.getKey() <= upTo)
                .mapToLong(entry -> entry.getValue()[0])
                .sum();
    }
}
