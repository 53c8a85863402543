/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;

/**
 * Writes one plan step by step. Owners and durations come from a plan of the deployment for the same purpose that has a step of the kind,
 * because people who know the place have stated them; else they are the defaults of this product.
 */
final class PlanWriter {

    private final Deployment deployment;
    private final RecoveryPlan plan = TopologyFactory.eINSTANCE.createRecoveryPlan();
    private final Set<String> used = new HashSet<>();

    PlanWriter(Deployment deployment, PlanPurpose purpose, String id) {
        this.deployment = deployment;
        plan.setId(id);
        plan.setPurpose(purpose);
        plan.setDetectTime(known(RecoveryPlan::getDetectTime, Duration.ofMinutes(5)));
        plan.setDecideTime(known(RecoveryPlan::getDecideTime, Duration.ofMinutes(10)));
    }

    private Duration known(Function<RecoveryPlan, Duration> time, Duration otherwise) {
        return deployment.getPlans().stream().filter(other -> other.getPurpose() == plan.getPurpose()).map(time)
                .filter(java.util.Objects::nonNull).findFirst().orElse(otherwise);
    }

    RecoveryPlan plan() {
        return plan;
    }

    void name(String key, Object... arguments) {
        plan.setName(Texts.get(key, arguments));
    }

    void description(String key) {
        plan.setDescription(Texts.get(key));
    }

    void sites(Site failed, Site surviving, Site returning) {
        plan.setFailedSite(failed);
        plan.setSurvivingSite(surviving);
        plan.setNewSite(returning);
    }

    /**
     * Adds a step.
     *
     * @param variant  suffix of the keys of its texts; empty for the usual ones
     * @param citation key of its source
     * @param targets  what it acts on; null elements are left out
     */
    PlanStep step(StepKind kind, String variant, String citation, List<? extends NamedElement> targets, Object... names) {
        PlanStep step = TopologyFactory.eINSTANCE.createPlanStep();
        String suffix = variant.isEmpty() ? "" : "." + variant;
        step.setId(unused(plan.getId() + "-" + kind.getName().toLowerCase(Locale.ROOT).replace('_', '-')));
        step.setKind(kind);
        step.setName(Texts.get("step." + kind.getName() + suffix, names));
        String guard = Texts.find("guard." + kind.getName() + suffix, names);
        step.setPrecondition(guard);
        step.setCitation(Texts.get("source." + citation));
        step.setOwner(owner(kind));
        step.setDuration(duration(kind));
        targets.stream().filter(java.util.Objects::nonNull).forEach(step.getTargets()::add);
        plan.getSteps().add(step);
        return step;
    }

    private String unused(String id) {
        String result = id;
        for (int i = 2; !used.add(result); i++) {
            result = id + "-" + i;
        }
        return result;
    }

    private String owner(StepKind kind) {
        return deployment.getPlans().stream().filter(other -> other.getPurpose() == plan.getPurpose())
                .flatMap(other -> other.getSteps().stream()).filter(step -> step.getKind() == kind).map(PlanStep::getOwner)
                .filter(owner -> owner != null && !owner.isBlank()).findFirst().orElseGet(() -> Texts.get("owner." + Defaults.owner(kind)));
    }

    private Duration duration(StepKind kind) {
        if (Defaults.isMachineTime(kind)) {
            return null;
        }
        return deployment.getPlans().stream().filter(other -> other.getPurpose() == plan.getPurpose())
                .flatMap(other -> other.getSteps().stream()).filter(step -> step.getKind() == kind).map(PlanStep::getDuration)
                .filter(java.util.Objects::nonNull).findFirst().orElse(Defaults.duration(kind));
    }

    /** Name of an element for people; empty for none. */
    static String label(NamedElement element) {
        return element == null ? "" : Deployments.label(element);
    }
}
