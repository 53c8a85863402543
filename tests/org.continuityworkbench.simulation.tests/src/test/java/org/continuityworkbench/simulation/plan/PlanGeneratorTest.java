/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.formula.Guards;
import org.continuityworkbench.core.query.Plans;
import org.continuityworkbench.model.topology.CopyMode;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.PlanStep;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.model.topology.ReturnOption;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.BehaviourContext;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.TraceEvent;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Samples;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** Generated plans hold the documented procedures, with the elements of the deployment in them. */
class PlanGeneratorTest {

    private final Deployment standby = Samples.deployment("two-site-active-standby");
    private final Deployment active = Samples.deployment("two-site-active-active");

    private static Site site(Deployment deployment, String id) {
        return deployment.getSites().stream().filter(site -> id.equals(site.getId())).findFirst().orElseThrow();
    }

    private static List<StepKind> kinds(RecoveryPlan plan) {
        return plan.getSteps().stream().map(PlanStep::getKind).toList();
    }

    @Test
    void activeStandbyFollowsTheDocumentedOrder() {
        RecoveryPlan plan = new PlanGenerator(standby).siteFailure(site(standby, "site-hamburg"));
        assertThat(kinds(plan)).containsExactly(StepKind.CONFIRM_SITE_FAILURE, StepKind.RECOVER_CONFIGURATION_SERVER,
                StepKind.STOP_REPLICATION, StepKind.SET_HOST, StepKind.SET_START_COMMAND, StepKind.SET_INFO_MART_DAP,
                StepKind.EXCLUDE_FAILED_DAPS, StepKind.START_INFO_MART, StepKind.CHECK_SCHEDULER, StepKind.START_PRESENTATION,
                StepKind.CHECK_LOSS);
        assertThat(Plans.first(plan, StepKind.START_INFO_MART).orElseThrow().getTargets()).extracting(target -> target.getId())
                .containsExactly("gim-munich");
        assertThat(Plans.first(plan, StepKind.START_INFO_MART).orElseThrow().getPrecondition())
                .contains(Guards.REPLICATION_STOPPED_FIRST, Guards.NO_STANDBY_START_DURING_LINK_LOSS);
    }

    @Test
    void failureOfTheStandbySiteSwitchesNothingOver() {
        RecoveryPlan plan = new PlanGenerator(standby).siteFailure(site(standby, "site-munich"));
        assertThat(kinds(plan)).doesNotContain(StepKind.SET_HOST, StepKind.START_INFO_MART, StepKind.START_PRESENTATION)
                .contains(StepKind.EXCLUDE_FAILED_DAPS);
        assertThat(Plans.first(plan, StepKind.RECOVER_CONFIGURATION_SERVER).orElseThrow().getName()).startsWith("Make sure");
    }

    @Test
    void activeActiveMovesReportsOnlyIfTheyReadTheFailedSite() {
        PlanGenerator generator = new PlanGenerator(active);
        assertThat(kinds(generator.siteFailure(site(active, "site-paris"))))
                .contains(StepKind.SWITCH_PRESENTATION, StepKind.START_PRESENTATION).doesNotContain(StepKind.START_INFO_MART);
        assertThat(kinds(generator.siteFailure(site(active, "site-lyon")))).doesNotContain(StepKind.SWITCH_PRESENTATION);
    }

    @Test
    void everyStepHasOwnerNameAndSource() {
        for (RecoveryPlan plan : everyPlan(standby, ReturnOption.OPTION_1)) {
            assertThat(plan.getSteps()).allSatisfy(step -> {
                assertThat(step.getOwner()).isNotBlank();
                assertThat(step.getName()).isNotBlank().doesNotContain("{");
                assertThat(step.getCitation()).endsWith("]");
                assertThat(step.getId()).startsWith(plan.getId());
            });
            assertThat(plan.getSteps()).extracting(PlanStep::getId).doesNotHaveDuplicates();
        }
    }

    private static List<RecoveryPlan> everyPlan(Deployment deployment, ReturnOption option) {
        PlanGenerator generator = new PlanGenerator(deployment);
        Site first = deployment.getSites().getFirst();
        return List.of(generator.siteFailure(first), generator.linkLoss(),
                generator.returnToNormal(first, ReturnChoice.activeStandby(option, CopyMode.RUNNING)),
                generator.returnToNormal(first, ReturnChoice.activeStandby(option, CopyMode.STOPPED)));
    }

    @Test
    void optionOneWithARunningServerSynchronizesTheDelta() {
        PlanGenerator generator = new PlanGenerator(standby);
        Site hamburg = site(standby, "site-hamburg");
        RecoveryPlan running = generator.returnToNormal(hamburg, ReturnChoice.activeStandby(ReturnOption.OPTION_1, CopyMode.RUNNING));
        assertThat(Plans.indexOf(running, StepKind.COPY_DATABASE)).isLessThan(Plans.indexOf(running, StepKind.STOP_INFO_MART));
        assertThat(Plans.contains(running, StepKind.SYNCHRONIZE_DELTA)).isTrue();

        RecoveryPlan stopped = generator.returnToNormal(hamburg, ReturnChoice.activeStandby(ReturnOption.OPTION_1, CopyMode.STOPPED));
        assertThat(Plans.indexOf(stopped, StepKind.STOP_INFO_MART)).isLessThan(Plans.indexOf(stopped, StepKind.EXPORT_DATABASE));
        assertThat(Plans.contains(stopped, StepKind.SYNCHRONIZE_DELTA)).isFalse();
    }

    @Test
    void optionTwoLeavesTheActiveSiteAlone() {
        RecoveryPlan plan = new PlanGenerator(standby).returnToNormal(site(standby, "site-hamburg"),
                ReturnChoice.activeStandby(ReturnOption.OPTION_2, CopyMode.RUNNING));
        assertThat(kinds(plan)).doesNotContain(StepKind.SET_HOST, StepKind.STOP_INFO_MART, StepKind.START_INFO_MART,
                StepKind.STOP_PRESENTATION)
                .contains(StepKind.COPY_DATABASE, StepKind.CONFIGURE_REPLICATION, StepKind.START_REPLICATION);
    }

    @Test
    void copyIsAChoiceInActiveActiveOnly() {
        Site paris = site(active, "site-paris");
        assertThat(kinds(new PlanGenerator(active).returnToNormal(paris, ReturnChoice.activeActive(false))))
                .doesNotContain(StepKind.COPY_DATABASE, StepKind.EXPORT_DATABASE);
        assertThatThrownBy(() -> new PlanGenerator(active).returnToNormal(paris, ReturnChoice.activeStandby(ReturnOption.OPTION_1,
                CopyMode.RUNNING)))
                .isInstanceOf(PlanException.class).hasMessageContaining("active-active");
        Site hamburg = site(standby, "site-hamburg");
        assertThatThrownBy(() -> new PlanGenerator(standby).returnToNormal(hamburg, ReturnChoice.activeActive(true)))
                .isInstanceOf(PlanException.class).hasMessageContaining("--option");
        assertThatThrownBy(
                () -> new PlanGenerator(standby).returnToNormal(hamburg, new ReturnChoice(ReturnOption.OPTION_1, false, CopyMode.RUNNING)))
                        .isInstanceOf(PlanException.class).hasMessageContaining("BC-OPS-006");
    }

    @Test
    void figuresOfPeopleCountMoreThanDefaults() {
        standby.getPlans().getFirst().getSteps().forEach(step -> step.setDuration(Duration.ofMinutes(42)));
        standby.getPlans().getFirst().getSteps().forEach(step -> step.setOwner("Somebody"));
        RecoveryPlan plan = new PlanGenerator(standby).siteFailure(site(standby, "site-hamburg"));
        assertThat(plan.getSteps()).allSatisfy(step -> assertThat(step.getDuration()).isEqualTo(Duration.ofMinutes(42)))
                .allSatisfy(step -> assertThat(step.getOwner()).isEqualTo("Somebody"));
        standby.getPlans().clear();
        assertThat(new PlanGenerator(standby).siteFailure(site(standby, "site-hamburg")).getSteps())
                .allSatisfy(step -> assertThat(step.getDuration()).isNotNull());
    }

    @Test
    void generatingChangesNothingAndGivesTheSameAgain() {
        Deployment before = EcoreUtil.copy(standby);
        RecoveryPlan first = new PlanGenerator(standby).siteFailure(site(standby, "site-hamburg"));
        assertThat(EcoreUtil.equals(standby, before)).isTrue();
        assertThat(EcoreUtil.equals(first, new PlanGenerator(standby).siteFailure(site(standby, "site-hamburg")))).isTrue();
    }

    @Test
    void deploymentOfOneSiteHasNoPlan() {
        Site hamburg = site(standby, "site-hamburg");
        standby.getSites().remove(site(standby, "site-munich"));
        assertThatThrownBy(() -> new PlanGenerator(standby).siteFailure(hamburg)).isInstanceOf(PlanException.class)
                .hasMessageContaining("no other site");
    }

    @Test
    void timetableRunsOneStepAfterAnother() {
        RecoveryPlan plan = new PlanGenerator(standby).siteFailure(site(standby, "site-hamburg"));
        standby.getPlans().add(plan);
        PlanSheet sheet = PlanSheet.of(plan, standby, new Simulator());
        assertThat(sheet.prepare()).isEqualTo(900);
        assertThat(sheet.steps().getFirst().begin()).isEqualTo(900);
        for (int i = 1; i < sheet.steps().size(); i++) {
            assertThat(sheet.steps().get(i).begin()).isEqualTo(sheet.steps().get(i - 1).end());
        }
        assertThat(sheet.total()).isEqualTo(sheet.steps().getLast().end());
    }

    @Test
    void copyWithoutSpeedIsToldNotGuessed() {
        standby.getPlans().clear();
        standby.getLinks().forEach(link -> link.setBandwidth(null));
        RecoveryPlan plan = new PlanGenerator(standby).returnToNormal(site(standby, "site-hamburg"),
                ReturnChoice.activeStandby(ReturnOption.OPTION_2, CopyMode.RUNNING));
        standby.getPlans().add(plan);
        assertThat(PlanSheet.of(plan, standby, new Simulator()).untimed())
                .hasValueSatisfying(reason -> assertThat(reason).contains("channel speed"));
    }

    @Test
    void deadlineIsTheStuckThreshold() {
        assertThat(deadline(standby)).isEqualTo(28_800);
        OptionSetting threshold = standby.getInfoMartApplications().getFirst().getOptions().stream()
                .filter(option -> "extract-data-stuck-threshold".equals(option.getName())).findFirst().orElseThrow();
        threshold.setValue("3600");
        assertThat(deadline(standby)).isEqualTo(3600);
        SimulationSettings two = SimulationSettings.realistic().with(SettingKey.TAU, "PT2H");
        assertThat(LinkLossOutlook.of(CompiledTopology.compile(standby), two, new Simulator()))
                .anySatisfy(deadline -> assertThat(deadline.seconds()).isEqualTo(7200));
    }

    /** A partner's line that takes over within the hour leaves no deadline for the data. */
    @Test
    void deadlinesFollowTheBehavioursOfPartners() {
        RecoveryPlan plan = new PlanGenerator(standby).linkLoss();
        standby.getPlans().add(plan);
        assertThat(PlanSheet.of(plan, standby, new Simulator()).deadline()).isPresent();
        PlanSheet sheet = PlanSheet.of(plan, standby, new Simulator(List.of(new SpareLine())));
        assertThat(sheet.deadline()).isEmpty();
        assertThat(sheet.deadlines()).extracting(Deadline::kind).contains(Deadline.Kind.ALARM);
    }

    /** Brings a link back an hour after it went down. */
    private static final class SpareLine implements Behaviour {

        @Override
        public String id() {
            return "spare-line";
        }

        @Override
        public Set<EventKind> takes() {
            return Set.of(EventKind.LINK_DOWN);
        }

        @Override
        public Set<EventKind> causes() {
            return Set.of(EventKind.LINK_UP);
        }

        @Override
        public void happened(TraceEvent event, BehaviourContext context) {
            context.cause(EventKind.LINK_UP, event.element(), 3600, 0);
        }
    }

    private static long deadline(Deployment deployment) {
        RecoveryPlan plan = new PlanGenerator(deployment).linkLoss();
        deployment.getPlans().add(plan);
        PlanSheet sheet = PlanSheet.of(plan, deployment, new Simulator());
        assertThat(sheet.deadlines()).extracting(Deadline::kind).contains(Deadline.Kind.ALARM, Deadline.Kind.QUEUE_FULL,
                Deadline.Kind.TRAIL_FULL);
        return sheet.deadline().orElseThrow().seconds();
    }

    @Test
    void firstProhibitionOfALinkLossIsToStartTheStandby() {
        List<ActionRule> rules = ActionRule.in(Situation.LINK_LOSS, standby);
        assertThat(rules.getFirst().action()).isEqualTo(StepKind.START_INFO_MART);
        assertThat(rules.getFirst().permission()).isEqualTo(Permission.FORBIDDEN);
        assertThat(rules.getFirst().rule()).isEqualTo(Guards.NO_STANDBY_START_DURING_LINK_LOSS);
        assertThat(rules.getFirst().text()).contains("Do not start the standby");
    }

    @Test
    void everySituationAllowsAndForbidsSomething() {
        for (Situation situation : Situation.values()) {
            for (Deployment deployment : List.of(standby, active)) {
                assertThat(ActionRule.in(situation, deployment)).extracting(ActionRule::permission)
                        .contains(Permission.FORBIDDEN, Permission.ALLOWED);
                assertThat(ActionRule.in(situation, deployment)).allSatisfy(rule -> assertThat(rule.text()).endsWith("."));
            }
        }
        assertThat(ActionRule.in(Situation.LINK_LOSS, active))
                .noneSatisfy(rule -> assertThat(rule.text()).contains("standby Info Mart server"));
    }
}
