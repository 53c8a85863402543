/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.engine.Cycles;
import org.continuityworkbench.simulation.engine.TraceData;

/**
 * The result of one replay. It holds flat arrays; everything else is computed when it is asked for. Two replays of the same input give
 * equal traces, event for event. Not changed after the replay, so safe for any thread as long as its views are not shared while they are
 * first used.
 */
public final class Trace {

    private final CompiledTopology topology;
    private final CompiledScenario scenario;
    private final SimulationSettings settings;
    private final TraceData data;

    public Trace(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings, TraceData data) {
        this.topology = topology;
        this.scenario = scenario;
        this.settings = settings;
        this.data = data;
    }

    public CompiledTopology topology() {
        return topology;
    }

    public CompiledScenario scenario() {
        return scenario;
    }

    /** The settings as given, completed by those of the scenario. */
    public SimulationSettings settings() {
        return settings;
    }

    /** All settings that the replay used, with their origin; one that differs between installations is listed with all its values. */
    public List<SettingValue> effectiveSettings() {
        return data.settings;
    }

    /** End of the observation in seconds, exclusive. */
    public long horizon() {
        return data.horizon;
    }

    /** The raw arrays, for tools that read millions of traces. They must not be written to. */
    public TraceData raw() {
        return data;
    }

    public int eventCount() {
        return data.events;
    }

    /** @throws IndexOutOfBoundsException if there is no event of that number */
    public TraceEvent event(int number) {
        java.util.Objects.checkIndex(number, data.events);
        return new TraceEvent(number, data.eventTime[number], kind(number), topology.element(data.eventElement[number]),
                topology.element(data.eventOther[number]), data.eventCause[number], data.eventFrom[number], data.eventTo[number]);
    }

    private EventKind kind(int number) {
        return EVENT_KINDS[data.eventKind[number]];
    }

    private static final EventKind[] EVENT_KINDS = EventKind.values();

    /** All events in order; empty if nothing happened. */
    public List<TraceEvent> events() {
        return new AbstractList<>() {
            @Override
            public TraceEvent get(int index) {
                return event(index);
            }

            @Override
            public int size() {
                return data.events;
            }
        };
    }

    /** The events of one kind in order; empty if there is none. */
    public List<TraceEvent> events(EventKind kind) {
        List<TraceEvent> found = new ArrayList<>();
        for (int i = 0; i < data.events; i++) {
            if (kind(i) == kind) {
                found.add(event(i));
            }
        }
        return found;
    }

    /** All installations in model order. */
    public List<InfoMartTrace> infoMarts() {
        List<InfoMartTrace> all = new ArrayList<>();
        for (int g = 0; g < topology.gims; g++) {
            all.add(new InfoMartTrace(this, g));
        }
        return all;
    }

    /** The installation with an identifier; empty if there is none. */
    public Optional<InfoMartTrace> infoMart(String id) {
        return infoMarts().stream().filter(mart -> mart.installation().id().equals(id)).findFirst();
    }

    /** The data of one source in one Info Mart, by identifiers; empty if it is not extracted there. */
    public Optional<DataTrace> data(String installationId, String sourceId) {
        return infoMart(installationId).flatMap(mart -> mart.data(sourceId));
    }

    /** Queues of all ICONs in model order. */
    public List<QueueTrace> queues() {
        List<List<Span<QueueStatus>>> spans = new ArrayList<>();
        for (int i = 0; i < topology.icons; i++) {
            spans.add(new ArrayList<>());
        }
        int first = topology.handle(ElementKind.CONCENTRATOR, 0);
        for (int i = 0; i < data.events; i++) {
            QueueStatus status = queueStatus(kind(i));
            if (status != null) {
                close(spans.get(data.eventElement[i] - first), data.eventTime[i]);
                if (status != QueueStatus.EMPTY) {
                    spans.get(data.eventElement[i] - first).add(new Span<>(new Interval(data.eventTime[i], data.horizon), status, i));
                }
            }
        }
        List<QueueTrace> queues = new ArrayList<>();
        for (int i = 0; i < topology.icons; i++) {
            queues.add(new QueueTrace(this, i, List.copyOf(spans.get(i))));
        }
        return queues;
    }

    private static QueueStatus queueStatus(EventKind kind) {
        return switch (kind) {
            case PQ_FILLING -> QueueStatus.FILLING;
            case PQ_FULL -> QueueStatus.FULL;
            case PQ_DRAINING -> QueueStatus.DRAINING;
            case PQ_DRAINED -> QueueStatus.EMPTY;
            case ICON_STOP, ICON_CRASH -> QueueStatus.DOWN;
            default -> null;
        };
    }

    /** Ends the last span at a time, or drops it if it has no length; a span that ended already stays. */
    private <T> void close(List<Span<T>> spans, long time) {
        if (!spans.isEmpty() && spans.getLast().interval().end() == data.horizon) {
            Span<T> last = spans.removeLast();
            if (last.interval().start() < time) {
                spans.add(new Span<>(new Interval(last.interval().start(), Math.min(time, data.horizon)), last.state(), last.event()));
            }
        }
    }

    /** Replications in model order; empty without any. */
    public List<ReplicationTrace> replications() {
        List<ReplicationTrace> all = new ArrayList<>();
        for (int r = 0; r < topology.replications; r++) {
            ReplicationStatus first = switch (topology.replicationState[r]) {
                case 0 -> ReplicationStatus.IN_SYNC;
                case 1 -> ReplicationStatus.STOPPED;
                default -> ReplicationStatus.ABENDED;
            };
            all.add(new ReplicationTrace(topology.element(ElementKind.REPLICATION, r),
                    states(first, topology.handle(ElementKind.REPLICATION, r), Trace::replicationStatus)));
        }
        return all;
    }

    private static ReplicationStatus replicationStatus(TraceEvent event) {
        return switch (event.kind()) {
            case OGG_IN_SYNC, RESYNC -> ReplicationStatus.IN_SYNC;
            case OGG_LAGGING, OGG_START -> ReplicationStatus.LAGGING;
            case OGG_STOP -> ReplicationStatus.STOPPED;
            case OGG_ABEND -> ReplicationStatus.ABENDED;
            case DESYNC -> ReplicationStatus.DESYNC;
            default -> null;
        };
    }

    List<Span<InfoMartMode>> modes(int gim) {
        return states(InfoMartMode.values()[topology.gimMode[gim]], topology.handle(ElementKind.INFO_MART_INSTALLATION, gim),
                event -> switch (event.kind()) {
                    case GIM_START -> InfoMartMode.ACTIVE;
                    case GIM_STOP -> InfoMartMode.STOPPED;
                    default -> null;
                });
    }

    /** Operation phases in order of time, without gaps. */
    public List<Span<OperationPhase>> phases() {
        OperationPhase first = events(EventKind.PHASE_CHANGE).stream().findFirst()
                .map(event -> OperationPhase.values()[(int) event.from()]).orElse(initialPhase());
        return states(first, topology.handle(ElementKind.DEPLOYMENT, 0),
                event -> event.kind() == EventKind.PHASE_CHANGE ? OperationPhase.values()[(int) event.to()] : null);
    }

    private OperationPhase initialPhase() {
        return OperationPhase.valueOf(topology.deployment().getPhase().name());
    }

    /** States of an element that its events begin. */
    private <T> List<Span<T>> states(T first, int element, Function<TraceEvent, T> state) {
        List<Span<T>> spans = new ArrayList<>();
        spans.add(new Span<>(new Interval(0, data.horizon), first, -1));
        for (int i = 0; i < data.events; i++) {
            if (data.eventElement[i] != element && data.eventOther[i] != element) {
                continue;
            }
            T next = state.apply(event(i));
            if (next != null && (spans.isEmpty() || next != spans.getLast().state())) {
                close(spans, data.eventTime[i]);
                spans.add(new Span<>(new Interval(data.eventTime[i], Math.max(data.horizon, data.eventTime[i])), next, i));
            }
        }
        return List.copyOf(spans);
    }

    /** Manual steps in the order of the scenario. Empty if nobody acts. Steps that begin after the horizon are left out. */
    public List<StepSpan> steps() {
        List<StepSpan> steps = new ArrayList<>();
        List<Violation> violations = violations();
        for (int i = 0; i < scenario.steps.length; i++) {
            CompiledStep step = scenario.steps[i];
            if (step.begin() >= data.horizon) {
                continue;
            }
            List<Violation> own = new ArrayList<>();
            for (int v = 0; v < data.violations; v++) {
                if (data.violationStep[v] == i) {
                    own.add(violations.get(v));
                }
            }
            steps.add(new StepSpan(new Interval(step.begin(), step.end()), step.kind().name(), step.step(),
                    step.place() == null ? null : step.place().plan(), step.targets().isEmpty() ? null : step.targets().getFirst(),
                    step.owner(), step.citation(), List.copyOf(own)));
        }
        return steps;
    }

    /** Forbidden actions that were taken; empty if none was. */
    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>();
        for (int i = 0; i < data.violations; i++) {
            all.add(new Violation(i, data.violationTime[i], data.violationRule[i], data.violationAction[i],
                    topology.element(data.violationElement[i]), data.violationEvent[i]));
        }
        return all;
    }

    /** What the result takes for granted, in the order of {@link Assumption}. */
    public List<Assumption> assumptions() {
        List<Assumption> used = new ArrayList<>();
        for (Assumption assumption : Assumption.values()) {
            if ((data.assumptions >>> assumption.ordinal() & 1) != 0) {
                used.add(assumption);
            }
        }
        return used;
    }

    /** Stretches in which two Info Mart servers wrote databases that must be equal; empty if that never happened. */
    public List<Interval> divergence() {
        List<Interval> all = new ArrayList<>();
        long since = -1;
        for (int i = 0; i < data.events; i++) {
            if (kind(i) == EventKind.DESYNC && since < 0) {
                since = data.eventTime[i];
            } else if (kind(i) == EventKind.DIVERGENCE_END && since >= 0) {
                all.add(new Interval(since, data.eventTime[i]));
                since = -1;
            }
        }
        if (since >= 0) {
            all.add(new Interval(since, Math.max(since, data.horizon)));
        }
        return all;
    }

    Cycles cycles(int gim) {
        return data.cycles[gim];
    }

    Freshness extraction(int pair) {
        return freshness(pair, topology.pairGim[pair]);
    }

    Freshness transformation(int gim) {
        return freshness(topology.pairs + gim, gim);
    }

    private Freshness freshness(int variable, int gim) {
        List<Freshness.Piece> pieces = new ArrayList<>();
        int open = -1;
        Rational base = null;
        for (int i = 0; i < data.pieces; i++) {
            if (data.pieceVariable[i] == variable) {
                if (open >= 0) {
                    base = addPiece(pieces, open, start(i), base);
                }
                open = i;
            }
        }
        if (open >= 0) {
            addPiece(pieces, open, Rational.of(data.horizon), base);
        } else if (data.steadyLag[variable] >= 0) {
            pieces.add(new Freshness.Piece(Rational.ZERO, Rational.of(data.horizon), -data.steadyLag[variable], 1, 1,
                    !data.cycles[gim].isContinuous(), null));
        }
        return new Freshness(pieces, data.cycles[gim]);
    }

    private Rational start(int piece) {
        return new Rational(data.pieceStartNum[piece], data.pieceStartDen[piece]);
    }

    /** @return the base that a piece without length leaves to the next one; null otherwise */
    private Rational addPiece(List<Freshness.Piece> pieces, int i, Rational end, Rational inherited) {
        Rational start = start(i);
        Rational base = data.pieceAdopted[i] ? new Rational(data.pieceP[i], data.pieceD[i]) : inherited;
        if (start.compareTo(end) < 0) {
            pieces.add(new Freshness.Piece(start, end, data.pieceP[i], data.pieceQ[i], data.pieceD[i], data.pieceSampled[i], base));
            return null;
        }
        return base;
    }

    List<Loss> losses(int pair) {
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < data.losses; i++) {
            if (data.lossPair[i] == pair) {
                losses.add(new Loss(new Interval(data.lossFrom[i], data.lossTo[i]), LossCause.values()[data.lossCause[i]],
                        data.lossProvisional[i], data.lossEvent[i]));
            }
        }
        losses.sort(java.util.Comparator.comparing(Loss::interval));
        return losses;
    }

    IntervalSet upperLosses(int gim) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < data.upperLosses; i++) {
            if (data.upperGim[i] == gim) {
                intervals.add(new Interval(data.upperFrom[i], data.upperTo[i]));
            }
        }
        return IntervalSet.of(intervals);
    }

    /** Seconds in which a data source did not work. */
    public IntervalSet notProduced(int source) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < data.silences; i++) {
            if (data.silenceSource[i] == source) {
                intervals.add(new Interval(data.silenceFrom[i], data.silenceTo[i]));
            }
        }
        return IntervalSet.of(intervals);
    }

    /** Data seconds of a source that no ICON recorded although it worked. */
    public IntervalSet notRecorded(int source) {
        IntervalSet missing = IntervalSet.of(0, data.horizon);
        boolean any = false;
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            missing = missing.intersect(gaps(topology.sourceIconItem[c], true));
            any = true;
        }
        return any ? missing.minus(notProduced(source)) : IntervalSet.EMPTY;
    }

    IntervalSet gaps(int icon) {
        return gaps(icon, false);
    }

    private IntervalSet gaps(int icon, boolean unrecordedOnly) {
        List<Interval> intervals = new ArrayList<>();
        for (int i = 0; i < data.gaps; i++) {
            if (data.gapIcon[i] == icon && (data.gapUnrecorded[i] || !unrecordedOnly)) {
                intervals.add(new Interval(Math.max(data.gapFrom[i], 0), Math.max(data.gapTo[i], 0)));
            }
        }
        return IntervalSet.of(intervals);
    }

    List<Interval> spans(EventKind begin, EventKind end, EventKind otherEnd, int element, int other) {
        List<Interval> spans = new ArrayList<>();
        long since = -1;
        for (int i = 0; i < data.events; i++) {
            EventKind kind = kind(i);
            boolean about = data.eventElement[i] == element && (data.eventOther[i] == other || kind == EventKind.GIM_STOP);
            if (about && kind == begin && since < 0) {
                since = data.eventTime[i];
            } else if (about && (kind == end || kind == otherEnd || kind == EventKind.GIM_STOP) && since >= 0) {
                spans.add(new Interval(since, data.eventTime[i]));
                since = -1;
            }
        }
        if (since >= 0 && since <= data.horizon) {
            spans.add(new Interval(since, data.horizon));
        }
        return spans;
    }
}
