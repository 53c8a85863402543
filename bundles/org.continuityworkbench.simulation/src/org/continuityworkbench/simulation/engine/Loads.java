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
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Records and bytes per second that arrive at each ICON, as modelled until a load change or the stop of a data source says otherwise. The
 * history is kept, because a queue that is drained holds data of earlier load.
 */
final class Loads {

    private final CompiledTopology topology;
    private final boolean[] sourceActive;
    private final long[] factorNum;
    private final long[] factorDen;
    /** Newest entry of the history of an ICON; -1 while the modelled load holds. */
    private final int[] head;
    private int entries;
    private long[] since = new long[16];
    private Rational[] records = new Rational[16];
    private Rational[] bytes = new Rational[16];
    private int[] earlier = new int[16];

    /** Result of {@link #timeToFill} and {@link #drainSlope}. */
    long resultNum;
    long resultDen;

    Loads(CompiledTopology topology) {
        this.topology = topology;
        sourceActive = new boolean[topology.sources];
        factorNum = new long[topology.sources];
        factorDen = new long[topology.sources];
        head = new int[topology.icons];
    }

    void reset() {
        Arrays.fill(sourceActive, true);
        Arrays.fill(factorNum, 1);
        Arrays.fill(factorDen, 1);
        Arrays.fill(head, -1);
        entries = 0;
    }

    void setFactor(int source, long num, long den, long now) {
        factorNum[source] = num;
        factorDen[source] = den;
        update(source, now);
    }

    void setActive(int source, boolean active, long now) {
        if (sourceActive[source] != active) {
            sourceActive[source] = active;
            update(source, now);
        }
    }

    /** True if a change of load has brought the source to rest. */
    boolean isStopped(int source) {
        return factorNum[source] == 0;
    }

    /** True if the load of the source was changed before. */
    boolean isTracked(int source) {
        return !sourceActive[source];
    }

    private void update(int source, long now) {
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            addEntry(topology.sourceIconItem[c], now);
        }
    }

    private void addEntry(int icon, long now) {
        Rational recordRate = Rational.ZERO;
        Rational byteRate = Rational.ZERO;
        for (int s = topology.iconSourceStart[icon]; s < topology.iconSourceStart[icon + 1]; s++) {
            int source = topology.iconSourceItem[s];
            if (sourceActive[source]) {
                Rational rate = new Rational(topology.sourceRateNum[source], topology.sourceRateDen[source])
                        .times(new Rational(factorNum[source], factorDen[source]));
                recordRate = recordRate.plus(rate);
                byteRate = byteRate.plus(rate.times(Rational.of(Math.max(topology.sourceRecordSize[source], 0))));
            }
        }
        if (entries == since.length) {
            since = Arrays.copyOf(since, 2 * entries);
            records = Arrays.copyOf(records, 2 * entries);
            bytes = Arrays.copyOf(bytes, 2 * entries);
            earlier = Arrays.copyOf(earlier, 2 * entries);
        }
        since[entries] = now;
        records[entries] = recordRate;
        bytes[entries] = byteRate;
        earlier[entries] = head[icon];
        head[icon] = entries++;
    }

    /** True if bytes ever arrive, so that a queue can be full. */
    boolean hasBytes(int icon) {
        return head[icon] >= 0 ? bytes[head[icon]].signum() > 0 : topology.iconBytesNum[icon] > 0;
    }

    /** Entry of the history that holds at a data moment; -1 for the modelled load. */
    private int entryAt(int icon, long num, long den) {
        int entry = head[icon];
        while (entry >= 0 && Exact.compare(since[entry], 1, num, den) > 0) {
            entry = earlier[entry];
        }
        return entry;
    }

    private Rational recordsOf(int icon, int entry) {
        return entry >= 0 ? records[entry] : new Rational(topology.iconRateNum[icon], topology.iconRateDen[icon]);
    }

    private Rational bytesOf(int icon, int entry) {
        return entry >= 0 ? bytes[entry] : new Rational(topology.iconBytesNum[icon], topology.iconBytesDen[icon]);
    }

    /** First change of load later than a data moment; {@link Cycles#NEVER} if there is none. */
    long nextChange(int icon, long num, long den) {
        long next = Cycles.NEVER;
        for (int entry = head[icon]; entry >= 0 && Exact.compare(since[entry], 1, num, den) > 0; entry = earlier[entry]) {
            next = since[entry];
        }
        return next;
    }

    /** End of a stretch without any record at a data moment; -1 if records arrive, or if the load is not modelled at all. */
    long quietUntil(int icon, long num, long den) {
        if (head[icon] < 0 || recordsOf(icon, entryAt(icon, num, den)).signum() > 0) {
            return -1;
        }
        return nextChange(icon, num, den);
    }

    /**
     * Data-seconds written per second at a data moment: speed of writing over speed of recording.
     *
     * @return false if writing is as fast as needed, because no speed is modelled
     */
    boolean drainSlope(int icon, long num, long den) {
        long writeNum = topology.iconWriteNum[icon];
        if (writeNum == 0 || topology.iconRateNum[icon] == 0) {
            return false;
        }
        int entry = head[icon] < 0 ? -1 : entryAt(icon, num, den);
        long rateNum = entry < 0 ? topology.iconRateNum[icon] : records[entry].numerator();
        long rateDen = entry < 0 ? topology.iconRateDen[icon] : records[entry].denominator();
        resultNum = Math.multiplyExact(writeNum, rateDen);
        resultDen = Math.multiplyExact(topology.iconWriteDen[icon], rateNum);
        long divisor = Exact.gcd(resultNum, resultDen);
        resultNum /= divisor;
        resultDen /= divisor;
        return true;
    }

    /**
     * The moment at which a queue that holds everything from a position on reaches a size, if nothing is written and the load stays.
     *
     * @return false if it never does
     */
    boolean timeToFill(int icon, long positionNum, long positionDen, long timeNum, long timeDen, long disk, Queues queues) {
        if (head[icon] < 0 && !queues.hasGaps(icon)) {
            // position + disk / bytes
            long perSecond = topology.iconBytesNum[icon];
            long needed = Math.multiplyExact(disk, topology.iconBytesDen[icon]);
            resultNum = Exact.sumOfProducts(positionNum, perSecond, needed, positionDen);
            resultDen = Math.multiplyExact(positionDen, perSecond);
        } else {
            Rational now = new Rational(timeNum, timeDen);
            Rational held = held(icon, new Rational(positionNum, positionDen), now, queues);
            Rational rate = bytesOf(icon, head[icon]);
            if (rate.signum() == 0) {
                return false;
            }
            Rational at = now.plus(Rational.of(disk).minus(held).dividedBy(rate));
            resultNum = at.numerator();
            resultDen = at.denominator();
        }
        if (Exact.compare(resultNum, resultDen, timeNum, timeDen) < 0) {
            resultNum = timeNum;
            resultDen = timeDen;
        }
        long divisor = Exact.gcd(resultNum, resultDen);
        resultNum /= divisor;
        resultDen /= divisor;
        return true;
    }

    /** Bytes recorded between two moments, each second at the load of its time, gaps left out. */
    private Rational held(int icon, Rational from, Rational to, Queues queues) {
        Rational sum = Rational.ZERO;
        Rational end = to;
        for (int entry = head[icon]; end.compareTo(from) > 0; entry = earlier[entry]) {
            Rational begin = entry < 0 ? from : max(from, Rational.of(since[entry]));
            if (end.compareTo(begin) > 0) {
                Rational seconds = end.minus(begin).minus(Rational.of(queues.gapSeconds(icon, begin.ceiling(), end.ceiling())));
                sum = sum.plus(bytesOf(icon, entry).times(seconds));
                end = begin;
            }
            if (entry < 0) {
                break;
            }
        }
        return sum;
    }

    private static Rational max(Rational a, Rational b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
