/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.continuityworkbench.core.io.Loaded;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.BaselineFindings;
import org.continuityworkbench.report.CheckedDeployment;
import org.continuityworkbench.report.FindingsFileException;
import org.continuityworkbench.report.FindingsJson;
import org.continuityworkbench.report.FindingsJUnit;
import org.continuityworkbench.report.FindingsMarkdown;
import org.continuityworkbench.report.FindingsSarif;
import org.continuityworkbench.report.FindingsText;
import org.continuityworkbench.report.Readiness;
import org.continuityworkbench.report.ReadinessMarkdown;
import org.continuityworkbench.report.Terms;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.Validator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity validate}: checks deployments against the documented rules. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "validate.file")
    private List<String> files;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private FindingsFormat format;

    @Mixin
    private RuleOptions ruleOptions;

    @Option(names = "--baseline-findings", paramLabel = "FILE", descriptionKey = "validate.baselineFindings")
    private String earlierFindings;

    @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "validate.baseline")
    private String baseline;

    @Option(names = "--scenario", paramLabel = "FILE|NAME", descriptionKey = "validate.scenario")
    private List<String> scenarios = List.of();

    private final Services services;

    ValidateCommand(Services services) {
        this.services = services;
    }

    /** Output formats of findings. */
    private enum FindingsFormat {
        text, json, sarif, junit, markdown
    }

    @Override
    public Integer call() {
        ModelArguments models = new ModelArguments(services.library());
        Validator validator = new Validator(services.rules());
        BaselineFindings known = knownFindings();
        Optional<Deployment> earlier = Optional.ofNullable(baseline).map(file -> models.deployment(file).model());
        List<Scenario> stories = scenarios.stream().map(name -> models.scenario(name).model()).toList();
        List<CheckedDeployment> checked = new ArrayList<>();
        for (String file : files) {
            Terms terms = ruleOptions.terms(file, services, known);
            Loaded<Deployment> loaded = models.deployment(file);
            ValidationResult result = validator.validate(loaded.model(), earlier, stories, terms.settings());
            checked.add(new CheckedDeployment(file, loaded.model(), result, loaded::lineOf, terms));
        }
        write(checked);
        return checked.stream().anyMatch(CheckedDeployment::fails) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private BaselineFindings knownFindings() {
        try {
            return earlierFindings == null ? BaselineFindings.NONE : BaselineFindings.read(ModelArguments.path(earlierFindings));
        } catch (FindingsFileException e) {
            throw new UserError(e);
        }
    }

    private void write(List<CheckedDeployment> checked) {
        Console console = services.console();
        switch (format) {
            case text -> new FindingsText(console.style()).write(checked, console.out());
            case json -> new FindingsJson(services.version()).write(checked, console.out());
            case sarif -> new FindingsSarif(services.version()).write(checked, services.rules(), console.out());
            case junit -> new FindingsJUnit().write(checked, console.out());
            case markdown -> checked.forEach(one -> writeMarkdown(one, console));
        }
    }

    /** Findings, then what they and the objectives mean together: no replay has judged them here. */
    private static void writeMarkdown(CheckedDeployment checked, Console console) {
        new FindingsMarkdown().write(List.of(checked), console.out());
        console.out().println();
        ReadinessMarkdown.write(Readiness.of(checked.result(), Readiness.demands(checked.deployment(), List.of(), false)), 4,
                console.out());
        console.out().println();
    }
}
