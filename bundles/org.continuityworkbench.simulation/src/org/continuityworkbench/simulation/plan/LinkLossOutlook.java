/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * What comes when, while the sites cannot reach each other: read off a replay in which all links stay down. The preset IDEAL, so that the
 * deadline is that of the guide and no later one that the rounding to ETL cycles might grant.
 */
public final class LinkLossOutlook {

    /** Longer than any threshold or disk that people plan with. */
    private static final long OBSERVED = 30L * 86_400;

    private LinkLossOutlook() {
    }

    /**
     * Deadlines in order of time, one for each kind and element; empty if the sites do not need each other.
     *
     * @param given     thresholds and disks that the caller sets
     * @param simulator may follow behaviours of partners
     * @throws org.continuityworkbench.simulation.SimulationException as {@link Simulator#run} says
     */
    public static List<Deadline> of(CompiledTopology topology, SimulationSettings given, Simulator simulator) {
        CompiledScenario.Builder cut = CompiledScenario.builder(topology).id("link-loss").horizon(OBSERVED);
        for (int link = 0; link < topology.links; link++) {
            cut.outage(EventKind.LINK_DOWN, link, 0, CompiledScenario.OPEN);
        }
        SimulationSettings settings = given.with(SettingKey.PERIOD, "PT0S").with(SettingKey.WINDOW, "open").with(SettingKey.HORIZON,
                java.time.Duration.ofSeconds(OBSERVED));
        Trace trace = simulator.run(topology, cut.build(), settings);
        Map<String, Deadline> first = new LinkedHashMap<>();
        for (TraceEvent event : trace.events()) {
            Deadline.Kind kind = kind(event.kind());
            if (kind != null) {
                Element element = event.element();
                first.putIfAbsent(kind + "/" + element.id(),
                        new Deadline(kind, event.time(), element, Texts.get("deadline." + kind, element.label())));
            }
        }
        List<Deadline> deadlines = new ArrayList<>(first.values());
        deadlines.sort(Comparator.comparingLong(Deadline::seconds).thenComparing(Deadline::kind));
        return List.copyOf(deadlines);
    }

    private static Deadline.Kind kind(EventKind kind) {
        return switch (kind) {
            case STUCK -> Deadline.Kind.DATA_LOST;
            case ALARM_55_20110 -> Deadline.Kind.ALARM;
            case PQ_FULL -> Deadline.Kind.QUEUE_FULL;
            case OGG_ABEND -> Deadline.Kind.TRAIL_FULL;
            default -> null;
        };
    }
}
