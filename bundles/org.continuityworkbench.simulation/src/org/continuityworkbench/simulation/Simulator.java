/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.time.Duration;
import java.util.List;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.engine.Engine;

/**
 * Replays outage scenarios on deployments, exact to the second and without any clock or randomness: the same input gives the same trace.
 * An instance keeps its working memory, so use one for many replays; one instance is for one thread. A replay ends when the scenario's
 * horizon is reached or, without one, when nothing is left to happen, at the latest 31 days after its last event; the trace then says so
 * (END).
 */
public final class Simulator {

    /** How long one call of a behaviour may take. */
    public static final Duration BEHAVIOUR_LIMIT = Duration.ofSeconds(10);

    private final Engine engine;

    /** A simulator without partner behaviours. */
    public Simulator() {
        this(List.of());
    }

    /** A simulator whose replays also follow these behaviours, told in this order. They belong to this simulator alone. */
    public Simulator(List<Behaviour> behaviours) {
        this(behaviours, BEHAVIOUR_LIMIT);
    }

    /**
     * As {@link #Simulator(List)}, with another limit.
     *
     * @param patience how long one call of a behaviour may take before the replay is given up
     */
    public Simulator(List<Behaviour> behaviours, Duration patience) {
        engine = new Engine(behaviours, patience);
    }

    /**
     * Replays one scenario.
     *
     * @param settings what the caller wants; settings of the scenario count where the caller gave none
     * @throws ScenarioException if the scenario needs a start for an ETL window and has none
     * @throws SettingException if the scenario holds an unknown setting or a value that cannot be read
     * @throws SimulationException if rates are divided too finely for exact arithmetic, or if a behaviour fails, does what it has not
     *     declared
     *                             or does not come back; the message names it
     */
    public Trace run(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings) {
        return run(topology, scenario, settings, Progress.NONE);
    }

    /**
     * As {@link #run(CompiledTopology, CompiledScenario, SimulationSettings)}, but can be stopped in the middle. The simulator can be used
     * again afterwards.
     *
     * @param progress asked every few dozen events and while a behaviour of a partner is at work; once it is cancelled the replay ends
     *                 within milliseconds and nothing of it is left. A behaviour that is at work then is interrupted and left alone.
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public Trace run(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings, Progress progress) {
        SimulationSettings complete = scenario.complete(settings);
        return new Trace(topology, scenario, complete, engine.run(topology, scenario, complete, progress));
    }

    /** Compiles, binds and replays: the short way for a single replay. */
    public static Trace run(Deployment deployment, Scenario scenario, Bindings bindings, SimulationSettings settings) {
        CompiledTopology topology = CompiledTopology.compile(deployment);
        return new Simulator().run(topology, CompiledScenario.compile(scenario, topology, bindings), settings);
    }
}
