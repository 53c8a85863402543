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

import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the cost of a recorded event grows with the deployment: the middle site of many is cut off for ten hours, and every server has
 * something to do with every source. The secondary result counts the events, so cost per event is 1 over it.
 */
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SizeBenchmark {

    @Param({"2", "10", "100", "1000"})
    public int sites;

    private final Simulator simulator = new Simulator();
    private final SimulationSettings settings = SimulationSettings.ideal().with(SettingKey.CATCH_UP, "5");
    private CompiledTopology topology;
    private CompiledScenario scenario;

    /** Events per second, beside the replays per second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Events {
        public long events;
    }

    @Setup
    public void prepare() {
        topology = CompiledTopology.compile(ManySites.of(sites));
        scenario = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, (sites - 1) / 2, 3_600, 36_000).horizon(72 * 3_600)
                .build();
        Trace trace = simulator.run(topology, scenario, settings);
        if (trace.events(EventKind.STUCK).size() != 2 * (sites - 1) && sites > 2 || trace.events(EventKind.STUCK).size() < 2) {
            throw new IllegalStateException("wrong answer: " + trace.events(EventKind.STUCK).size() + " sources are given up");
        }
    }

    @Benchmark
    public Trace replay(Events counter) {
        Trace trace = simulator.run(topology, scenario, settings);
        counter.events += trace.eventCount();
        return trace;
    }
}
