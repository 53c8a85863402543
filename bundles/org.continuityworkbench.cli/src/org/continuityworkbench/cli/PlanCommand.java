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
import java.util.stream.Collectors;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.report.PlanJson;
import org.continuityworkbench.report.PlanMarkdown;
import org.continuityworkbench.report.PlanText;
import org.continuityworkbench.simulation.plan.PlanException;
import org.continuityworkbench.simulation.plan.PlanGenerator;
import org.continuityworkbench.simulation.plan.PlanSheet;
import org.continuityworkbench.simulation.plan.ReturnChoice;
import org.eclipse.emf.ecore.util.EcoreUtil;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code continuity plan}: the steps for a disruption, generated from the deployment or kept in it. */
@Command(name = "plan")
final class PlanCommand implements Callable<Integer> {

    @Parameters(arity = "1", paramLabel = "FILE", descriptionKey = "plan.file")
    private String file;

    @ArgGroup(multiplicity = "1")
    private What what;

    @Option(names = "--site", paramLabel = "ID", descriptionKey = "plan.site")
    private String site;

    @Option(names = "--option", paramLabel = "1|2", descriptionKey = "plan.option")
    private Integer option;

    @Option(names = "--copy", negatable = true, defaultValue = "true", fallbackValue = "true", descriptionKey = "plan.copy")
    private boolean copy;

    @Option(names = "--info-mart", paramLabel = "MODE", defaultValue = "running", descriptionKey = "plan.infoMart")
    private DuringCopy duringCopy;

    @Option(names = "--start", paramLabel = "TIME", descriptionKey = "plan.start")
    private String start;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format", defaultValue = "text")
    private PlanFormat format;

    @Option(names = "--write", descriptionKey = "plan.write")
    private boolean write;

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "plan.id")
    private String id;

    private final Services services;

    PlanCommand(Services services) {
        this.services = services;
    }

    /** Either a situation, or a plan that the deployment holds. */
    private static final class What {

        @Option(names = "--for", paramLabel = "SITUATION", required = true, descriptionKey = "plan.for")
        private Situation situation;

        @Option(names = "--plan", paramLabel = "ID", required = true, descriptionKey = "plan.plan")
        private String plan;
    }

    /** Situations as the user writes them. */
    private enum Situation {
        link_loss, site_failure, return_to_normal;

        @Override
        public String toString() {
            return this == return_to_normal ? "return" : name().replace('_', '-');
        }
    }

    /** What the surviving Info Mart server does during the copy. */
    private enum DuringCopy {
        running, stopped
    }

    /** Output formats of a plan. */
    private enum PlanFormat {
        text, markdown, json
    }

    @Override
    public Integer call() {
        Deployment deployment = new ModelArguments(services.library()).deployment(file).model();
        Optional<ZonedDateTime> begin = start();
        RecoveryPlan plan = what.plan != null ? kept(deployment) : generate(deployment);
        if (what.plan == null) {
            plan = add(plan, deployment);
        }
        PlanSheet sheet = PlanSheet.of(plan, deployment);
        Console console = services.console();
        switch (format) {
            case text -> new PlanText(console.style()).write(sheet, begin, console.out());
            case markdown -> new PlanMarkdown().write(sheet, begin, console.out());
            case json -> new PlanJson(services.version()).write(sheet, begin, console.out());
        }
        return ExitCode.CLEAN;
    }

    private Optional<ZonedDateTime> start() {
        try {
            return Optional.ofNullable(start).map(ZonedDateTime::parse);
        } catch (DateTimeParseException e) {
            throw new UserError(Messages.get("plan.start.bad", start), e);
        }
    }

    private RecoveryPlan kept(Deployment deployment) {
        return plan(deployment, what.plan, file);
    }

    /** @throws UserError if the deployment has no such plan */
    static RecoveryPlan plan(Deployment deployment, String name, String file) {
        return deployment.getPlans().stream().filter(plan -> name.equals(plan.getId()) || name.equals(plan.getName())).findFirst()
                .orElseThrow(() -> new UserError(Messages.get("plan.unknown", file, name,
                        deployment.getPlans().stream().map(RecoveryPlan::getId).collect(Collectors.joining(", ")))));
    }

    private RecoveryPlan generate(Deployment deployment) {
        PlanGenerator generator = new PlanGenerator(deployment);
        try {
            RecoveryPlan plan = switch (what.situation) {
                case link_loss -> generator.linkLoss();
                case site_failure -> generator.siteFailure(site(deployment));
                case return_to_normal -> generator.returnToNormal(site(deployment), choice(deployment));
            };
            if (id != null) {
                rename(plan);
            }
            return plan;
        } catch (PlanException e) {
            throw new UserError(e.getMessage(), e);
        }
    }

    private void rename(RecoveryPlan plan) {
        plan.getSteps().forEach(step -> step.setId(id + step.getId().substring(plan.getId().length())));
        plan.setId(id);
    }

    /** The named site; else the one that reports are read from, whose failure touches users most. */
    private Site site(Deployment deployment) {
        if (site == null) {
            return InfoMarts.reportingSite(deployment).or(() -> deployment.getSites().stream().findFirst())
                    .orElseThrow(() -> new UserError(Messages.get("plan.noSite", file)));
        }
        return deployment.getSites().stream().filter(each -> site.equals(each.getId()) || site.equals(each.getName())).findFirst()
                .orElseThrow(() -> new UserError(Messages.get("plan.site.unknown", file, site,
                        deployment.getSites().stream().map(Site::getId).collect(Collectors.joining(", ")))));
    }

    private ReturnChoice choice(Deployment deployment) {
        CopyMode mode = duringCopy == DuringCopy.stopped ? CopyMode.STOPPED : CopyMode.RUNNING;
        ReturnOption choice = option == null ? ReturnOption.NONE : switch (option) {
            case 1 -> ReturnOption.OPTION_1;
            case 2 -> ReturnOption.OPTION_2;
            default -> throw new UserError(Messages.get("plan.option.bad", option));
        };
        return new ReturnChoice(choice, copy, mode);
    }

    /** Adds the plan to the model in memory and, if asked, to the file; a plan of the same name that people have edited stays as it is. */
    private RecoveryPlan add(RecoveryPlan plan, Deployment deployment) {
        Optional<RecoveryPlan> same = deployment.getPlans().stream().filter(other -> plan.getId().equals(other.getId())).findFirst();
        if (same.isPresent() && write && !EcoreUtil.equals(same.get(), plan)) {
            throw new UserError(Messages.get("plan.edited", file, plan.getId()));
        } else if (same.isPresent() && EcoreUtil.equals(same.get(), plan)) {
            return same.get();
        }
        if (same.isPresent()) {
            deployment.getPlans().set(deployment.getPlans().indexOf(same.get()), plan);
            return plan;
        }
        deployment.getPlans().add(plan);
        if (write) {
            save(deployment, plan);
        }
        return plan;
    }

    private void save(Deployment deployment, RecoveryPlan plan) {
        if (file.startsWith("example:")) {
            throw new UserError(Messages.get("plan.write.example", file));
        }
        try {
            DeploymentFiles.save(deployment, Path.of(file));
        } catch (UnwritableFileException e) {
            throw new UserError(e.getMessage(), e);
        }
        services.console().err().println(Messages.get("plan.written", plan.getId(), file));
    }
}
