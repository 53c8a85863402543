/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.compile;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.Element;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingSource;
import org.continuityworkbench.simulation.SimulationSettings;

/**
 * A scenario bound to one deployment: events in the order in which they happen, as flat arrays. Built from a scenario file or, for
 * generated cases, with a {@link Builder}. Immutable; the arrays must not be written to.
 */
public final class CompiledScenario {

    /** Value of a failure that lasts until its own end, so that overlapping outages of one element add up. */
    public static final long TIMED = 1;
    /** Value bit of a SITE_RESTORE whose site comes back with its disks. */
    public static final long DISKS_SURVIVE = 2;
    /** A duration or horizon that is not stated. */
    public static final long OPEN = -1;

    public final int events;
    public final long[] at;
    /** Ordinals of {@link EventKind}. */
    public final byte[] kind;
    /** Index of the element within its class; of a step for STEP_BEGIN and STEP_END; -1 for all data sources. */
    public final int[] target;
    /** {@link #TIMED} and {@link #DISKS_SURVIVE}; number of the factor for LOAD_CHANGE. */
    public final long[] value;
    public final CompiledStep[] steps;
    /** Factors of LOAD_CHANGE events as fractions. */
    public final long[] factorNum;
    public final long[] factorDen;
    /** Sites that a LOAD_CHANGE is about, by factor; -1 for one source or all. */
    public final int[] factorSite;
    private final String id;
    private final OffsetDateTime start;
    private final ZoneId zone;
    private final long horizon;
    private final List<String[]> settings;

    CompiledScenario(ScenarioEvents events, String id, OffsetDateTime start, ZoneId zone, long horizon, List<String[]> settings) {
        this.events = events.size();
        this.at = events.times();
        this.kind = events.kinds();
        this.target = events.targets();
        this.value = events.values();
        this.steps = events.steps();
        this.factorNum = events.factorNumerators();
        this.factorDen = events.factorDenominators();
        this.factorSite = events.factorSites();
        this.id = id;
        this.start = start;
        this.zone = zone;
        this.horizon = horizon;
        this.settings = List.copyOf(settings);
    }

    /**
     * Binds a scenario to a deployment.
     *
     * @throws ScenarioException if a parameter cannot be bound, an event names no fitting element, or a time is negative
     */
    public static CompiledScenario compile(Scenario scenario, CompiledTopology topology, Bindings bindings) {
        return new ScenarioCompiler(scenario, topology, bindings).compile();
    }

    /** A scenario without events, to be filled by calls. */
    public static Builder builder(CompiledTopology topology) {
        return new Builder(topology);
    }

    public String id() {
        return id;
    }

    /** Moment of second 0; empty if the scenario has no place in the calendar. */
    public Optional<OffsetDateTime> start() {
        return Optional.ofNullable(start);
    }

    /** Zone of local clock times; that of the start if the scenario names none; empty without a start. */
    public Optional<ZoneId> zone() {
        return zone != null ? Optional.of(zone) : start().map(OffsetDateTime::getOffset);
    }

    /** Last second of observation, exclusive; {@link #OPEN} if the replay ends when everything has settled. */
    public long horizon() {
        return horizon;
    }

    /**
     * The given settings, completed by those of the scenario where the caller said nothing. The same object if the scenario sets nothing.
     */
    public SimulationSettings complete(SimulationSettings given) {
        SimulationSettings result = given;
        for (String[] setting : settings) {
            result = result.withNamed(setting[0], setting[1], SettingSource.SCENARIO);
        }
        return result;
    }

    /**
     * The same outages with other manual steps.
     *
     * @param until end of the observation in seconds, or {@link #OPEN}
     */
    public CompiledScenario with(List<CompiledStep> otherSteps, long until) {
        ScenarioEvents changed = new ScenarioEvents();
        for (int i = 0; i < events; i++) {
            EventKind what = EventKind.values()[kind[i]];
            if (what == EventKind.LOAD_CHANGE) {
                int factor = (int) value[i];
                changed.addLoadChange(at[i], target[i], factorSite[factor], new Rational(factorNum[factor], factorDen[factor]));
            } else if (what != EventKind.STEP_BEGIN && what != EventKind.STEP_END) {
                changed.add(at[i], what, target[i], value[i]);
            }
        }
        otherSteps.forEach(changed::addStep);
        return new CompiledScenario(changed, id, start, zone, until, settings);
    }

    /** Builds a bound scenario by calls. Not safe for several threads. */
    public static final class Builder {

        private final CompiledTopology topology;
        private final ScenarioEvents events = new ScenarioEvents();
        private final List<String[]> settings = new ArrayList<>();
        private String id = "generated";
        private OffsetDateTime start;
        private ZoneId zone;
        private long horizon = OPEN;

        Builder(CompiledTopology topology) {
            this.topology = topology;
        }

        public Builder id(String name) {
            this.id = name;
            return this;
        }

        /** Moment of second 0 and zone of the wall clock. */
        public Builder start(OffsetDateTime moment, ZoneId clock) {
            this.start = moment;
            this.zone = clock;
            return this;
        }

        /** End of the observation in seconds. */
        public Builder horizon(long seconds) {
            this.horizon = seconds;
            return this;
        }

        /**
         * A failure and, unless the duration is {@link #OPEN}, its end.
         *
         * @param failure LINK_DOWN, SITE_FAIL, ICON_STOP, ICON_CRASH, IDB_DOWN, DATA_SOURCE_DOWN or GIM_STOP
         * @param element index of the element within its class
         */
        public Builder outage(EventKind failure, int element, long atSecond, long duration) {
            return outage(failure, element, atSecond, duration, false);
        }

        /** As {@link #outage(EventKind, int, long, long)}, with the choice whether the disks of a failed site survive. */
        public Builder outage(EventKind failure, int element, long atSecond, long duration, boolean disksSurvive) {
            events.addOutage(failure, element, atSecond, duration, disksSurvive);
            return this;
        }

        /** A single event that no duration ends, for example LINK_UP or OGG_ABEND. */
        public Builder event(EventKind what, int element, long atSecond) {
            events.add(atSecond, what, element, 0);
            return this;
        }

        /** A manual step; its effect is at its end. */
        public Builder step(StepKind what, long begin, long duration, Element... targets) {
            events.addStep(new CompiledStep(what, begin, begin + duration, List.of(targets), null, null, null, "", ""));
            return this;
        }

        /** A manual step with its times; for steps of a plan that was expanded before. */
        public Builder step(CompiledStep step) {
            events.addStep(step);
            return this;
        }

        /**
         * The steps of a plan, one after another.
         *
         * @param plan index of the plan
         * @throws ScenarioException if the plan needs a transfer time that its figures do not give
         */
        public Builder plan(int plan, long atSecond) {
            new PlanExpansion(topology, topology.deployment().getPlans().get(plan), plan).addTo(events, atSecond);
            return this;
        }

        /** From this moment the record rate of a source, or of all for -1, is the modelled one times the factor. */
        public Builder load(int source, long atSecond, Rational factor) {
            events.addLoadChange(atSecond, source, -1, factor);
            return this;
        }

        /** A setting as a scenario file holds it. */
        public Builder setting(String name, String text) {
            settings.add(new String[] {name, text});
            return this;
        }

        public CompiledScenario build() {
            return new CompiledScenario(events, id, start, zone, horizon, settings);
        }
    }

    /** Settings of the scenario as name and text, in file order. Empty if there are none. */
    public List<String[]> settings() {
        return Collections.unmodifiableList(settings);
    }
}
