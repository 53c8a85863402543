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
import static org.continuityworkbench.simulation.Replays.linkOutage;
import static org.continuityworkbench.simulation.Replays.mart;
import static org.continuityworkbench.simulation.Replays.set;
import static org.continuityworkbench.simulation.Replays.times;

import java.time.Duration;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;
import org.junit.jupiter.api.Test;

/** The worked examples on the loss of connectivity between two sites. */
class ConnectivityLossExamplesTest {

    private final CompiledTopology topology = Replays.activeActive();

    /** Example 1: 14400 <= 28800, so nothing is given up; alarm at 900; reports stand still for 14400 s. */
    @Test
    void anOutageShorterThanTheThresholdLosesNothing() {
        Trace trace = linkOutage(topology, 0, 14400, "tau=28800");

        for (DataTrace data : all(trace)) {
            assertThat(data.lost().isEmpty()).isTrue();
        }
        assertThat(times(trace, EventKind.STUCK)).isEmpty();
        assertThat(times(trace, EventKind.ALARM_55_20110)).containsExactly(900L, 900L);
        assertThat(mart(trace, "gim-a").reportingOutages()).containsExactly(new Interval(0, 14400));
        assertThat(mart(trace, "gim-b").reportingOutages()).containsExactly(new Interval(0, 14400));
        assertThat(mart(trace, "gim-a").oldestDelay()).isEqualTo(14400);
        assertThat(data(trace, "gim-a", "sip-b").oldestDelay()).isEqualTo(14400);
        assertThat(mart(trace, "gim-a").caughtUp()).hasValue(14400);
    }

    /** Example 2: 36000 - 28800 = 7200 lost at both sides, of the other site only; own data resume at 28800. */
    @Test
    void anOutageLongerThanTheThresholdLosesTheOtherSitesOldestData() {
        Trace trace = linkOutage(topology, 0, 36000, "tau=28800");

        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(0, 7200));
        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(0, 7200));
        assertThat(data(trace, "gim-a", "sip-a").lost().isEmpty()).isTrue();
        assertThat(data(trace, "gim-b", "sip-b").lost().isEmpty()).isTrue();
        assertThat(times(trace, EventKind.STUCK)).containsExactly(28800L, 28800L);
        assertThat(mart(trace, "gim-a").reportingOutages()).containsExactly(new Interval(0, 28800));
        assertThat(data(trace, "gim-a", "sip-a").availableAt(0)).hasValue(28800);
        assertThat(data(trace, "gim-a", "sip-b").availableAt(7199)).isEmpty();
        assertThat(data(trace, "gim-a", "sip-b").availableAt(7200)).hasValue(36000);
        assertThat(data(trace, "gim-a", "sip-b").oldestDelay()).isEqualTo(28800);
        assertThat(data(trace, "gim-a", "sip-b").danglingExposure()).containsExactly(new Interval(0, 36000));
        assertThat(data(trace, "gim-a", "sip-b").losses()).singleElement()
                .satisfies(loss -> assertThat(loss.cause()).isEqualTo(LossCause.STUCK_RULE));
        assertThat(trace.assumptions()).contains(Assumption.BOUNDARY_AT_THRESHOLD, Assumption.LATE_LOADING_PARALLEL);
    }

    /** Example 3: with the value of the option reference 36000 - 28860 = 7140 are lost. */
    @Test
    void theOptionReferencesThresholdLosesAMinuteLess() {
        Trace trace = linkOutage(topology, 0, 36000, "tau=28860");

        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(0, 7140));
        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(0, 7140));
    }

    /** Example 4a: 28800 - 28800 = 0 lost, and the source is not given up. */
    @Test
    void anOutageAsLongAsTheThresholdIsGood() {
        Trace trace = linkOutage(topology, 0, 28800, "tau=28800");

        assertThat(mart(trace, "gim-a").lost().isEmpty()).isTrue();
        assertThat(times(trace, EventKind.STUCK)).isEmpty();
    }

    /** Example 4b: 28801 - 28800 = 1 second lost. */
    @Test
    void oneSecondMoreLosesOneSecond() {
        Trace trace = linkOutage(topology, 0, 28801, "tau=28800");

        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(0, 1));
        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(0, 1));
    }

    /** Example 5: loss 7200 at the active server; trail 36000 * 0.5 = 18000 MB < 20000 MB; drained in 18000 / (5 - 0.5) = 4000 s. */
    @Test
    void replicationSurvivesALinkOutageThatItsTrailDiskCanHold() {
        Trace trace = linkOutage(Replays.activeStandby(), 0, 36000, "tau=28800");

        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(0, 7200));
        assertThat(data(trace, "gim-a", "sip-a").lost().isEmpty()).isTrue();
        assertThat(times(trace, EventKind.OGG_ABEND)).isEmpty();
        assertThat(times(trace, EventKind.OGG_IN_SYNC)).containsExactly(40000L);
        assertThat(trace.replications()).singleElement()
                .satisfies(replication -> assertThat(replication.finalState()).isEqualTo(ReplicationStatus.IN_SYNC));
    }

    /** Example 12: nothing of the failed site was committed after the link went: 10800 - 0 lost although the threshold was not reached. */
    @Test
    void aSiteFailureDuringALinkOutageLosesTheWholeOutage() {
        int siteA = Replays.index(topology, "site-a");
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 0, Replays.OPEN)
                .outage(EventKind.SITE_FAIL, siteA, 10800, Replays.OPEN).horizon(100000);
        Trace trace = Replays.run(topology, scenario, "tau=28800");

        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(0, 10800));
        assertThat(data(trace, "gim-b", "sip-a").losses()).singleElement().satisfies(loss -> {
            assertThat(loss.cause()).isEqualTo(LossCause.SITE_FAILURE);
            assertThat(loss.provisional()).isTrue();
        });
        assertThat(data(trace, "gim-b", "sip-a").notProduced()).isEqualTo(set(10800, 100000));
        assertThat(data(trace, "gim-b", "sip-b").lost().isEmpty()).isTrue();
        assertThat(mart(trace, "gim-b").reportingOutages()).containsExactly(new Interval(0, 28800));
        assertThat(trace.phases()).extracting(Span::state).containsExactly(OperationPhase.NORMAL, OperationPhase.DISASTER_RECOVERY);
    }

    /** Example 17: cycles at 30 + 60 k; 30 + 60 * 14 = 870 < 900, so the alarm comes with the cycle at 30 + 60 * 15 = 930. */
    @Test
    void theAlarmWaitsForTheNextCycle() {
        Trace trace = linkOutage(topology, 0, 14400, "p=60", "offset=30");

        assertThat(times(trace, EventKind.ALARM_55_20110, "gim-a")).containsExactly(930L);
    }

    /** The same on four sites: each Info Mart loses what the cut link hides, and only if no other path is left. */
    @Test
    void onlySitesThatNoPathJoinsAnyMoreLoseData() {
        CompiledTopology four = CompiledTopology.compile(Deployments.activeActive(4).withoutConfiguration().build());
        Trace oneLink = linkOutage(four, 0, 36000);
        assertThat(oneLink.events(EventKind.STUCK)).as("other paths carry the data").isEmpty();

        CompiledScenario.Builder cut = CompiledScenario.builder(four);
        for (int link = 0; link < four.links; link++) {
            if (four.linkA[link] == 0 || four.linkB[link] == 0) {
                cut.outage(EventKind.LINK_DOWN, link, 0, 36000);
            }
        }
        Trace island = Replays.run(four, cut);
        assertThat(data(island, "gim-b", "sip-a").lost()).isEqualTo(set(0, 7200));
        assertThat(data(island, "gim-a", "sip-d").lost()).isEqualTo(set(0, 7200));
        assertThat(data(island, "gim-b", "sip-c").lost().isEmpty()).isTrue();
        assertThat(island.events(EventKind.STUCK)).hasSize(6);
    }

    /** The scenario file's way: parameters, selectors, settings of the scenario below those of the caller. */
    @Test
    void aScenarioBindsItselfToTheDeployment() {
        var scenario = org.continuityworkbench.testsupport.Scenarios.linkLoss(Duration.ofHours(10));
        var deployment = Deployments.twoSite().build();
        Trace trace = Simulator.run(deployment, scenario, Bindings.none(), SimulationSettings.ideal());
        Invariants.check(trace);

        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(0, 7200));
        assertThat(data(trace, "gim-b", "cfg-a").lost()).isEqualTo(set(0, 7200));
        assertThat(trace.effectiveSettings()).filteredOn(value -> value.key() == SettingKey.TAU).singleElement()
                .satisfies(value -> assertThat(value.source()).isEqualTo(SettingSource.DEPLOYMENT));
    }

    private static java.util.List<DataTrace> all(Trace trace) {
        return trace.infoMarts().stream().flatMap(mart -> mart.data().stream()).toList();
    }
}
