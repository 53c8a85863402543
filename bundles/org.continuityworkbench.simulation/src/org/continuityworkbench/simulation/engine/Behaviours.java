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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.BehaviourContext;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.ElementKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Tells partner behaviours what happened and carries out what they cause. Costs nothing where there are none. */
final class Behaviours implements Recorder.EventListener, BehaviourContext {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    /** A replay in which partners cause more than this is taken for an endless loop. */
    private static final int LIMIT = 1_000_000;

    private static final EventKind[] KINDS = EventKind.values();

    /** Class of the element of the kinds that can be caused. */
    private static final Map<EventKind, ElementKind> CAUSABLE = Map.ofEntries(Map.entry(EventKind.LINK_DOWN, ElementKind.LINK),
            Map.entry(EventKind.LINK_UP, ElementKind.LINK), Map.entry(EventKind.SITE_FAIL, ElementKind.SITE),
            Map.entry(EventKind.SITE_RESTORE, ElementKind.SITE), Map.entry(EventKind.ICON_STOP, ElementKind.CONCENTRATOR),
            Map.entry(EventKind.ICON_CRASH, ElementKind.CONCENTRATOR), Map.entry(EventKind.ICON_START, ElementKind.CONCENTRATOR),
            Map.entry(EventKind.IDB_DOWN, ElementKind.INTERACTION_DATABASE), Map.entry(EventKind.IDB_UP, ElementKind.INTERACTION_DATABASE),
            Map.entry(EventKind.DATA_SOURCE_DOWN, ElementKind.DATA_SOURCE), Map.entry(EventKind.DATA_SOURCE_UP, ElementKind.DATA_SOURCE),
            Map.entry(EventKind.GIM_STOP, ElementKind.INFO_MART_INSTALLATION),
            Map.entry(EventKind.GIM_START, ElementKind.INFO_MART_INSTALLATION), Map.entry(EventKind.OGG_ABEND, ElementKind.REPLICATION),
            Map.entry(EventKind.OGG_START, ElementKind.REPLICATION), Map.entry(EventKind.HOST_REBOOT, ElementKind.HOST));

    private record Caused(EventKind kind, Element element, int cause, long value, int behaviour) {
    }

    private final Replay replay;
    private final CompiledTopology topology;
    private final Recorder recorder;
    private final List<Behaviour> behaviours;
    private final List<String> ids = new ArrayList<>();
    private final List<Set<EventKind>> takes = new ArrayList<>();
    private final List<Set<EventKind>> causes = new ArrayList<>();
    private final BehaviourCalls calls;
    private final List<Caused> caused = new ArrayList<>();
    private int current;
    private int cause;

    Behaviours(Replay replay, CompiledTopology topology, Recorder recorder, List<Behaviour> behaviours, Duration patience) {
        this.replay = replay;
        this.topology = topology;
        this.recorder = recorder;
        this.behaviours = List.copyOf(behaviours);
        calls = new BehaviourCalls(patience, replay.cancellation::look);
        recorder.listener = this;
        for (Behaviour behaviour : behaviours) {
            ids.add(behaviour.id());
            takes.add(Set.copyOf(behaviour.takes()));
            causes.add(Set.copyOf(behaviour.causes()));
            for (EventKind kind : takes.getLast()) {
                recorder.heardKinds |= 1L << kind.ordinal();
            }
        }
    }

    void begin() {
        caused.clear();
        cause = -1;
        for (current = 0; current < behaviours.size(); current++) {
            Behaviour behaviour = behaviours.get(current);
            calls.call(behaviour, ids.get(current), 0, () -> behaviour.begin(this));
        }
    }

    @Override
    public void recorded(int event, EventKind kind) {
        replay.plan(replay.second(), EventKind.Rank.REPORT, EventType.PARTNER, event, 0);
    }

    /** Tells everybody who listens about an event that was recorded in this second. */
    void tell(int event) {
        TraceEvent told = recorder.get(event, topology);
        cause = event;
        for (current = 0; current < behaviours.size(); current++) {
            if (takes.get(current).contains(told.kind())) {
                Behaviour behaviour = behaviours.get(current);
                calls.call(behaviour, ids.get(current), now(), () -> behaviour.happened(told, this));
            }
        }
    }

    /** Number of events that were caused so far. */
    int caused() {
        return caused.size();
    }

    /** The replay is over. */
    void end() {
        calls.close();
    }

    /** Carries out what was caused. */
    void carryOut(int number) {
        Caused event = caused.get(number);
        if (event.kind == EventKind.PARTNER) {
            recorder.event(replay.second(), EventKind.PARTNER, handle(event.element), -1, event.cause, event.value, event.behaviour);
        } else {
            replay.happen(KINDS[event.kind.ordinal()], event.element.index(), 0, event.cause);
        }
    }

    private int handle(Element element) {
        return element == null ? -1 : topology.handle(element.kind(), element.index());
    }

    @Override
    public void cause(EventKind kind, Element element, long delay, long value) {
        if (!causes.get(current).contains(kind)) {
            throw refused("undeclared", kind);
        }
        if (kind != EventKind.PARTNER && (element == null || CAUSABLE.get(kind) != element.kind())) {
            throw CAUSABLE.containsKey(kind) ? refused("element", kind, element == null ? "-" : element.id(), CAUSABLE.get(kind))
                    : refused("kind", kind);
        }
        if (delay < 0 || caused.size() >= LIMIT) {
            throw refused(delay < 0 ? "past" : "endless", kind, Long.toString(delay), Integer.toString(LIMIT));
        }
        caused.add(new Caused(kind, element, cause, value, current));
        replay.plan(replay.second() + delay, delay == 0 ? EventKind.Rank.REPORT : kind.rank(), EventType.PARTNER_CAUSED, caused.size() - 1,
                0);
    }

    private SimulationException refused(String why, Object... what) {
        Object[] named = Stream.concat(Stream.of(ids.get(current), Long.toString(now())), Stream.of(what)).toArray();
        return new SimulationException(TEXTS.get("behaviour.refused." + why, named), null);
    }

    @Override
    public long now() {
        return replay.second();
    }

    @Override
    public CompiledTopology topology() {
        return topology;
    }

    @Override
    public boolean isUp(Element site) {
        return replay.network().isUp(site.index());
    }

    @Override
    public boolean reach(Element site, Element otherSite) {
        return replay.network().reach(site.index(), otherSite.index());
    }

    @Override
    public boolean isActive(Element installation) {
        return replay.cycles().isActive(installation.index());
    }
}
