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
import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Replays scenarios one after another and keeps what can be used again: the arrays of the run, and the resolved settings as long as
 * topology, settings and wall clock stay the same. For one thread.
 */
public final class Engine {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    private final List<Behaviour> behaviours;
    private final Duration patience;
    private CompiledTopology topology;
    private SimulationSettings settings;
    private CompiledScenario lastScenario;
    private RunParameters parameters;
    private Replay replay;

    /**
     * An engine whose replays also follow the behaviours of partners.
     *
     * @param patience how long one call of a behaviour may take
     */
    public Engine(List<Behaviour> behaviours, Duration patience) {
        this.patience = patience;
        this.behaviours = List.copyOf(behaviours);
    }

    /**
     * Replays a scenario; the settings are complete.
     *
     * @param progress asked now and then; a replay that is cancelled ends with a {@link java.util.concurrent.CancellationException}
     */
    public TraceData run(CompiledTopology of, CompiledScenario scenario, SimulationSettings complete, Progress progress) {
        if (replay == null || topology != of) {
            topology = of;
            replay = new Replay(of, behaviours, patience);
            parameters = null;
        }
        if (parameters == null || settings != complete && !settings.equals(complete) || !sameFrame(scenario)) {
            settings = complete;
            lastScenario = scenario;
            parameters = new ParameterResolver(of, scenario, complete).resolve();
        }
        Replay now = replay;
        replay = null; // one that is broken off is not used again: a behaviour that was left alone may still hold it
        try {
            TraceData data = now.run(parameters, scenario, progress);
            replay = now;
            return data;
        } catch (ArithmeticException e) {
            throw new SimulationException(TEXTS.get("bad.fractions", scenario.id(), Long.toString(now.second())), e);
        }
    }

    /** Horizon and wall clock are part of the resolved parameters. */
    private boolean sameFrame(CompiledScenario scenario) {
        return scenario == lastScenario || scenario.horizon() == lastScenario.horizon() && !parameters.windowed()
                || scenario.horizon() == lastScenario.horizon() && scenario.horizon() >= 0
                        && scenario.start().equals(lastScenario.start()) && scenario.zone().equals(lastScenario.zone());
    }
}
