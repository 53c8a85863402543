/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.Downtimes;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.Span;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Which Info Mart the report users read at each moment: that of the presentation layer in service, through switch-overs and failures. Where
 * the deployment has no presentation layer in service, each Info Mart server counts for itself.
 */
final class ServedReports {

    /** A stretch of time; the Info Mart is null while nobody serves reports. */
    record Stretch(Interval time, InfoMartTrace mart) {
    }

    private final Trace trace;
    private final CompiledTopology topology;
    private final List<InfoMartTrace> marts;
    private final List<Stretch> stretches = new ArrayList<>();

    private ServedReports(Trace trace, List<InfoMartTrace> marts) {
        this.trace = trace;
        this.marts = marts;
        topology = trace.topology();
    }

    /**
     * Stretches in order of time, without gaps; empty if the deployment has no active presentation layer.
     *
     * @param marts all installations of the trace in model order
     */
    static List<Stretch> of(Trace trace, List<InfoMartTrace> marts) {
        return new ServedReports(trace, marts).build();
    }

    private List<Stretch> build() {
        boolean[] on = topology.presentationActive.clone();
        boolean modelled = false;
        for (boolean active : on) {
            modelled |= active;
        }
        if (!modelled) {
            return List.of();
        }
        long since = 0;
        follow(on, 0);
        for (long time : changes()) {
            add(new Interval(since, time), on);
            follow(on, time);
            since = time;
        }
        add(new Interval(since, trace.horizon()), on);
        return List.copyOf(stretches);
    }

    private void follow(boolean[] on, long time) {
        for (TraceEvent event : trace.events()) {
            if (event.time() == time && event.kind() == EventKind.PRESENTATION_START) {
                on[event.element().index()] = true;
            } else if (event.time() == time && event.kind() == EventKind.PRESENTATION_STOP) {
                on[event.element().index()] = false;
            }
        }
    }

    /** Moments at which somebody may begin or cease to serve reports, ascending, without 0 and the horizon. */
    private List<Long> changes() {
        List<Long> times = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            switch (event.kind()) {
                case PRESENTATION_START, PRESENTATION_STOP, SITE_FAIL, SITE_RESTORE, GIM_START, GIM_STOP -> times.add(event.time());
                default -> {
                    // nothing that users of reports notice at once
                }
            }
        }
        return times.stream().filter(time -> time > 0 && time < trace.horizon()).distinct().sorted().toList();
    }

    private void add(Interval time, boolean[] on) {
        if (time.isEmpty()) {
            return;
        }
        InfoMartTrace mart = null;
        for (int i = 0; i < on.length && mart == null; i++) {
            if (on[i] && works(topology.presentationSite[i], time.start()) && topology.presentationMart[i] >= 0) {
                mart = writer(topology.presentationMart[i], time.start());
            }
        }
        Stretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last != null && same(last.mart(), mart)) {
            stretches.removeLast();
            stretches.add(new Stretch(new Interval(last.time().start(), time.end()), mart));
        } else {
            stretches.add(new Stretch(time, mart));
        }
    }

    private static boolean same(InfoMartTrace a, InfoMartTrace b) {
        return a == null ? b == null : b != null && a.installation().equals(b.installation());
    }

    private boolean works(int site, long second) {
        IntervalSet down = Downtimes.of(trace, topology.element(ElementKind.SITE, site));
        return !down.contains(second);
    }

    /** The server that writes a database: the active one; else the first that could; null while the site of the database does not work. */
    private InfoMartTrace writer(int mart, long second) {
        if (!works(topology.martSite[mart], second)) {
            return null;
        }
        InfoMartTrace first = null;
        for (int gim = 0; gim < topology.gims; gim++) {
            if (topology.gimMart[gim] == mart) {
                if (isActive(marts.get(gim), second)) {
                    return marts.get(gim);
                }
                first = first == null ? marts.get(gim) : first;
            }
        }
        return first;
    }

    static boolean isActive(InfoMartTrace mart, long second) {
        for (Span<InfoMartMode> mode : mart.modes()) {
            if (mode.interval().contains(second)) {
                return mode.state() == InfoMartMode.ACTIVE;
            }
        }
        return false;
    }
}
