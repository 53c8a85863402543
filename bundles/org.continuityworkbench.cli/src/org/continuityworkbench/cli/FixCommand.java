/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.Loaded;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.report.BaselineFindings;
import org.continuityworkbench.report.Terms;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.fix.FixOutcome;
import org.continuityworkbench.validation.fix.FixPreview;
import org.continuityworkbench.validation.fix.FixRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code continuity fix}: applies the fixes of a deployment and saves it. The change goes to standard output as a unified diff, everything
 * else to standard error. The exit code speaks of the file as the command leaves it.
 */
@Command(name = "fix")
final class FixCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "fix.file")
    private String file;

    @Option(names = "--rule", paramLabel = "ID", descriptionKey = "fix.rule")
    private List<String> ids = List.of();

    @Option(names = "--dry-run", descriptionKey = "fix.dryRun")
    private boolean dryRun;

    @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "validate.baseline")
    private String baseline;

    @Mixin
    private RuleOptions ruleOptions;

    private final Services services;

    FixCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        RuleNames names = new RuleNames(services.rules());
        Set<String> chosen = ids.stream().map(id -> names.find(id).id()).collect(Collectors.toSet());
        if (!dryRun && !ModelArguments.isFile(file)) {
            throw UserError.usage("fix-example", file);
        }
        ModelArguments models = new ModelArguments(services.library());
        Terms terms = ruleOptions.terms(file, services, BaselineFindings.NONE);
        Optional<Deployment> earlier = Optional.ofNullable(baseline).map(name -> models.deployment(name).model());
        Loaded<Deployment> loaded = models.deployment(file);
        FixOutcome outcome = new FixRun(services.rules(), earlier, terms.settings(), rule -> chosen.isEmpty() || chosen.contains(rule.id()))
                .run(loaded.model());
        FixPreview change = FixPreview.between(loaded.model(), outcome.deployment());
        if (!dryRun && !change.isEmpty()) {
            boolean canonical = isCanonical(change);
            save(outcome.deployment());
            if (!canonical) {
                services.console().err().println(Messages.get("fix.layout", file));
            }
        }
        services.console().out().print(change.unified(file, file));
        tell(outcome, services.console().err());
        ValidationResult left = dryRun ? outcome.before() : outcome.after();
        return left.hasAtLeast(terms.failOn()) || !left.failures().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    /** True if the file has the form that saving gives it, so that nothing but the repairs changes. */
    private boolean isCanonical(FixPreview change) {
        try {
            return Files.readString(ModelArguments.path(file)).equals(String.join("\n", change.before()) + "\n");
        } catch (IOException e) {
            return false;
        }
    }

    private void save(Deployment deployment) {
        try {
            DeploymentFiles.save(deployment, ModelArguments.path(file));
        } catch (UnwritableFileException e) {
            throw new UserError(e);
        }
    }

    private void tell(FixOutcome outcome, PrintWriter err) {
        String applied = dryRun ? "fix.would" : "fix.applied";
        outcome.mended().forEach(mended -> err.println(Messages.get(applied, mended.rule(), mended.element(), mended.label())));
        outcome.refused().forEach(refusal -> err.println(line("fix.refused", refusal.finding(), refusal.finding().fixLabel() + ": "
                + Messages.get("fix.refused." + refusal.reason()))));
        outcome.caused().forEach(finding -> err.println(line("fix.caused", finding, finding.message())));
        outcome.after().failures().forEach(failure -> err.println(Messages.get("fix.failure", failure.ruleId(), failure.reason())));
        ValidationResult left = outcome.after();
        err.println(Messages.get(dryRun ? "fix.wouldTotal" : "fix.total", file, outcome.mended().size(), left.count(Severity.ERROR),
                left.count(Severity.WARNING), left.count(Severity.INFO)));
    }

    private static String line(String key, Finding finding, String text) {
        RuleDescriptor rule = finding.rule();
        return Messages.get(key, rule.id(), finding.elementId(), text);
    }
}
