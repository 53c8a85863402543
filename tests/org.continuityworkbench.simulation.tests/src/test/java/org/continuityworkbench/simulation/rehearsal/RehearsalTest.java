/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.Invariants;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.plan.PlanGenerator;
import org.continuityworkbench.simulation.plan.ReturnChoice;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {

    private static RehearsalResult rehearse(Deployment deployment, RecoveryPlan plan) {
        return Rehearsal.run(Story.of(plan, deployment), SimulationSettings.ideal(), Bindings.none());
    }

    private static RehearsalResult rehearse(String deployment, String plan) {
        Deployment model = Samples.deployment(deployment);
        return rehearse(model, model.getPlans().stream().filter(each -> plan.equals(each.getId())).findFirst().orElseThrow());
    }

    private static int step(RehearsalResult result, StepKind kind) {
        return result.steps().stream().filter(step -> step.step().getKind() == kind).findFirst().orElseThrow().number() - 1;
    }

    private static Cost cost(RehearsalResult result, Mutation.Kind change, StepKind kind) {
        return result.costs().stream().filter(cost -> cost.mutation().equals(new Mutation(change, step(result, kind)))).findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active", "two-site-active-standby", "four-site-active-active"})
    void noKeptPlanTakesAForbiddenAction(String deployment) {
        Deployment model = Samples.deployment(deployment);
        for (RecoveryPlan plan : List.copyOf(model.getPlans())) {
            RehearsalResult result = rehearse(model, plan);
            Invariants.check(result.trace());
            assertThat(result.trace().violations()).as(plan.getId()).isEmpty();
            assertThat(result.steps()).as(plan.getId()).hasSameSizeAs(plan.getSteps()).allMatch(RehearsedStep::executed);
            assertThat(result.costs()).hasSize(3 * plan.getSteps().size());
        }
    }

    /** Return plans of every choice, replayed after the recovery that they follow: no split brain, and reports go on at the end. */
    @Test
    void generatedReturnPlansLeadToNormalOperation() {
        for (CopyMode mode : CopyMode.VALUES) {
            for (ReturnOption option : List.of(ReturnOption.OPTION_1, ReturnOption.OPTION_2)) {
                returns("two-site-active-standby", new ReturnChoice(option, true, mode));
            }
            returns("two-site-active-active", new ReturnChoice(ReturnOption.NONE, true, mode));
        }
        returns("two-site-active-active", new ReturnChoice(ReturnOption.NONE, false, CopyMode.RUNNING));
    }

    private static void returns(String deployment, ReturnChoice choice) {
        Deployment model = Samples.deployment(deployment);
        RecoveryPlan plan = new PlanGenerator(model).returnToNormal(model.getSites().getFirst(), choice);
        model.getPlans().add(plan);
        RehearsalResult result = rehearse(model, plan);
        assertThat(result.trace().violations()).as("%s", choice).isEmpty();
        assertThat(result.trace().divergence()).as("%s", choice).isEmpty();
        assertThat(result.figures().standstill().open()).as("%s", choice).isFalse();
        assertThat(result.trace().phases().getLast().state().name()).as("%s", choice).isEqualTo("NORMAL");
    }

    @Test
    void stepsThatGuardForbiddenStatesAreFound() {
        RehearsalResult recovery = rehearse("two-site-active-standby", "plan-dr-hamburg");
        assertThat(recovery.guards()).extracting(step -> step.step().getKind())
                .containsExactly(StepKind.CONFIRM_SITE_FAILURE, StepKind.STOP_REPLICATION);
        assertThat(cost(recovery, Mutation.Kind.DROP, StepKind.STOP_REPLICATION).forbidden()).containsExactly("BC-REP-008");
        Cost unconfirmed = cost(recovery, Mutation.Kind.DROP, StepKind.CONFIRM_SITE_FAILURE);
        assertThat(unconfirmed.mistaken()).isTrue();
        assertThat(unconfirmed.forbidden()).contains("BC-OPS-001");
        RehearsalResult back = rehearse("two-site-active-standby", "plan-return-1");
        Cost running = cost(back, Mutation.Kind.DROP, StepKind.STOP_INFO_MART);
        assertThat(running.forbidden()).contains("BC-OPS-002");
        assertThat(running.figures().divergence().open()).isTrue();
    }

    @Test
    void changesCostWhatTheStepIsFor() {
        RehearsalResult result = rehearse("two-site-active-standby", "plan-dr-hamburg");
        long tau = 8 * 3600;
        Cost waiting = cost(result, Mutation.Kind.DROP, StepKind.EXCLUDE_FAILED_DAPS);
        // without the exclusion the ETL waits from the start of the server, ten minutes earlier now, until the threshold
        assertThat(waiting.figures().recovery().high()).isEqualTo(result.steps().get(step(result, StepKind.START_INFO_MART))
                .end() - 7200 - 600 + tau);
        assertThat(Cost.isNowOpen(cost(result, Mutation.Kind.DROP, StepKind.START_INFO_MART).figures().standstill(), result.figures()
                .standstill()))
                .isTrue();
        Cost late = cost(result, Mutation.Kind.DELAY, StepKind.START_INFO_MART);
        assertThat(Cost.more(late.figures().recovery(), result.figures().recovery())).isEqualTo(Mutation.LATE);
        assertThat(late.forbidden()).isEmpty();
    }

    @Test
    void whatCannotHappenOrIsNotKnownIsSaid() {
        RehearsalResult result = rehearse("two-site-active-standby", "plan-return-1");
        assertThat(cost(result, Mutation.Kind.DROP, StepKind.EXPORT_DATABASE).answer()).isEqualTo(Cost.Answer.IMPOSSIBLE);
        assertThat(cost(result, Mutation.Kind.SWAP, StepKind.COPY_DATABASE).answer()).isEqualTo(Cost.Answer.IMPOSSIBLE);
        assertThat(cost(result, Mutation.Kind.DROP, StepKind.IMPORT_DATABASE).answer()).isEqualTo(Cost.Answer.NOT_SIMULATED);
        assertThat(cost(result, Mutation.Kind.DROP, StepKind.RESTORE_COMPONENTS).answer()).isEqualTo(Cost.Answer.NOT_SIMULATED);
        assertThat(result.costs().getLast().answer()).isEqualTo(Cost.Answer.NO_NEIGHBOUR);
    }

    @Test
    void aGivenScenarioIsTheStory() {
        Deployment model = Samples.deployment("two-site-active-standby");
        RecoveryPlan plan = model.getPlans().stream().filter(each -> each.getPurpose() == PlanPurpose.DISASTER_RECOVERY).findFirst()
                .orElseThrow();
        Story cut = Story.of(plan, model, Samples.scenario("network-loss-10h"), Bindings.none());
        RehearsalResult result = Rehearsal.run(cut, SimulationSettings.ideal(), Bindings.none());
        assertThat(result.isFailed()).isTrue();
        assertThat(result.trace().violations()).extracting(violation -> violation.ruleId()).contains("BC-OPS-001");
        Story own = Story.of(plan, model, Samples.scenario("site-failure"), Bindings.none());
        assertThat(own.planBegin()).isEqualTo(7200);
    }

    @Test
    void mutationsKeepOrderAndTimes() {
        Deployment model = Samples.deployment("two-site-active-active");
        RecoveryPlan plan = model.getPlans().getFirst();
        Story story = Story.of(plan, model);
        List<CompiledStep> steps = List.of(story.compiled().steps);
        for (int i = 0; i < steps.size(); i++) {
            List<CompiledStep> dropped = Mutations.apply(new Mutation(Mutation.Kind.DROP, i), steps);
            assertThat(dropped).hasSize(steps.size() - 1);
            assertThat(dropped.getFirst().begin()).isEqualTo(steps.getFirst().begin());
            List<CompiledStep> late = Mutations.apply(new Mutation(Mutation.Kind.DELAY, i), steps);
            assertThat(late.get(i).begin()).isEqualTo(steps.get(i).begin() + Mutation.LATE);
            assertThat(late.getLast().end()).isEqualTo(steps.getLast().end() + Mutation.LATE);
        }
        List<CompiledStep> swapped = Mutations.apply(new Mutation(Mutation.Kind.SWAP, 0), steps);
        assertThat(swapped.get(0).step()).isEqualTo(steps.get(1).step());
        assertThat(swapped.get(0).place().firstStep()).isTrue();
        assertThat(swapped.get(1).place().firstStep()).isFalse();
        assertThat(swapped.getLast().end()).isEqualTo(steps.getLast().end());
    }

    /** What is said to be recorded only is without effect in the replay. */
    @Test
    void recordedStepsChangeNothingInTheReplay() {
        for (String deployment : List.of("two-site-active-active", "two-site-active-standby")) {
            Deployment model = Samples.deployment(deployment);
            for (RecoveryPlan plan : List.copyOf(model.getPlans())) {
                assertThat(rehearse(model, plan).steps().stream().filter(step -> step.depth() != Depth.REPLAYED)).as(plan.getId())
                        .allMatch(step -> step.effects().isEmpty());
            }
        }
    }
}
