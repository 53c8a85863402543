/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The scenario library on the shipped deployments: what the descriptions promise is what the replay says, in both presets. */
class SampleScenariosTest {

    static final List<String> DEPLOYMENTS = List.of("two-site-active-active", "two-site-active-standby", "four-site-active-active");

    private static final long HOUR = 3600;

    private static Trace replay(String deployment, String scenario, SimulationSettings settings) {
        Trace trace = Simulator.run(Samples.deployment(deployment), Samples.scenario(scenario), Bindings.none(), settings);
        Invariants.check(trace);
        return trace;
    }

    /** What each Info Mart server that is in service at the end lost, by data source. */
    private static Map<String, IntervalSet> losses(Trace trace) {
        Map<String, IntervalSet> losses = new TreeMap<>();
        for (InfoMartTrace infoMart : trace.infoMarts()) {
            if (infoMart.modes().get(infoMart.modes().size() - 1).state() == InfoMartMode.ACTIVE) {
                infoMart.data().stream().filter(data -> !data.lost().isEmpty())
                        .forEach(data -> losses.put(infoMart.installation() + " " + data.dataSource(), data.lost()));
            }
        }
        return losses;
    }

    private static List<SimulationSettings> presets() {
        return List.of(SimulationSettings.ideal(), SimulationSettings.realistic());
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void fourHoursCostNoData(String deployment) {
        for (SimulationSettings preset : presets()) {
            Trace trace = replay(deployment, "network-loss-4h", preset);
            assertThat(losses(trace)).isEmpty();
            assertThat(trace.violations()).isEmpty();
            assertThat(trace.infoMarts()).allMatch(infoMart -> infoMart.oldestDelay() <= 4 * HOUR + 60);
        }
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void tenHoursCostTwoHoursOfTheOtherSites(String deployment) {
        for (SimulationSettings preset : presets()) {
            Trace trace = replay(deployment, "network-loss-10h", preset);
            Map<String, IntervalSet> losses = losses(trace);
            assertThat(losses).isNotEmpty();
            assertThat(losses.values()).allMatch(lost -> lost.equals(IntervalSet.of(0, 2 * HOUR)));
            for (InfoMartTrace infoMart : trace.infoMarts()) {
                infoMart.data().stream().filter(data -> data.dataSource().site() == infoMart.installation().site())
                        .forEach(data -> assertThat(data.lost().isEmpty()).as(data.dataSource().id()).isTrue());
            }
        }
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void aFailedSiteCostsSeconds(String deployment) {
        assertThat(losses(replay(deployment, "site-failure", SimulationSettings.ideal()))).isEmpty();
        Trace trace = replay(deployment, "site-failure", SimulationSettings.realistic());
        assertThat(losses(trace).values()).isNotEmpty().allMatch(lost -> lost.equals(IntervalSet.of(2 * HOUR - 7, 2 * HOUR)));
        assertThat(trace.violations()).isEmpty();
        assertThat(trace.phases()).extracting(Span::state)
                .containsExactly(OperationPhase.NORMAL, OperationPhase.DISASTER_RECOVERY, OperationPhase.EMERGENCY);
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void aFailureDuringALossOfConnectivityCostsThreeHours(String deployment) {
        for (SimulationSettings preset : presets()) {
            assertThat(losses(replay(deployment, "link-loss-then-site-failure", preset)).values()).isNotEmpty()
                    .allMatch(lost -> lost.equals(IntervalSet.of(0, 3 * HOUR)));
        }
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void aPlannedOutageCostsNothing(String deployment) {
        for (SimulationSettings preset : presets()) {
            assertThat(losses(replay(deployment, "planned-migration", preset))).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void theWayBackEndsInNormalOperation(String deployment) {
        for (SimulationSettings preset : presets()) {
            Trace trace = replay(deployment, "return-to-normal", preset);
            assertThat(trace.violations()).isEmpty();
            assertThat(trace.phases()).extracting(Span::state).endsWith(OperationPhase.EMERGENCY, OperationPhase.RETURN_TO_NORMAL,
                    OperationPhase.NORMAL);
            assertThat(losses(trace).values()).allMatch(lost -> lost.length() <= 15 * 60);
        }
    }

    @ParameterizedTest
    @FieldSource("DEPLOYMENTS")
    void startingTheStandbyIsReported(String deployment) {
        if (deployment.contains("active-active")) {
            assertThatThrownBy(() -> replay(deployment, "standby-started-during-link-loss", SimulationSettings.ideal()))
                    .isInstanceOf(ScenarioException.class).hasMessageContaining("standby");
        } else {
            Trace trace = replay(deployment, "standby-started-during-link-loss", SimulationSettings.ideal());
            assertThat(trace.violations()).extracting(Violation::ruleId).contains("BC-OPS-001");
            assertThat(trace.divergence()).extracting(interval -> interval.start()).containsExactly(2 * HOUR);
        }
    }
}
