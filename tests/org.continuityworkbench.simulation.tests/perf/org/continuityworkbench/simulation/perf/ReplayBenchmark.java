/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.perf;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;
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
 * Replays per second and core of 72 hours of two sites in which the link is lost for about ten hours: everything that the engine records,
 * up to the finished trace. Beginning and length differ from replay to replay. Topology and scenarios are compiled before.
 */
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReplayBenchmark {

    private static final int SCENARIOS = 64;
    private static final int HOUR = 3_600;

    /** IDEAL, or REALISTIC with a cycle every 60 s and a catch-up factor of 5. */
    @Param({"IDEAL", "REALISTIC"})
    public String preset;

    private final Simulator simulator = new Simulator();
    private CompiledTopology topology;
    private CompiledScenario[] scenarios;
    private SimulationSettings settings;
    private int next;

    /** Compiles, and checks an answer before anything is measured. */
    @Setup
    public void prepare() {
        topology = CompiledTopology.compile(Deployments.twoSite().withoutConfiguration().withoutOperations().build());
        settings = "IDEAL".equals(preset) ? SimulationSettings.ideal()
                : SimulationSettings.realistic().with(SettingKey.PERIOD, "PT60S").with(SettingKey.CATCH_UP, "5");
        scenarios = new CompiledScenario[SCENARIOS];
        for (int i = 0; i < SCENARIOS; i++) {
            scenarios[i] = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, begin(i), length(i)).horizon(72 * HOUR)
                    .build();
        }
        for (int i = 0; i < SCENARIOS; i++) {
            Trace trace = replay();
            int which = next - 1 & SCENARIOS - 1;
            List<IntervalSet> lost = trace.infoMarts().stream().map(mart -> mart.lost()).toList();
            long missing = length(which) - 28_800;
            if (lost.stream().anyMatch(set -> Math.abs(set.length() - missing) > 60) || trace.eventCount() < 10) {
                throw new IllegalStateException("wrong answer in scenario " + which + ": " + lost);
            }
        }
    }

    private static long begin(int number) {
        return 6 * HOUR + 97 * number;
    }

    private static long length(int number) {
        return 10 * HOUR + 61 * number;
    }

    @Benchmark
    public Trace replay() {
        return simulator.run(topology, scenarios[next++ & SCENARIOS - 1], settings);
    }
}
