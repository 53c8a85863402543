/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.perf;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hold model: a fixed number of pending events; each step removes the first and plans another one, uniformly between now and twice that
 * number of seconds later, with one of seven ranks. Before anything is measured, each list must give the same events in the same order.
 */
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HoldBenchmark {

    private static final int STEPS = 1_000;
    private static final int RANKS = 7;
    private static final long SEED = 20_261_122L;
    private static final int CHECKED = 200_000;

    @Param({"engine", "ssj-splay", "dsol-redblack", "priority-queue"})
    public String list;

    @Param({"100", "1000", "10000", "100000"})
    public int pending;

    private PendingEvents events;
    private long random;

    @Setup
    public void prepare() {
        long expected = checksum("priority-queue");
        if (checksum(list) != expected) {
            throw new IllegalStateException(list + " gives the events in another order");
        }
        fill(list);
    }

    private void fill(String name) {
        events = PendingEvents.of(name);
        random = SEED;
        for (int i = 0; i < pending; i++) {
            plan(0);
        }
    }

    private void plan(long now) {
        // the generator of java.util.SplittableRandom, without its object
        random += 0x9e3779b97f4a7c15L;
        long mixed = (random ^ random >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        mixed ^= mixed >>> 31;
        long delay = Math.multiplyHigh(mixed >>> 1, 4L * pending);
        events.add(now + delay, (int) (mixed & 0xff) % RANKS);
    }

    private long checksum(String name) {
        fill(name);
        long sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            long now = events.removeFirst();
            sum = 31 * sum + 7 * now + events.rank();
            plan(now);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(STEPS)
    public long hold() {
        long now = 0;
        for (int i = 0; i < STEPS; i++) {
            now = events.removeFirst();
            plan(now);
        }
        return now;
    }
}
