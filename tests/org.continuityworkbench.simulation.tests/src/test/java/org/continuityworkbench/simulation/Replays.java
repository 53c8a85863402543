/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.List;
import java.util.stream.Collectors;

import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;

/** Short forms for tests that replay scenarios; every trace is checked against the invariants that always hold. */
final class Replays {

    static final long OPEN = CompiledScenario.OPEN;

    private Replays() {
    }

    /** Two sites, one data source each. */
    static CompiledTopology activeActive() {
        return CompiledTopology.compile(Deployments.twoSite().withoutConfiguration().withoutOperations().build());
    }

    static CompiledTopology activeStandby() {
        return CompiledTopology.compile(Deployments.activeStandby().withoutConfiguration().withoutOperations().build());
    }

    static CompiledTopology compile(Deployment deployment) {
        return CompiledTopology.compile(deployment);
    }

    static int index(CompiledTopology topology, String id) {
        return topology.find(id).orElseThrow(() -> new AssertionError("no element " + id)).index();
    }

    /** IDEAL settings and more, as {@code name=value}. */
    static SimulationSettings ideal(String... assignments) {
        return with(SimulationSettings.ideal(), assignments);
    }

    static SimulationSettings with(SimulationSettings base, String... assignments) {
        SimulationSettings settings = base;
        for (String assignment : assignments) {
            settings = settings.withAssignment(assignment, SettingSource.CALLER);
        }
        return settings;
    }

    static Trace linkOutage(CompiledTopology topology, long from, long length, String... settings) {
        return run(topology, CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, from, length), settings);
    }

    static Trace run(CompiledTopology topology, CompiledScenario.Builder scenario, String... settings) {
        return run(topology, scenario.build(), ideal(settings));
    }

    static Trace run(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings) {
        Trace trace = new Simulator().run(topology, scenario, settings);
        Invariants.check(trace);
        return trace;
    }

    static DataTrace data(Trace trace, String gim, String source) {
        return trace.data(gim, source).orElseThrow(() -> new AssertionError("no pair " + gim + ", " + source));
    }

    static InfoMartTrace mart(Trace trace, String gim) {
        return trace.infoMart(gim).orElseThrow(() -> new AssertionError("no installation " + gim));
    }

    static IntervalSet set(long from, long to) {
        return IntervalSet.of(from, to);
    }

    /** Times of the events of a kind. */
    static List<Long> times(Trace trace, EventKind kind) {
        return trace.events(kind).stream().map(TraceEvent::time).toList();
    }

    static List<Long> times(Trace trace, EventKind kind, String element) {
        return trace.events(kind).stream().filter(event -> event.element().id().equals(element)).map(TraceEvent::time).toList();
    }

    static String text(Trace trace) {
        return trace.events().stream().map(event -> event.time() + " " + event.kind() + " " + event.element()
                + (event.other() == null ? "" : " " + event.other()) + (event.to() == 0 ? "" : " [" + event.from() + "," + event.to()
                        + ")"))
                .collect(Collectors.joining("\n"));
    }
}
