/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.operations;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartInstallation;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;

/** What the steps of a plan do to Info Mart servers. */
final class ServerSteps {

    private ServerSteps() {
    }

    /** True if the step starts or stops an Info Mart server. */
    static boolean concerns(PlanStep step) {
        return step.getKind() == StepKind.START_INFO_MART || step.getKind() == StepKind.STOP_INFO_MART;
    }

    /**
     * The installations that a step starts or stops: those that it names; else, for a start, those of the site that the plan brings into
     * service or all that stand by, and for a stop all.
     */
    static Set<InfoMartInstallation> servers(RecoveryPlan plan, PlanStep step, Deployment deployment) {
        Set<InfoMartInstallation> named = named(plan, step);
        if (!named.isEmpty()) {
            return named;
        } else if (step.getKind() == StepKind.STOP_INFO_MART) {
            return Deployments.installations(deployment).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        Site site = switch (plan.getPurpose()) {
            case RETURN_TO_NORMAL -> plan.getNewSite();
            case DISASTER_RECOVERY -> plan.getSurvivingSite();
            case LINK_LOSS, PLANNED_MIGRATION -> null;
        };
        return site != null && !site.getInfoMartInstallations().isEmpty() ? new LinkedHashSet<>(site.getInfoMartInstallations())
                : standby(deployment);
    }

    /** The installations that a step names itself, or through an Application object as long as the plan has not edited that. */
    static Set<InfoMartInstallation> named(RecoveryPlan plan, PlanStep step) {
        int edited = Plans.indexOf(plan, StepKind.SET_HOST);
        boolean edits = edited >= 0 && edited < plan.getSteps().indexOf(step);
        Set<InfoMartInstallation> named = new LinkedHashSet<>();
        for (NamedElement target : step.getTargets()) {
            if (target instanceof InfoMartInstallation installation) {
                named.add(installation);
            } else if (target instanceof InfoMartApplication application && application.getInstallation() != null && !edits) {
                named.add(application.getInstallation());
            }
        }
        return named;
    }

    static Set<InfoMartInstallation> active(Deployment deployment) {
        return InfoMarts.activeInstallations(deployment).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Set<InfoMartInstallation> standby(Deployment deployment) {
        return InfoMarts.standbyInstallations(deployment).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
