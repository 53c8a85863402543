/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.report.Readiness.Demand;
import org.continuityworkbench.report.Readiness.Level;
import org.continuityworkbench.report.Readiness.State;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.testsupport.Samples;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationResult;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.junit.jupiter.api.Test;

/** The score adds up, names each deduction, falls with each flaw, and never hides a missed objective. */
class ReadinessTest {

    private static final ValidationSettings ALL_RULES = ValidationSettings.standard(LocalDate.of(2026, 11, 22));
    private static final ValidationResult BROKEN = check(Samples.deployment("two-site-active-active-broken"));
    private static final List<Finding> ERRORS = BROKEN.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    private static final List<Finding> WARNINGS = BROKEN.findings().stream().filter(finding -> finding.severity() == Severity.WARNING)
            .toList();
    private static final Demand MET = new Demand("two hours", State.MET, "2 h");

    private static ValidationResult check(Deployment deployment) {
        return new Validator(DocumentedRules.all()).validate(deployment, ALL_RULES);
    }

    private static ValidationResult found(List<Finding> errors, List<Finding> warnings, int failed) {
        List<RuleFailure> failures = java.util.Collections.nCopies(failed, new RuleFailure("BC-TOP-001", "", "hangs"));
        return new ValidationResult(Stream.concat(errors.stream(), warnings.stream()).toList(), List.of(), failures, BROKEN.rulesRun());
    }

    private static Readiness readiness(int errors, int warnings, int failed, State... states) {
        return Readiness.of(found(ERRORS.subList(0, errors), WARNINGS.subList(0, warnings), failed),
                Stream.of(states).map(state -> new Demand("demand " + state, state, "")).toList());
    }

    /** 100 - 2 x 10 - 3 x 3 - 1 x 5 = 66. */
    @Test
    void addsUp() {
        Readiness readiness = readiness(2, 3, 0, State.MET, State.NOT_REPLAYED);
        assertThat(readiness.score()).isEqualTo(66);
        assertThat(readiness.formula()).isEqualTo("Score 66 of 100 = 100 - 2 errors x 10 - 1 objectives not replayed x 5 - 3 warnings x 3");
        assertThat(readiness.level()).isEqualTo(Level.UNSOUND);
    }

    /** 100 - 51 = 49: below half although no rule complains, and the verdict comes first. */
    @Test
    void aMissedObjectiveComesBeforeTheScore() {
        Readiness readiness = readiness(0, 0, 0, State.MET, State.MISSED);
        assertThat(readiness.score()).isEqualTo(49);
        assertThat(readiness.level()).isEqualTo(Level.MISSED);
        StringBuilder report = new StringBuilder();
        ReadinessMarkdown.write(readiness, 2, report);
        assertThat(report.indexOf("NOT READY: objective missed: demand MISSED")).isPositive().isLessThan(report.indexOf("Score 49"));
        assertThat(report).contains("| objectives missed | 1 | 51 | 51 |", "[chosen]", "test it before you rely on it");
    }

    @Test
    void nothingToDeductIsReady() {
        assertThat(readiness(0, 0, 0, State.MET)).matches(all -> all.score() == 100 && all.level() == Level.READY)
                .extracting(Readiness::formula).isEqualTo("Score 100 of 100 = 100");
        assertThat(readiness(0, 1, 0, State.MET)).matches(all -> all.score() == 97 && all.level() == Level.WARNED);
        assertThat(readiness(0, 0, 1, State.MET)).matches(all -> all.score() == 90 && all.level() == Level.UNSOUND);
        assertThat(readiness(0, 0, 0, State.STALE)).matches(all -> all.score() == 95 && all.level() == Level.UNPROVEN);
        assertThat(readiness(0, 0, 0)).as("nothing is demanded").matches(all -> all.score() == 85 && all.level() == Level.UNPROVEN);
    }

    @Test
    void acceptedFindingsAreNamedAndCostNothing() {
        Deployment deployment = Samples.deployment("two-site-active-active-broken");
        Suppression accepted = TopologyFactory.eINSTANCE.createSuppression();
        accepted.setId("accepted");
        accepted.setRule(ERRORS.getFirst().rule().id());
        accepted.setAuthor("A. Dupont");
        accepted.setReason("Known since spring.");
        deployment.getSuppressions().add(accepted);
        Readiness before = Readiness.of(BROKEN, List.of(MET));
        Readiness after = Readiness.of(check(deployment), List.of(MET));
        int less = after.accepted().size();
        assertThat(less).isPositive();
        assertThat(after.deductions()).filteredOn(deduction -> deduction.reason() == Readiness.Reason.ERROR).singleElement()
                .matches(deduction -> deduction.count() == ERRORS.size() - less);
        assertThat(before.accepted()).isEmpty();
        StringBuilder report = new StringBuilder();
        ReadinessMarkdown.write(after, 2, report);
        assertThat(report).contains("Known since spring.");
    }

    /** The sample states an objective of two hours: a loss of connectivity of ten hours just meets it, one of twelve does not. */
    @Test
    void objectivesAreThoseOfTheDeployment() {
        Deployment deployment = Samples.deployment("two-site-active-active");
        assertThat(Readiness.demands(deployment, List.of(), false)).hasSameSizeAs(deployment.getObjectives())
                .allMatch(demand -> demand.state() == State.NOT_REPLAYED);
        Scenario scenario = Samples.scenario("link-loss-then-site-failure");
        Trace trace = Simulator.run(deployment, scenario, Bindings.none(), SimulationSettings.ideal());
        List<Outcome> outcomes = Expectations.evaluate(trace, scenario, Bindings.none());
        List<Demand> demands = Readiness.demands(deployment, outcomes, false);
        assertThat(demands).filteredOn(demand -> demand.state() == State.MISSED).singleElement()
                .matches(demand -> demand.name().equals("Data lost by the failure of a site"));
        assertThat(demands).extracting(Demand::state).contains(State.MET);
        List<Demand> stale = Readiness.demands(deployment, outcomes, true);
        assertThat(stale).extracting(Demand::state).contains(State.MISSED, State.STALE).doesNotContain(State.MET);
    }

    @Property
    void noFlawRaisesTheScore(@ForAll("flaws") List<Integer> flaws, @ForAll("states") List<State> states) {
        Readiness before = readiness(flaws.get(0), flaws.get(1), flaws.get(2), states.toArray(State[]::new));
        List<Readiness> worse = new ArrayList<>(List.of(readiness(flaws.get(0) + 1, flaws.get(1), flaws.get(2),
                states.toArray(State[]::new)),
                readiness(flaws.get(0), flaws.get(1) + 1, flaws.get(2), states.toArray(State[]::new)),
                readiness(flaws.get(0), flaws.get(1), flaws.get(2) + 1, states.toArray(State[]::new))));
        for (int i = 0; i < states.size(); i++) {
            List<State> changed = new ArrayList<>(states);
            changed.set(i, State.MISSED);
            worse.add(readiness(flaws.get(0), flaws.get(1), flaws.get(2), changed.toArray(State[]::new)));
        }
        assertThat(before.score()).isBetween(0, Readiness.FULL);
        assertThat(worse).allMatch(after -> after.score() <= before.score() && after.level().compareTo(before.level()) <= 0);
    }

    @Property
    void theDeductionsExplainTheScoreAndAMissedObjectiveTheVerdict(@ForAll("flaws") List<Integer> flaws,
            @ForAll("states") List<State> states) {
        Readiness readiness = readiness(flaws.get(0), flaws.get(1), flaws.get(2), states.toArray(State[]::new));
        int points = readiness.deductions().stream().mapToInt(Readiness.Deduction::points).sum();
        assertThat(readiness.score()).isEqualTo(Math.max(0, 100 - points));
        assertThat(readiness.level() == Level.MISSED).isEqualTo(states.contains(State.MISSED));
        assertThat(!states.contains(State.MISSED) || readiness.score() < 50).isTrue();
    }

    @Provide
    Arbitrary<List<Integer>> flaws() {
        return Arbitraries.integers().between(0, Math.min(ERRORS.size(), WARNINGS.size()) - 1).list().ofSize(3);
    }

    @Provide
    Arbitrary<List<State>> states() {
        return Arbitraries.of(State.class).list().ofMaxSize(4);
    }
}
