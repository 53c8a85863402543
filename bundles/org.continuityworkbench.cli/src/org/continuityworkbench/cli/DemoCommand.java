/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import org.continuityworkbench.core.io.Loaded;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.CheckedDeployment;
import org.continuityworkbench.report.FindingsText;
import org.continuityworkbench.report.ReplayText;
import org.continuityworkbench.report.TextStyle;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;

import picocli.CommandLine.Command;

/** {@code continuity demo}: shows on a sample what the product tells. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String GOOD = "example:two-site-active-active";
    private static final String BROKEN = "example:two-site-active-active-broken";
    private static final List<String> SCENARIOS = List.of("network-loss-4h", "network-loss-10h");

    private final Services services;

    DemoCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Console console = services.console();
        TextStyle style = console.style();
        ModelArguments models = new ModelArguments(services.library());
        Validator validator = new Validator(services.rules());
        ValidationSettings settings = ValidationSettings.standard(LocalDate.now(services.clock()));
        Loaded<Deployment> good = models.deployment(GOOD);
        check(GOOD, good, validator, settings);
        check(BROKEN, models.deployment(BROKEN), validator, settings);
        for (String scenario : SCENARIOS) {
            heading(Messages.get("demo.replay", GOOD, scenario));
            new ReplayText(style).write(SimulateCommand.replay(services.simulator(), good.model(),
                    models.scenario(scenario).model(), SimulationSettings.ideal(), Bindings.none()), console.out());
        }
        return ExitCode.CLEAN;
    }

    private void check(String name, Loaded<Deployment> loaded, Validator validator, ValidationSettings settings) {
        heading(Messages.get("demo.validate", name));
        ValidationResult result = validator.validate(loaded.model(), settings);
        Console console = services.console();
        new FindingsText(console.style()).write(List.of(new CheckedDeployment(name, loaded.model(), result, loaded::lineOf)),
                console.out());
    }

    private void heading(String command) {
        services.console().out().println();
        services.console().out().println(services.console().style().faint(command));
    }
}
