/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.OutcomesJUnit;
import org.continuityworkbench.report.ReplayJson;
import org.continuityworkbench.report.ReplayText;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Outcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity simulate}: replays an outage on a deployment. */
@Command(name = "simulate")
final class SimulateCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "simulate.file")
    private String file;

    @Option(names = "--scenario", required = true, paramLabel = "FILE|NAME", descriptionKey = "simulate.scenario")
    private String scenario;

    @Mixin
    private ReplayOptions replay;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private Format format;

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "simulate.junit")
    private String junit;

    private final Services services;

    SimulateCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        ModelArguments models = new ModelArguments(services.library());
        Deployment deployment = models.deployment(file).model();
        Scenario story = models.scenario(scenario).model();
        Bindings bindings = replay.bindings();
        Trace trace = replay(deployment, story, replay.settings(), bindings);
        List<Outcome> outcomes = Expectations.evaluate(trace, story, bindings);
        Console console = services.console();
        switch (format) {
            case text -> new ReplayText(console.style()).write(trace, outcomes, console.out());
            case json -> new ReplayJson(services.version()).write(trace, outcomes, console.out());
        }
        if (junit != null) {
            StringWriter cases = new StringWriter();
            new OutcomesJUnit().write(scenario + " / " + file, trace, outcomes, cases);
            OutputFiles.write(junit, cases.toString());
        }
        return outcomes.stream().anyMatch(Outcome::isMissed) ? ExitCode.MISSED : ExitCode.CLEAN;
    }

    /** @throws UserError if the scenario does not fit the deployment or holds a setting that cannot be read */
    static Trace replay(Deployment deployment, Scenario scenario, SimulationSettings settings, Bindings bindings) {
        try {
            return Simulator.run(deployment, scenario, bindings, settings);
        } catch (ScenarioException | SettingException | SimulationException e) {
            throw new UserError(e.getMessage(), e);
        }
    }
}
