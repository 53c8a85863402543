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
import static org.continuityworkbench.simulation.Replays.data;
import static org.continuityworkbench.simulation.Replays.index;
import static org.continuityworkbench.simulation.Replays.mart;
import static org.continuityworkbench.simulation.Replays.set;
import static org.continuityworkbench.simulation.Replays.times;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.StartType;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;
import org.junit.jupiter.api.Test;

/** Sites that come back, sites that are switched off on purpose, and the end of stories that give none. */
class ReturningSitesTest {

    private final CompiledTopology activeActive = Replays.activeActive();
    private final CompiledTopology activeStandby = Replays.activeStandby();

    /** No cycle runs while the site is away: the surviving copy still holds [25200, 25595), what was in flight is lost, reports go on. */
    @Test
    void aSiteThatComesBackEmptyBetweenTwoCyclesReportsAgain() {
        Trace trace = Replays.run(activeActive, CompiledScenario.builder(activeActive)
                .outage(EventKind.SITE_FAIL, index(activeActive, "site-a"), 25_618, 182).horizon(100_000), "p=600", "w=23");

        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(25_595, 25_618));
        assertThat(mart(trace, "gim-b").reportingOutages()).isEmpty();
        assertThat(data(trace, "gim-b", "sip-a").freshness(99_999)).isEqualTo(99_600);
        assertThat(data(trace, "gim-b", "sip-a").availableAt(25_594)).hasValue(25_800);
    }

    /** The queue of 37.5 records/s drains at 1000: at 56400 it is written up to 28933 1/3, a part of a second must not pass for news. */
    @Test
    void aSiteThatComesBackEmptyBehindACutLinkMovesNothing() {
        CompiledTopology topology = Replays.compile(Deployments.twoSite().withoutConfiguration().withoutOperations()
                .rates("37.5", 800, "1000").build());
        Trace trace = Replays.run(topology, CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 23_600, 32_600)
                .outage(EventKind.LINK_DOWN, 0, 56_400, 61_100).outage(EventKind.SITE_FAIL, index(topology, "site-b"), 60_958, 942)
                .horizon(310_298), "p=600", "tau=32500");

        assertThat(mart(trace, "gim-a").reportingOutages()).containsExactly(new Interval(24_000, 56_400), new Interval(56_400, 89_400));
        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(28_934, 60_958).union(61_900, 85_000));
    }

    /** Somebody has pointed the application object to the other site: the returning host does not start what it is not told to start. */
    @Test
    void aReturningSiteDoesNotStartAServerThatTheApplicationNoLongerDenotes() {
        Trace recovering = switchOver(activeStandby, true);
        assertThat(times(recovering, EventKind.GIM_START, "gim-a")).isEmpty();
        assertThat(times(recovering, EventKind.GIM_START, "gim-b")).containsExactly(12_000L);
        assertThat(times(recovering, EventKind.DESYNC)).isEmpty();

        Trace untouched = switchOver(activeStandby, false);
        assertThat(times(untouched, EventKind.GIM_START, "gim-a")).containsExactly(11_000L);
        assertThat(times(untouched, EventKind.DESYNC)).containsExactly(12_000L);
    }

    /** A host with automatic start asks nobody: two servers of one group run. */
    @Test
    void aHostWithAutomaticStartSplitsTheBrain() {
        Deployment deployment = Deployments.activeStandby().withoutConfiguration().withoutOperations().build();
        deployment.getSites().getFirst().getInfoMartInstallations().getFirst().setStartType(StartType.AUTOMATIC);
        Trace trace = switchOver(Replays.compile(deployment), true);

        assertThat(times(trace, EventKind.GIM_START, "gim-a")).containsExactly(11_000L);
        assertThat(times(trace, EventKind.DESYNC)).containsExactly(12_000L);
    }

    private static Trace switchOver(CompiledTopology topology, boolean edited) {
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).horizon(50_000)
                .outage(EventKind.SITE_FAIL, index(topology, "site-a"), 10_000, 1_000, true);
        Element standby = topology.find("gim-b").orElseThrow();
        if (edited) {
            scenario.step(StepKind.SET_HOST, 10_300, 300, standby);
        }
        return Replays.run(topology, scenario.step(StepKind.STOP_REPLICATION, 10_600, 60).step(StepKind.START_INFO_MART, 11_700, 300,
                standby));
    }

    /** An emptied site that is switched off is no disaster; the same failure under load is. */
    @Test
    void switchingOffAnEmptiedSiteChangesNoPhase() {
        int site = index(activeActive, "site-a");
        Trace planned = Replays.run(activeActive, CompiledScenario.builder(activeActive).horizon(60_000)
                .step(StepKind.STOP_CALLS, 3_000, 600, activeActive.find("site-a").orElseThrow())
                .outage(EventKind.SITE_FAIL, site, 7_200, 14_400, true));
        assertThat(times(planned, EventKind.PHASE_CHANGE)).isEmpty();
        assertThat(planned.assumptions()).contains(Assumption.PLANNED_OUTAGE);
        assertThat(mart(planned, "gim-b").lost().isEmpty()).isTrue();

        Trace sudden = Replays.run(activeActive, CompiledScenario.builder(activeActive).horizon(60_000)
                .outage(EventKind.SITE_FAIL, site, 7_200, 14_400, true));
        assertThat(times(sudden, EventKind.PHASE_CHANGE)).containsExactly(7_200L);
    }

    /** The queue for the dead site would be full after 46 days: nobody waits for that without being asked to. */
    @Test
    void withoutAHorizonTheObservationEndsAMonthAfterTheLastEvent() {
        CompiledTopology topology = Replays.compile(Deployments.twoSite().withoutConfiguration().withoutOperations()
                .queueDisk(480_000_000_000L).build());
        CompiledScenario.Builder endless = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 10_000, Replays.OPEN);
        Trace trace = Replays.run(topology, endless);
        assertThat(trace.horizon()).isEqualTo(10_000 + 31 * 86_400L);
        assertThat(trace.events(EventKind.END)).singleElement().satisfies(end -> assertThat(end.to()).isGreaterThan(trace.horizon()));
        assertThat(trace.assumptions()).contains(Assumption.OBSERVATION_LIMIT);

        // what is planned but void keeps nobody waiting
        Trace over = Replays.run(topology, CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 10_000, 3_600));
        assertThat(over.horizon()).isLessThan(20_000);
        assertThat(over.events(EventKind.END)).isEmpty();
    }

    /** A restart takes the ICON away for as long as the step takes; steps outside the data path say that they are only recorded. */
    @Test
    void stepsActOrSayThatTheyAreOnlyRecorded() {
        Element icon = activeActive.find("icon-voice-a-local").orElseThrow();
        Trace restarted = Replays.run(activeActive, CompiledScenario.builder(activeActive).horizon(20_000)
                .step(StepKind.RESTART_ICON, 5_000, 120, icon));
        assertThat(restarted.queues().stream().filter(queue -> queue.concentrator().equals(icon)).findFirst().orElseThrow().gaps())
                .isEqualTo(set(5_000, 5_120));
        assertThat(restarted.assumptions()).doesNotContain(Assumption.RECORDED_STEPS);

        Trace changed = Replays.run(activeActive, CompiledScenario.builder(activeActive).horizon(20_000)
                .step(StepKind.CHANGE_OPTION, 5_000, 120, activeActive.find("gim-a").orElseThrow()));
        assertThat(changed.assumptions()).contains(Assumption.RECORDED_STEPS);
    }
}
