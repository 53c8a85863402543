/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.ReplayJson;
import org.continuityworkbench.report.ReplayText;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SettingSource;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity simulate}: replays an outage on a deployment. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "simulate.file")
    private String file;

    @Option(names = "--scenario", required = true, paramLabel = "FILE|NAME", descriptionKey = "simulate.scenario")
    private String scenario;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "simulate.set")
    private List<String> settings = List.of();

    @Option(names = "--bind", paramLabel = "PARAMETER=ELEMENT", descriptionKey = "simulate.bind")
    private List<String> bindings = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private Format format;

    private final Services services;

    SimulateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        ModelArguments models = new ModelArguments(services.library());
        Trace trace = replay(models.deployment(file).model(), models.scenario(scenario).model(), settings, bindings);
        Console console = services.console();
        switch (format) {
            case text -> new ReplayText(console.style()).write(trace, console.out());
            case json -> new ReplayJson(services.version()).write(trace, console.out());
        }
        return ExitCode.CLEAN;
    }

    /** @throws UserError if the scenario does not fit the deployment or a setting cannot be read */
    static Trace replay(Deployment deployment, Scenario scenario, List<String> settings, List<String> bindings) {
        try {
            SimulationSettings chosen = SimulationSettings.ideal();
            for (String setting : settings) {
                chosen = chosen.withAssignment(setting, SettingSource.CALLER);
            }
            Bindings bound = Bindings.none();
            for (String binding : bindings) {
                bound = bound.withAssignment(binding);
            }
            return Simulator.run(deployment, scenario, bound, chosen);
        } catch (ScenarioException | SettingException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
