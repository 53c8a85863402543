/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.perf;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.train.HandWritten;
import org.continuityworkbench.validation.train.Railway.Network;
import org.continuityworkbench.validation.train.RailwayGenerator;
import org.continuityworkbench.validation.train.RailwayRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The six queries of the Train Benchmark on a railway in memory: a full check, findings with their messages included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TrainBenchmark {

    @Param({"1000", "10000", "100000", "1000000"})
    public int elements;

    private Network network;
    private EvlQueries evl;
    private EvlQueries parallelEvl;

    private List<String> expected;
    private Supplier<List<String>> last;

    @Setup
    public void prepare() {
        network = RailwayGenerator.railway(elements);
        expected = HandWritten.messages(network);
        evl = new EvlQueries(network, false);
        parallelEvl = new EvlQueries(network, true);
    }

    /** No time counts unless the elements that were found are the same for all. */
    @TearDown
    public void compare() {
        List<String> found = last.get().stream().sorted().toList();
        if (!expected.equals(found)) {
            throw new IllegalStateException("found " + found.size() + " instead of " + expected.size());
        }
    }

    @Benchmark
    public Object rules() {
        List<Finding> found = RailwayRules.check(network);
        last = () -> found.stream().map(Finding::message).toList();
        return found;
    }

    @Benchmark
    public Object handWrittenJava() {
        List<HandWritten.Violation> found = HandWritten.check(network);
        last = () -> found.stream().map(HandWritten.Violation::message).toList();
        return found;
    }

    @Benchmark
    public Object evlSequential() {
        List<String> found = evl.messages();
        last = () -> found;
        return found;
    }

    @Benchmark
    public Object evlParallel() {
        List<String> found = parallelEvl.messages();
        last = () -> found;
        return found;
    }
}
