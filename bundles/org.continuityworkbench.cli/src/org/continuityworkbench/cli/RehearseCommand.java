/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.concurrent.Callable;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.report.RehearsalJson;
import org.continuityworkbench.report.RehearsalMarkdown;
import org.continuityworkbench.report.RehearsalText;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.plan.PlanException;
import org.continuityworkbench.simulation.rehearsal.Rehearsal;
import org.continuityworkbench.simulation.rehearsal.RehearsalResult;
import org.continuityworkbench.simulation.rehearsal.Story;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity rehearse}: replays a recovery plan and every change of it, and tells what each change costs. */
@Command(name = "rehearse")
final class RehearseCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "simulate.file")
    private String file;

    @Mixin
    private PlanOptions choice;

    @Option(names = "--scenario", paramLabel = "FILE|NAME", descriptionKey = "rehearse.scenario")
    private String scenario;

    @Mixin
    private ReplayOptions replay;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private ReportFormat format;

    private final Services services;

    RehearseCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        ModelArguments models = new ModelArguments(services.library());
        Deployment deployment = models.deployment(file).model();
        RecoveryPlan plan = choice.choose(deployment, file);
        if (choice.isGenerated()) {
            PlanOptions.put(plan, deployment);
        } else if (plan.getSteps().isEmpty()) {
            throw UserError.usage("rehearse-no-steps", file, plan.getId());
        }
        Scenario story = scenario == null ? null : models.scenario(scenario).model();
        RehearsalResult result = rehearse(plan, deployment, story, replay.settings(), replay.bindings());
        Console console = services.console();
        switch (format) {
            case text -> new RehearsalText(console.style()).write(result, console.out());
            case json -> new RehearsalJson(services.version()).write(result, console.out());
            case markdown -> new RehearsalMarkdown().write(result, console.out());
        }
        return result.isFailed() ? ExitCode.MISSED : ExitCode.CLEAN;
    }

    private RehearsalResult rehearse(RecoveryPlan plan, Deployment deployment, Scenario scenario, SimulationSettings settings,
            Bindings bindings) {
        try {
            Story story = scenario == null ? Story.of(plan, deployment) : Story.of(plan, deployment, scenario, bindings);
            return Rehearsal.run(story, settings, scenario == null ? Bindings.none() : bindings, services.simulator());
        } catch (ScenarioException | PlanException | SettingException | SimulationException e) {
            throw UserError.refused(e, "replay", file);
        }
    }
}
