/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.time.Duration;
import java.util.List;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.EventKind.Rank;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * One run of the event engine, reusable: it holds the state of a deployment and the loop over events. Events of the same instant run in the
 * order failures, restores, operator steps, queue updates, stuck rule, ETL cycles, reports; what failures and restores change is looked at
 * once, before the queue updates, so that an outage that ends in the second in which a rule would strike is over in time. For one thread.
 */
final class Replay {

    /** How long a scenario without a horizon is observed after its last event. */
    static final long OBSERVATION_LIMIT = 31 * 86_400L;

    private static final EventKind[] KINDS = EventKind.values();

    private final CompiledTopology topology;
    private final EventQueue pending = new EventQueue();
    private final Recorder recorder = new Recorder();
    private final Network network;
    private final Lines lines;
    private final Queues queues;
    private final Supply supply;
    private final PairStates pairs;
    private final HighWaterMarks marks;
    private final CyclePlan cycles;
    private final Extraction extraction;
    private final StuckRule stuckRule;
    private final Losses losses;
    private final Sites sites;
    private final Gims gims;
    private final Phases phases;
    private final Replications replications;
    private final Snapshots snapshots;
    private final OperatorSteps steps;
    private final Behaviours behaviours;
    final Touched touched;
    private RunParameters parameters;
    private CompiledScenario scenario;
    private int rootCause;
    private long lastPlanned;
    /** Second of the limit of a scenario without a horizon; -1 unless it was reached. */
    private long endedEarly;
    private boolean windowed;
    final Cancellation cancellation = new Cancellation(this);

    /** The present instant, exact; the denominator is 1 except between two seconds. */
    long timeNum;
    long timeDen;

    /** A run for one deployment; its arrays are as large as the deployment, and are kept. */
    Replay(CompiledTopology topology, List<Behaviour> partners, Duration patience) {
        this.topology = topology;
        int firstReplication = topology.pairs + topology.gims;
        network = new Network(topology);
        lines = new Lines(firstReplication + topology.replications + topology.icons);
        queues = new Queues(this, topology, network, lines, recorder, firstReplication + topology.replications);
        supply = new Supply(topology, network, queues, lines, recorder);
        pairs = new PairStates(topology);
        marks = new HighWaterMarks(this, topology, lines, recorder, pairs);
        cycles = new CyclePlan(this, topology, network);
        extraction = new Extraction(this, topology, lines, recorder, supply, pairs, marks, cycles);
        stuckRule = new StuckRule(this, topology, recorder, extraction, supply);
        losses = new Losses(this, topology, recorder, network, queues);
        sites = new Sites(this, topology, network, queues, recorder);
        gims = new Gims(this, topology, recorder);
        phases = new Phases(this, topology, recorder);
        replications = new Replications(this, topology, lines, recorder, firstReplication);
        snapshots = new Snapshots(this, topology, lines, recorder);
        steps = new OperatorSteps(this, topology, recorder);
        behaviours = new Behaviours(this, topology, recorder, partners, patience);
        touched = new Touched(topology, network, cycles);
    }

    /**
     * Replays a scenario; what {@link Cancellation} throws comes out of it.
     *
     * @throws ArithmeticException if exact arithmetic would overflow
     */
    TraceData run(RunParameters prepared, CompiledScenario bound, Progress asked) {
        parameters = prepared;
        scenario = bound;
        cancellation.begin(asked);
        reset();
        try {
            begin();
            behaviours.begin();
            loop();
            return finish();
        } finally {
            behaviours.end();
        }
    }

    private void reset() {
        timeNum = 0;
        timeDen = 1;
        lastPlanned = 0;
        endedEarly = -1;
        pending.clear();
        touched.clear();
        recorder.reset(parameters.assumptions);
        network.reset(parameters);
        queues.reset(parameters);
        supply.reset(parameters);
        pairs.reset();
        marks.reset(parameters);
        cycles.reset(parameters);
        extraction.reset(parameters);
        stuckRule.reset(parameters);
        losses.reset();
        sites.reset();
        gims.reset();
        phases.reset();
        replications.reset(parameters);
        steps.reset(scenario);
    }

    private void begin() {
        for (int icon : parameters.cutIcons) {
            touched.icons.add(icon);
        }
        for (int pair : parameters.cutPairs) {
            touched.pairs.add(pair);
        }
        windowed = false;
        for (int gim = 0; gim < topology.gims; gim++) {
            if (!parameters.cycles[gim].isAlwaysOpen()) {
                windowed = true;
                if (!cycles.isOpen(gim)) {
                    extraction.freeze(gim);
                }
                pending.add(parameters.cycles[gim].nextChange(1), Rank.CYCLE.ordinal(), EventType.WINDOW, gim, 0);
            }
        }
    }

    private void loop() {
        int next = 0;
        long horizon = parameters.horizon >= 0 ? parameters.horizon : limit();
        while (true) {
            cancellation.step();
            boolean fromScenario = next < scenario.events && isScenarioNext(next);
            if (!fromScenario && pending.isEmpty()) {
                if (!settleInstant()) {
                    return;
                }
                continue;
            }
            long second = fromScenario ? scenario.at[next] : pending.second();
            long fraction = fromScenario ? 0 : pending.fractionNumerator();
            long den = fromScenario || fraction == 0 ? 1 : pending.fractionDenominator();
            long num = den == 1 ? second : second * den + fraction;
            int rank = fromScenario ? KINDS[scenario.kind[next]].rank().ordinal() : pending.rank();
            boolean sameInstant = num == timeNum && den == timeDen;
            if (hasDirty() && (!sameInstant || rank >= Rank.QUEUE.ordinal())) {
                flush();
            } else if (cycles.hasDue() && (!sameInstant || rank > Rank.CYCLE.ordinal())) {
                extraction.runDue();
            } else if (second >= horizon || isOver(next)) {
                if (second < horizon || parameters.horizon >= 0) {
                    return;
                }
                if (!isVoid()) {
                    endEarly(horizon, second);
                    return;
                }
                pending.remove();
            } else {
                timeNum = num;
                timeDen = den;
                if (fromScenario) {
                    happen(KINDS[scenario.kind[next]], scenario.target[next], scenario.value[next], -1);
                    next++;
                } else {
                    int type = pending.type();
                    int item = pending.item();
                    long stamp = pending.stamp();
                    pending.remove();
                    strike(type, item, stamp);
                }
            }
        }
    }

    private long limit() {
        return (scenario.events == 0 ? 0 : scenario.at[scenario.events - 1]) + OBSERVATION_LIMIT;
    }

    /** True if the first pending event has been overtaken by others, so that nothing will come of it. */
    private boolean isVoid() {
        int item = pending.item();
        long stamp = pending.stamp();
        return switch (pending.type()) {
            case EventType.CYCLE -> cycles.isVoid(item, stamp);
            case EventType.ALARM, EventType.STUCK -> stuckRule.isVoid(item, stamp);
            case EventType.QUEUE_FULL, EventType.QUEUE_STEP -> queues.isVoid(item, stamp);
            case EventType.TRAIL_FULL, EventType.IN_SYNC -> replications.isVoid(item, stamp);
            default -> false;
        };
    }

    /** Says that the observation ends although something is planned. */
    private void endEarly(long end, long planned) {
        timeNum = end;
        timeDen = 1;
        endedEarly = end;
        recorder.use(Assumption.OBSERVATION_LIMIT);
        recorder.event(end, EventKind.END, topology.handle(ElementKind.DEPLOYMENT, 0), -1, -1, end, planned);
    }

    private boolean isScenarioNext(int next) {
        if (pending.isEmpty()) {
            return true;
        }
        long at = scenario.at[next];
        long second = pending.second();
        if (at != second) {
            return at < second;
        }
        return pending.fractionNumerator() != 0 || KINDS[scenario.kind[next]].rank().ordinal() <= pending.rank();
    }

    /** Does what is left to do at this instant; false if nothing is. */
    private boolean settleInstant() {
        if (hasDirty()) {
            flush();
            return true;
        }
        if (cycles.hasDue()) {
            extraction.runDue();
            return true;
        }
        return false;
    }

    private boolean hasDirty() {
        return network.hasChanged() || !touched.isEmpty();
    }

    /** Daily windows open and close for ever: without a horizon the replay is over when only they are left. */
    private boolean isOver(int next) {
        if (!windowed || parameters.horizon >= 0 || next < scenario.events || second() < lastPlanned) {
            return false;
        }
        for (int gim = 0; gim < topology.gims; gim++) {
            if (!extraction.isSettled(gim)) {
                return false;
            }
        }
        return true;
    }

    /** Looks once at everything that failures, restores and steps of this instant touched. */
    private void flush() {
        boolean networkChanged = network.hasChanged();
        if (networkChanged) {
            network.update();
            touched.changedRelations();
            replications.update();
        }
        while (!touched.icons.isEmpty()) {
            int count = touched.icons.sort();
            for (int i = 0; i < count; i++) {
                queues.update(touched.icons.get(i));
            }
            touched.icons.removeFirst(count);
        }
        if (sites.hasFailed()) {
            sites.announceLosses();
        }
        int count = touched.pairs.sort();
        for (int i = 0; i < count; i++) {
            stuckRule.update(touched.pairs.get(i));
        }
        touched.pairs.removeFirst(count);
    }

    void loadChanged(int source) {
        for (int c = topology.sourceIconStart[source]; c < topology.sourceIconStart[source + 1]; c++) {
            queues.loadChanged(topology.sourceIconItem[c]);
        }
    }

    /** Something happens that the scenario gives or a partner behaviour causes. */
    void happen(EventKind kind, int target, long value, int cause) {
        rootCause = cause;
        boolean timed = (value & CompiledScenario.TIMED) != 0;
        switch (kind) {
            case LINK_DOWN -> {
                root(kind, ElementKind.LINK, target);
                network.failLink(target, timed);
            }
            case LINK_UP -> {
                root(kind, ElementKind.LINK, target);
                network.restoreLink(target, timed);
            }
            case SITE_FAIL -> sites.fail(target, timed, root(kind, ElementKind.SITE, target));
            case SITE_RESTORE -> sites.restore(target, value, root(kind, ElementKind.SITE, target));
            case ICON_STOP, ICON_CRASH -> {
                root(kind, ElementKind.CONCENTRATOR, target);
                queues.failIcon(target, timed, kind == EventKind.ICON_CRASH);
            }
            case ICON_START -> {
                root(kind, ElementKind.CONCENTRATOR, target);
                queues.restoreIcon(target, timed);
            }
            case IDB_DOWN -> {
                root(kind, ElementKind.INTERACTION_DATABASE, target);
                queues.failDatabase(target, timed);
            }
            case IDB_UP -> {
                root(kind, ElementKind.INTERACTION_DATABASE, target);
                queues.restoreDatabase(target, timed);
            }
            case DATA_SOURCE_DOWN -> {
                root(kind, ElementKind.DATA_SOURCE, target);
                sites.failSource(target, timed);
            }
            case DATA_SOURCE_UP -> {
                root(kind, ElementKind.DATA_SOURCE, target);
                sites.restoreSource(target, timed);
            }
            case GIM_STOP -> gims.stop(target, cause);
            case GIM_START -> gims.start(target, cause, kind.name(), -1);
            case OGG_ABEND -> replications.abend(target, cause);
            case OGG_START -> replications.start(target, cause);
            case HOST_REBOOT -> steps.reboot(target, root(kind, ElementKind.HOST, target));
            case LOAD_CHANGE -> changeLoad(target, (int) value);
            case STEP_BEGIN -> steps.begin(target);
            case STEP_END -> steps.end(target);
            default -> throw new IllegalStateException("no scenario event: " + kind);
        }
    }

    private int root(EventKind kind, ElementKind element, int index) {
        recorder.root = recorder.event(second(), kind, topology.handle(element, index), -1, rootCause, 0, 0);
        return recorder.root;
    }

    private void changeLoad(int target, int factor) {
        int site = scenario.factorSite[factor];
        recorder.root = recorder.event(second(), EventKind.LOAD_CHANGE, target >= 0 ? topology.handle(ElementKind.DATA_SOURCE, target)
                : topology.handle(ElementKind.SITE, site), -1, -1, scenario.factorNum[factor], scenario.factorDen[factor]);
        for (int source = 0; source < topology.sources; source++) {
            if (target == source || target < 0 && (site < 0 || topology.sourceSite[source] == site)) {
                queues.loads().setFactor(source, scenario.factorNum[factor], scenario.factorDen[factor], second());
                loadChanged(source);
            }
        }
    }

    private void strike(int type, int item, long stamp) {
        switch (type) {
            case EventType.CYCLE -> cycles.reached(item, stamp);
            case EventType.ALARM -> stuckRule.alarm(item, stamp);
            case EventType.STUCK -> stuckRule.stuck(item, stamp);
            case EventType.QUEUE_FULL -> queues.queueFull(item, stamp);
            case EventType.QUEUE_STEP -> queues.queueStep(item, stamp);
            case EventType.TRAIL_FULL -> replications.trailFull(item, stamp);
            case EventType.IN_SYNC -> replications.synchronised(item, stamp);
            case EventType.WINDOW -> toggleWindow(item);
            case EventType.PARTNER -> behaviours.tell(item);
            case EventType.PARTNER_CAUSED -> behaviours.carryOut(item);
            default -> throw new IllegalStateException("no planned event: " + type);
        }
    }

    private void toggleWindow(int gim) {
        boolean open = !cycles.isOpen(gim);
        if (!open && cycles.isWorking(gim)) {
            extraction.freeze(gim);
        }
        cycles.setOpen(gim, open);
        recorder.event(second(), open ? EventKind.WINDOW_OPEN : EventKind.WINDOW_CLOSE,
                topology.handle(ElementKind.INFO_MART_INSTALLATION, gim), -1, -1, 0, 0);
        if (open && cycles.isActive(gim)) {
            extraction.thaw(gim);
        }
        pending.add(parameters.cycles[gim].nextChange(second() + 1), Rank.CYCLE.ordinal(), EventType.WINDOW, gim, 0);
    }

    private TraceData finish() {
        long end = parameters.horizon >= 0 ? parameters.horizon : endedEarly;
        if (end < 0) {
            long period = 1;
            for (Cycles each : parameters.cycles) {
                period = Math.max(period, each.period());
            }
            end = recorder.lastActivity() + period;
        }
        queues.finish(end);
        sites.finish(end);
        losses.finish(end);
        TraceData data = recorder.finish(end, parameters);
        data.partnerEvents = behaviours.caused();
        return data;
    }

    /** The present second, rounded up. */
    long second() {
        return timeDen == 1 ? timeNum : Math.ceilDiv(timeNum, timeDen);
    }

    /** Plans an event at a whole second. */
    void plan(long second, Rank rank, int type, int item, long stamp) {
        if (second < Cycles.NEVER) {
            lastPlanned = Math.max(lastPlanned, second);
            pending.add(second, rank.ordinal(), type, item, stamp);
        }
    }

    /** Plans an event at an exact instant. */
    void plan(long num, long den, Rank rank, int type, int item, long stamp) {
        lastPlanned = Math.max(lastPlanned, Math.ceilDiv(num, den));
        pending.addExact(num, den, rank.ordinal(), type, item, stamp);
    }

    RunParameters parameters() {
        return parameters;
    }

    Network network() {
        return network;
    }

    Queues queues() {
        return queues;
    }

    PairStates pairs() {
        return pairs;
    }

    HighWaterMarks marks() {
        return marks;
    }

    CyclePlan cycles() {
        return cycles;
    }

    Extraction extraction() {
        return extraction;
    }

    StuckRule stuckRule() {
        return stuckRule;
    }

    Losses losses() {
        return losses;
    }

    Sites sites() {
        return sites;
    }

    Gims gims() {
        return gims;
    }

    Phases phases() {
        return phases;
    }

    Replications replications() {
        return replications;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    CompiledScenario scenario() {
        return scenario;
    }
}
