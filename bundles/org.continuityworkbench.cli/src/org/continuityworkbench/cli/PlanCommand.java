/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.report.PlanJson;
import org.continuityworkbench.report.PlanMarkdown;
import org.continuityworkbench.report.PlanText;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.plan.PlanSheet;
import org.eclipse.emf.ecore.util.EcoreUtil;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity plan}: the steps for a disruption, generated from the deployment or kept in it. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "plan.file")
    private String file;

    @Mixin
    private PlanOptions choice;

    @Option(names = "--start", paramLabel = "TIME", descriptionKey = "plan.start")
    private String start;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private ReportFormat format;

    @Option(names = "--write", descriptionKey = "plan.write")
    private boolean write;

    private final Services services;

    PlanCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        Deployment deployment = new ModelArguments(services.library()).deployment(file).model();
        Optional<ZonedDateTime> begin = start();
        RecoveryPlan plan = choice.choose(deployment, file);
        if (choice.isGenerated()) {
            plan = add(plan, deployment);
        }
        PlanSheet sheet = sheet(plan, deployment);
        Console console = services.console();
        switch (format) {
            case text -> new PlanText(console.style()).write(sheet, begin, console.out());
            case markdown -> new PlanMarkdown().write(sheet, begin, console.out());
            case json -> new PlanJson(services.version()).write(sheet, begin, console.out());
        }
        return ExitCode.CLEAN;
    }

    private PlanSheet sheet(RecoveryPlan plan, Deployment deployment) {
        try {
            return PlanSheet.of(plan, deployment, services.simulator());
        } catch (SimulationException e) {
            throw UserError.refused(e, "replay", file);
        }
    }

    private Optional<ZonedDateTime> start() {
        try {
            return Optional.ofNullable(start).map(ZonedDateTime::parse);
        } catch (DateTimeParseException e) {
            throw UserError.usage(e, "plan-start", "--start", start);
        }
    }

    /** Adds the plan to the model in memory and, if asked, to the file; a plan of the same name that people have edited stays as it is. */
    private RecoveryPlan add(RecoveryPlan plan, Deployment deployment) {
        Optional<RecoveryPlan> same = deployment.getPlans().stream().filter(other -> plan.getId().equals(other.getId())).findFirst();
        if (same.isPresent() && write && !EcoreUtil.equals(same.get(), plan)) {
            throw UserError.usage("plan-edited", file, plan.getId());
        } else if (same.isPresent() && EcoreUtil.equals(same.get(), plan)) {
            return same.get();
        }
        PlanOptions.put(plan, deployment);
        if (same.isEmpty() && write) {
            save(deployment, plan);
        }
        return plan;
    }

    private void save(Deployment deployment, RecoveryPlan plan) {
        if (file.startsWith("example:")) {
            throw UserError.usage("plan-example", file);
        }
        try {
            DeploymentFiles.save(deployment, Path.of(file));
        } catch (UnwritableFileException e) {
            throw new UserError(e);
        }
        services.console().err().println(Messages.get("plan.written", plan.getId(), file));
    }
}
