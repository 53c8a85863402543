/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.continuityworkbench.model.scenario.Comparison;
import org.continuityworkbench.model.scenario.Condition;
import org.continuityworkbench.model.scenario.ElementType;
import org.continuityworkbench.model.scenario.ForbiddenAction;
import org.continuityworkbench.model.scenario.LimitExpectation;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.model.scenario.OperatorEvent;
import org.continuityworkbench.model.scenario.OutageKind;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioFactory;
import org.continuityworkbench.model.scenario.Selector;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Disruption;
import org.continuityworkbench.model.topology.Objective;
import org.continuityworkbench.model.topology.ObjectiveKind;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.testsupport.Scenarios;
import org.junit.jupiter.api.Test;

/** Expectations and objectives are judged by the figures of the replay. */
class ExpectationsTest {

    private final Deployment activeActive = withoutObjectives("two-site-active-active");
    private final Deployment activeStandby = withoutObjectives("two-site-active-standby");

    private static Deployment withoutObjectives(String sample) {
        Deployment deployment = Samples.deployment(sample);
        deployment.getObjectives().clear();
        return deployment;
    }

    private static List<Outcome> judge(Deployment deployment, Scenario scenario) {
        return Expectations.evaluate(Simulator.run(deployment, scenario, Bindings.none(), SimulationSettings.ideal()), scenario,
                Bindings.none());
    }

    private static Outcome only(Deployment deployment, Scenario scenario) {
        List<Outcome> outcomes = judge(deployment, scenario);
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    @Test
    void lossAtTheLimitIsAllowedAndOneSecondMoreIsNot() {
        Scenario atLimit = Scenarios.linkLoss(Duration.ofHours(10));
        Scenarios.atMost(atLimit, Measure.LOST, Duration.ofHours(2));
        Scenario beyond = Scenarios.linkLoss(Duration.ofHours(10).plusSeconds(1));
        Scenarios.atMost(beyond, Measure.LOST, Duration.ofHours(2));

        assertThat(only(activeActive, atLimit).verdict()).isEqualTo(Verdict.MET);
        Outcome missed = only(activeActive, beyond);
        assertThat(missed.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(missed.measured()).hasValue(7201);
        assertThat(missed.text()).contains("2 h 1 s").contains("at most 2 h");
    }

    @Test
    void everyComparisonIsTakenLiterally() {
        for (Comparison comparison : Comparison.values()) {
            Scenario scenario = Scenarios.linkLoss(Duration.ofHours(10));
            Scenarios.atMost(scenario, Measure.LOST, Duration.ofHours(2)).setComparison(comparison);
            boolean expected = comparison != Comparison.LESS && comparison != Comparison.GREATER;
            assertThat(only(activeActive, scenario).verdict()).as(comparison.getName()).isEqualTo(expected ? Verdict.MET : Verdict.MISSED);
        }
    }

    @Test
    void subjectNarrowsTheMeasure() {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(10));
        LimitExpectation own = Scenarios.atMost(scenario, Measure.LOST, Duration.ZERO);
        own.setSubject(Scenarios.parameter(scenario, "site-paris", ElementType.SITE, Selector.ONLY));
        LimitExpectation server = Scenarios.atMost(scenario, Measure.LOST, Duration.ZERO);
        server.setSubject(Scenarios.parameter(scenario, "gim-paris", ElementType.INFO_MART_INSTALLATION, Selector.ONLY));

        List<Outcome> outcomes = judge(activeActive, scenario);
        // the Info Mart of Lyon misses data of Paris, that of Paris misses data of Lyon
        assertThat(outcomes.get(0).text()).contains("data of Paris").contains("Lyon");
        assertThat(outcomes.get(1).text()).contains("data of Lyon").contains("Paris");
    }

    @Test
    void delayAndStandstillAreThoseOfTheOutage() {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(4));
        Scenarios.atMost(scenario, Measure.DELAY, Duration.ofHours(4));
        Scenarios.atMost(scenario, Measure.REPORTING_OUTAGE, Duration.ofHours(4).minusSeconds(1));
        Scenarios.atMost(scenario, Measure.RECOVERY, Duration.ofHours(4));

        assertThat(judge(activeActive, scenario)).extracting(Outcome::verdict).containsExactly(Verdict.MET, Verdict.MISSED, Verdict.MET);
        assertThat(judge(activeActive, scenario)).extracting(outcome -> outcome.measured().getAsLong()).containsOnly(14_400L);
    }

    @Test
    void repeatedOutagesAreRecoveredFromOneByOne() {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(1));
        Scenarios.outage(scenario, OutageKind.LINK_DOWN, Duration.ofHours(10), scenario.getParameters().getFirst())
                .setDuration(Duration.ofHours(3));
        Scenarios.atMost(scenario, Measure.RECOVERY, Duration.ofHours(3));

        assertThat(only(activeActive, scenario).measured()).hasValue(3 * 3600);
    }

    @Test
    void failedSiteThatNobodyReplacesNeverRecovers() {
        Scenario scenario = Scenarios.siteFailure(Duration.ofHours(1));
        scenario.setHorizon(Duration.ofHours(30));
        Scenarios.atMost(scenario, Measure.RECOVERY, Duration.ofHours(24));

        Outcome outcome = only(activeActive, scenario);
        assertThat(outcome.verdict()).isEqualTo(Verdict.MISSED);
        assertThat(outcome.measured()).isEmpty();
        assertThat(outcome.text()).contains("end of the observation");
    }

    @Test
    void lagOfAReplicaLeavesARange() {
        Scenario scenario = Samples.scenario("site-failure");
        scenario.getExpectations().clear();
        Scenarios.atMost(scenario, Measure.LOST, Duration.ofMinutes(5));
        Scenarios.atMost(scenario, Measure.LOST, Duration.ofSeconds(299));

        List<Outcome> outcomes = judge(activeStandby, scenario);
        assertThat(outcomes).extracting(Outcome::verdict).containsExactly(Verdict.MET, Verdict.MISSED);
        assertThat(outcomes.getFirst().text()).contains("between 0 s and 5 min");
    }

    @Test
    void startingTheStandbyDuringALinkLossIsForbidden() {
        List<Outcome> outcomes = judge(activeStandby, Samples.scenario("standby-started-during-link-loss"));
        assertThat(outcomes).extracting(Outcome::verdict).containsExactly(Verdict.MISSED, Verdict.MISSED);
        assertThat(outcomes.getFirst().text()).contains("START_INFO_MART").contains("T+2 h").contains("Munich");
    }

    @Test
    void forbiddenOnlyInItsSituation() {
        for (Condition condition : Condition.values()) {
            Scenario scenario = Scenarios.linkLoss(Duration.ofHours(1));
            OperatorEvent late = ScenarioFactory.eINSTANCE.createOperatorEvent();
            late.setId("late");
            late.setAt(Duration.ofHours(1));
            late.setAction(StepKind.STOP_PRESENTATION);
            scenario.getEvents().add(late);
            ForbiddenAction forbidden = ScenarioFactory.eINSTANCE.createForbiddenAction();
            forbidden.setId("forbidden");
            forbidden.setAction(StepKind.STOP_PRESENTATION);
            forbidden.setCondition(condition);
            scenario.getExpectations().add(forbidden);

            // the link is back in that very second, and restores come before operators
            Verdict expected = condition == Condition.ONLY_LINK_DOWN ? Verdict.MET : Verdict.MISSED;
            assertThat(only(activeStandby, scenario).verdict()).as(condition.getName()).isEqualTo(expected);
        }
    }

    @Test
    void objectivesHoldForTheirDisruptionOnly() {
        objective(activeActive, ObjectiveKind.LOSS, Disruption.LINK_LOSS, Duration.ofHours(1));
        objective(activeActive, ObjectiveKind.RECOVERY_TIME, Disruption.SITE_FAILURE, Duration.ofMinutes(55));
        objective(activeActive, ObjectiveKind.DELAY, Disruption.ANY, Duration.ofHours(8));

        assertThat(judge(activeActive, Scenarios.linkLoss(Duration.ofHours(10)))).extracting(Outcome::verdict)
                .containsExactly(Verdict.MISSED, Verdict.NOT_APPLICABLE, Verdict.MET);
        Scenario failure = Samples.scenario("site-failure");
        failure.getExpectations().clear();
        assertThat(judge(activeActive, failure)).extracting(Outcome::verdict)
                .containsExactly(Verdict.NOT_APPLICABLE, Verdict.MET, Verdict.MET);
    }

    @Test
    void lossBelongsToTheDisruptionThatCausedIt() {
        objective(activeActive, ObjectiveKind.LOSS, Disruption.LINK_LOSS, Duration.ofHours(1));
        objective(activeActive, ObjectiveKind.LOSS, Disruption.SITE_FAILURE, Duration.ofHours(1));
        Scenario both = Samples.scenario("link-loss-then-site-failure");
        both.getExpectations().clear();

        List<Outcome> outcomes = judge(activeActive, both);
        assertThat(outcomes).extracting(Outcome::verdict).containsExactly(Verdict.MET, Verdict.MISSED);
        assertThat(outcomes.getLast().measured()).hasValue(3 * 3600);
    }

    @Test
    void wayBackDoesNotSpoilTheRecovery() {
        objective(activeStandby, ObjectiveKind.RECOVERY_TIME, Disruption.SITE_FAILURE, Duration.ofHours(4));
        Scenario back = Samples.scenario("return-to-normal");
        back.getExpectations().clear();

        assertThat(only(activeStandby, back).measured()).hasValue(90 * 60);
    }

    private static void objective(Deployment deployment, ObjectiveKind kind, Disruption disruption, Duration limit) {
        Objective objective = TopologyFactory.eINSTANCE.createObjective();
        objective.setId("objective-" + deployment.getObjectives().size());
        objective.setKind(kind);
        objective.setDisruption(disruption);
        objective.setLimit(limit);
        deployment.getObjectives().add(objective);
    }
}
