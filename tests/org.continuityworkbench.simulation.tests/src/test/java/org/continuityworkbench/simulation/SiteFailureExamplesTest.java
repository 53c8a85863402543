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
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** The worked examples on site failures and disaster recovery. */
class SiteFailureExamplesTest {

    private final CompiledTopology activeActive = Replays.activeActive();
    private final CompiledTopology activeStandby = Replays.activeStandby();

    private static CompiledScenario.Builder siteFailure(CompiledTopology topology, long at) {
        return CompiledScenario.builder(topology).outage(EventKind.SITE_FAIL, index(topology, "site-a"), at, Replays.OPEN).horizon(200_000);
    }

    /**
     * Example 10: extracted up to 99940, committed up to 100000 - 7 = 99993; 7 s lost; reports resume when the dead sources are taken out.
     */
    @Test
    void aSiteFailureLosesWhatWasInFlight() {
        CompiledScenario.Builder scenario = siteFailure(activeActive, 100_000).step(StepKind.EXCLUDE_FAILED_DAPS, 101_000, 800,
                activeActive.find("site-a").orElseThrow());
        Trace trace = Replays.run(activeActive, scenario, "w=7", "p=60", "offset=40");

        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(99_993, 100_000));
        assertThat(data(trace, "gim-b", "sip-b").lost().isEmpty()).isTrue();
        assertThat(times(trace, EventKind.REPORTS_RESUME, "gim-b")).containsExactly(101_800L);
        assertThat(times(trace, EventKind.STUCK)).isEmpty();
        assertThat(trace.events(EventKind.DATA_LOST)).singleElement().satisfies(event -> assertThat(event.from()).isEqualTo(99_993));
    }

    /** Example 11: nobody takes them out, so the stuck rule does after 100000 + 28860 = 128860; lost are still 7 s. */
    @Test
    void withoutAnOperatorReportsWaitForTheStuckRule() {
        Trace continuous = Replays.run(activeActive, siteFailure(activeActive, 100_000), "w=7", "wLocal=7", "tau=28860");
        assertThat(data(continuous, "gim-b", "sip-a").lost()).isEqualTo(set(99_993, 100_000));
        assertThat(times(continuous, EventKind.REPORTS_RESUME, "gim-b")).containsExactly(128_860L);

        // with cycles at 40 + 60 k the first one later than 128860 is at 128920
        Trace cycles = Replays.run(activeActive, siteFailure(activeActive, 100_000), "w=7", "p=60", "offset=40", "tau=28860");
        assertThat(data(cycles, "gim-b", "sip-a").lost()).isEqualTo(set(99_993, 100_000));
        assertThat(times(cycles, EventKind.REPORTS_RESUME, "gim-b")).containsExactly(128_920L);
    }

    /** The loss is taken back if the site returns with its disks in time, and stays if it returns without them. */
    @Test
    void disksDecideWhetherTheLossStays() {
        for (boolean disks : new boolean[] {true, false}) {
            CompiledScenario.Builder scenario = CompiledScenario.builder(activeActive).outage(EventKind.LINK_DOWN, 0, 0, 9000)
                    .outage(EventKind.SITE_FAIL, index(activeActive, "site-a"), 5000, 4000, disks).horizon(50_000);
            Trace trace = Replays.run(activeActive, scenario);

            assertThat(data(trace, "gim-b", "sip-a").lost()).as("disks survive: %s", disks)
                    .isEqualTo(disks ? org.continuityworkbench.core.time.IntervalSet.EMPTY : set(0, 5000));
            assertThat(data(trace, "gim-b", "sip-a").notProduced()).isEqualTo(set(5000, 9000));
            assertThat(mart(trace, "gim-b").watermark(20_000)).isEqualTo(20_000);
        }
    }

    /**
     * Example 13: detect and decide 900, then steps of 300 + 600 + 300 + 300 + 600 = 2100: reports are back at 53000. The replica stands
     * 300 s before the failure: 300 s may be lost of both sites; at best only the 7 s that the remote writer had not committed.
     */
    @Test
    void disasterRecoveryOfTheStandbyHasTwoBounds() {
        CompiledScenario.Builder scenario = siteFailure(activeStandby, 50_000).step(StepKind.STOP_REPLICATION, 50_900, 300)
                .step(StepKind.SET_HOST, 51_200, 600)
                .step(StepKind.EXCLUDE_FAILED_DAPS, 51_800, 300, activeStandby.find("site-a").orElseThrow())
                .step(StepKind.START_INFO_MART, 52_100, 300, activeStandby.find("gim-b").orElseThrow())
                .step(StepKind.START_PRESENTATION, 52_400, 600, activeStandby.find("gcxi-b").orElseThrow());
        Trace trace = Replays.run(activeStandby, scenario, "w=7", "lagGG=300");

        assertThat(times(trace, EventKind.PRESENTATION_START)).containsExactly(53_000L);
        assertThat(mart(trace, "gim-b").watermark(52_400)).isEqualTo(52_400);
        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(49_993, 50_000));
        assertThat(data(trace, "gim-b", "sip-b").lost().isEmpty()).isTrue();
        assertThat(data(trace, "gim-b", "sip-a").lostUpperBound()).isEqualTo(set(49_700, 50_000));
        assertThat(data(trace, "gim-b", "sip-b").lostUpperBound()).isEqualTo(set(49_700, 50_000));
        assertThat(trace.violations()).isEmpty();
    }

    /** Example 13, last remark: without the exclusion reports wait until the start of the standby and the threshold are over. */
    @Test
    void withoutTheExclusionTheStandbyWaitsFromItsStart() {
        CompiledScenario.Builder scenario = siteFailure(activeStandby, 50_000).step(StepKind.STOP_REPLICATION, 50_900, 300)
                .step(StepKind.START_INFO_MART, 52_100, 300, activeStandby.find("gim-b").orElseThrow());
        Trace trace = Replays.run(activeStandby, scenario, "w=7", "lagGG=300", "tau=28800");

        assertThat(times(trace, EventKind.STUCK)).containsExactly(52_400L + 28_800);
    }

    /** A standby that is started while replication still writes into its database is reported. */
    @Test
    void startingTheStandbyBeforeReplicationIsStoppedIsForbidden() {
        CompiledScenario.Builder scenario = siteFailure(activeStandby, 50_000).step(StepKind.START_INFO_MART, 52_100, 300,
                activeStandby.find("gim-b").orElseThrow());
        Trace trace = Replays.run(activeStandby, scenario);

        assertThat(trace.violations()).extracting(Violation::ruleId).containsExactly("BC-REP-008");
        assertThat(trace.steps()).singleElement().satisfies(step -> assertThat(step.violations()).hasSize(1));
    }

    /** Example 14: forbidden while only the link is down; the databases diverge from 7200 for at least 18000 - 7200 = 10800 s. */
    @Test
    void aSplitBrainIsNotHealedByTheReconnect() {
        CompiledScenario.Builder scenario = CompiledScenario.builder(activeStandby).outage(EventKind.LINK_DOWN, 0, 0, 18_000)
                .step(StepKind.START_INFO_MART, 7_200, 0, activeStandby.find("gim-b").orElseThrow()).horizon(30_000);
        Trace trace = Replays.run(activeStandby, scenario);

        assertThat(trace.violations()).extracting(Violation::ruleId).containsExactly("BC-OPS-001");
        assertThat(times(trace, EventKind.DESYNC)).containsExactly(7_200L);
        assertThat(trace.divergence()).containsExactly(new Interval(7_200, 30_000));
        assertThat(trace.replications().getFirst().finalState()).isEqualTo(ReplicationStatus.DESYNC);
        assertThat(trace.phases()).as("a link outage and a mistake change no phase").hasSize(1);
    }

    /** A host that reboots starts a standby whose service starts by itself: a split brain without any outage. */
    @Test
    void aRebootOfTheStandbyHostMayCauseASplitBrain() {
        CompiledTopology topology = Replays.compile(Deployments.activeStandby().withoutConfiguration()
                .edit(deployment -> Elements.get(deployment, "gim-b", org.continuityworkbench.model.topology.InfoMartInstallation.class)
                        .setStartType(org.continuityworkbench.model.topology.StartType.AUTOMATIC))
                .build());
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).event(EventKind.HOST_REBOOT, index(topology, "host-b-gim"),
                500)
                .outage(EventKind.GIM_STOP, index(topology, "gim-b"), 800, Replays.OPEN).horizon(1000);
        Trace trace = Replays.run(topology, scenario);

        assertThat(trace.violations()).extracting(Violation::ruleId).containsExactly("BC-OPS-002");
        assertThat(trace.divergence()).containsExactly(new Interval(500, 800));
    }

    /** Example 23: no surviving copy, so everything since the last extraction 60 s before the failure is lost. */
    @Test
    void aSingleConcentratorLosesEverythingSinceTheLastExtraction() {
        CompiledTopology single = Replays.compile(Deployments.twoSite().withoutConfiguration().withoutOperations().edit(deployment -> {
            EcoreUtil.delete(Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class), true);
            EcoreUtil.delete(Elements.get(deployment, "pair-voice-a", HaPair.class), true);
        }).build());
        Trace trace = Replays.run(single, siteFailure(single, 100_000), "p=60", "offset=40");

        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(99_940, 100_000));
        assertThat(data(trace, "gim-b", "sip-b").lost().isEmpty()).isTrue();
    }

    /** Both ICONs down: what nobody records is told apart from what is lost, and reports go on afterwards. */
    @Test
    void whatNobodyRecordsIsNotCalledLost() {
        CompiledScenario.Builder scenario = CompiledScenario.builder(activeActive)
                .outage(EventKind.ICON_STOP, index(activeActive, "icon-voice-a-local"), 1000, 500)
                .outage(EventKind.ICON_STOP, index(activeActive, "icon-voice-a-remote"), 1200, 800).horizon(9000);
        Trace trace = Replays.run(activeActive, scenario);

        assertThat(data(trace, "gim-a", "sip-a").notRecorded()).isEqualTo(set(1200, 1500));
        assertThat(data(trace, "gim-a", "sip-a").lost().isEmpty()).isTrue();
        assertThat(data(trace, "gim-a", "sip-a").pending().isEmpty()).isTrue();
    }
}
