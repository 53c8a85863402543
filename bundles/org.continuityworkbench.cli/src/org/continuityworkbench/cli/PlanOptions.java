/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.stream.Collectors;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.simulation.plan.PlanException;
import org.continuityworkbench.simulation.plan.PlanGenerator;
import org.continuityworkbench.simulation.plan.ReturnChoice;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that choose a recovery plan: one that the deployment holds, or one to be generated for a situation. */
final class PlanOptions {

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

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "plan.id")
    private String id;

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

    /** True if the plan is generated, not one that the deployment holds. */
    boolean isGenerated() {
        return what.plan == null;
    }

    /**
     * The plan: one of the deployment, or a new one that does not belong to it yet.
     *
     * @param file name of the deployment for messages
     * @throws UserError if there is no such plan, or none can be generated
     */
    RecoveryPlan choose(Deployment deployment, String file) {
        return what.plan != null ? plan(deployment, what.plan, file) : generate(deployment, file);
    }

    /** Puts a generated plan into the deployment in memory, in place of one of the same name. */
    static void put(RecoveryPlan plan, Deployment deployment) {
        for (int i = 0; i < deployment.getPlans().size(); i++) {
            if (plan.getId().equals(deployment.getPlans().get(i).getId())) {
                deployment.getPlans().set(i, plan);
                return;
            }
        }
        deployment.getPlans().add(plan);
    }

    /** @throws UserError if the deployment has no such plan */
    private static RecoveryPlan plan(Deployment deployment, String name, String file) {
        return deployment.getPlans().stream().filter(plan -> name.equals(plan.getId()) || name.equals(plan.getName())).findFirst()
                .orElseThrow(() -> UserError.usage(deployment.getPlans().isEmpty() ? "plan-none" : "plan", file, name,
                        deployment.getPlans().stream().map(RecoveryPlan::getId).collect(Collectors.joining(", "))));
    }

    private RecoveryPlan generate(Deployment deployment, String file) {
        PlanGenerator generator = new PlanGenerator(deployment);
        try {
            RecoveryPlan plan = switch (what.situation) {
                case link_loss -> generator.linkLoss();
                case site_failure -> generator.siteFailure(site(deployment, file));
                case return_to_normal -> generator.returnToNormal(site(deployment, file), choice());
            };
            if (id != null) {
                rename(plan);
            }
            return plan;
        } catch (PlanException e) {
            throw UserError.refused(e, "plan-impossible", file);
        }
    }

    private void rename(RecoveryPlan plan) {
        plan.getSteps().forEach(step -> step.setId(id + step.getId().substring(plan.getId().length())));
        plan.setId(id);
    }

    /** The named site; else the one that reports are read from, whose failure touches users most. */
    private Site site(Deployment deployment, String file) {
        if (site == null) {
            return InfoMarts.reportingSite(deployment).or(() -> deployment.getSites().stream().findFirst())
                    .orElseThrow(() -> UserError.usage("plan-no-site", file));
        }
        return deployment.getSites().stream().filter(each -> site.equals(each.getId()) || site.equals(each.getName())).findFirst()
                .orElseThrow(() -> UserError.usage("plan-site", file, site,
                        deployment.getSites().stream().map(Site::getId).collect(Collectors.joining(", "))));
    }

    private ReturnChoice choice() {
        CopyMode mode = duringCopy == DuringCopy.stopped ? CopyMode.STOPPED : CopyMode.RUNNING;
        ReturnOption choice = option == null ? ReturnOption.NONE : switch (option) {
            case 1 -> ReturnOption.OPTION_1;
            case 2 -> ReturnOption.OPTION_2;
            default -> throw UserError.usage("plan-option", "--option", option.toString());
        };
        return new ReturnChoice(choice, copy, mode);
    }
}
