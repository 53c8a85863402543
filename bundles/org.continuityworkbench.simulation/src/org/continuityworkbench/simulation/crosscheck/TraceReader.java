/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.ArrayList;
import java.util.List;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.DataTrace;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartTrace;
import org.continuityworkbench.simulation.QueueTrace;
import org.continuityworkbench.simulation.StepSpan;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.TraceEvent;

/** Reads out of a trace the answers to the questions that the calculator has answered. */
final class TraceReader {

    private final Trace trace;

    TraceReader(Trace trace) {
        this.trace = trace;
    }

    /** The facts for which the trace says something else; empty if it agrees with all. */
    List<Difference> differences(List<Fact> facts) {
        List<Difference> differences = new ArrayList<>();
        for (Fact fact : facts) {
            String engine = value(fact);
            if (!engine.equals(fact.value())) {
                differences.add(new Difference(fact, engine));
            }
        }
        return differences;
    }

    private String value(Fact fact) {
        return switch (fact.quantity()) {
            case LOST -> data(fact).lost().toString();
            case LOST_AT_MOST -> data(fact).lostUpperBound().toString();
            case STUCK -> data(fact).stuck().stream().map(Interval::start).toList().toString();
            case ALARM -> instants(EventKind.ALARM_55_20110, fact.element(), fact.source());
            case CAUGHT_UP -> data(fact).caughtUp().toString();
            case OLDEST_DELAY -> Long.toString(data(fact).oldestDelay());
            case MEAN_DELAY -> data(fact).meanDelay(fact.period()).map(Object::toString).orElse("none");
            case DANGLING -> data(fact).danglingExposure().toString();
            case REPORTING_OUTAGE -> server(fact).reportingOutages().toString();
            case QUEUE_FULL -> instants(EventKind.PQ_FULL, fact.element(), "");
            case QUEUE_DRAINED -> instants(EventKind.PQ_DRAINED, fact.element(), "");
            case COPY_GAP -> gaps(fact.element()).toString();
            case REPLICATION_ABEND -> instants(EventKind.OGG_ABEND, fact.element(), "");
            case REPLICATION_IN_SYNC -> instants(EventKind.OGG_IN_SYNC, fact.element(), "");
            case STEPS -> trace.steps().stream().map(StepSpan::interval).toList().toString();
            case TRANSFER -> transfers();
            case PHASES -> trace.phases().stream().map(phase -> phase.state() + "@" + phase.interval().start()).toList().toString();
            case DESYNC -> trace.events(EventKind.DESYNC).stream().map(TraceEvent::time).toList().toString();
            case DIVERGENCE -> divergence();
        };
    }

    private InfoMartTrace server(Fact fact) {
        return trace.infoMart(fact.element()).orElseThrow(() -> new IllegalArgumentException("no Info Mart server " + fact.element()));
    }

    private DataTrace data(Fact fact) {
        return server(fact).data(fact.source())
                .orElseThrow(() -> new IllegalArgumentException(fact.element() + " does not extract " + fact.source()));
    }

    private String instants(EventKind kind, String element, String other) {
        return trace.events(kind).stream().filter(event -> event.element() != null && event.element().id().equals(element))
                .filter(event -> other.isEmpty() || event.other() != null && event.other().id().equals(other)).map(TraceEvent::time)
                .toList().toString();
    }

    private IntervalSet gaps(String concentrator) {
        return trace.queues().stream().filter(queue -> queue.concentrator().id().equals(concentrator)).findFirst().map(QueueTrace::gaps)
                .orElse(IntervalSet.EMPTY);
    }

    private String divergence() {
        List<Interval> spans = new ArrayList<>();
        long since = -1;
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.DESYNC) {
                since = event.time();
            } else if (event.kind() == EventKind.DIVERGENCE_END) {
                spans.add(new Interval(since, event.time()));
                since = -1;
            }
        }
        if (since >= 0) {
            spans.add(new Interval(since, trace.horizon()));
        }
        return spans.toString();
    }

    private String transfers() {
        List<Long> instants = new ArrayList<>();
        for (TraceEvent event : trace.events()) {
            if (event.kind() == EventKind.XFER_BEGIN || event.kind() == EventKind.XFER_END) {
                instants.add(event.time());
            }
        }
        return instants.toString();
    }
}
