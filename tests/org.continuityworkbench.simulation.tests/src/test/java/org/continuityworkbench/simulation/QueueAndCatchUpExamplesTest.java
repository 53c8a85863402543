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
import static org.continuityworkbench.simulation.Replays.linkOutage;
import static org.continuityworkbench.simulation.Replays.mart;
import static org.continuityworkbench.simulation.Replays.set;
import static org.continuityworkbench.simulation.Replays.times;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.DeploymentBuilder;
import org.continuityworkbench.testsupport.Deployments;
import org.junit.jupiter.api.Test;

/** The worked examples on queues, catch-up, windows and both clocks of the stuck rule. */
class QueueAndCatchUpExamplesTest {

    private static DeploymentBuilder twoSites() {
        return Deployments.twoSite().withoutConfiguration().withoutOperations();
    }

    /** Example 6: 150 * 800 = 120000 B/s; 3e9 / 120000 = 25000; the remote copy misses 36000 - 25000 = 11000 s, reports only the 7200. */
    @Test
    void aFullQueueDropsRecordsOfTheRemoteCopyOnly() {
        CompiledTopology topology = Replays.compile(twoSites().rates("150", 800, "600").queueDisk(3_000_000_000L).build());
        Trace trace = linkOutage(topology, 0, 36000);

        assertThat(times(trace, EventKind.PQ_FULL)).containsExactly(25000L, 25000L);
        QueueTrace remote = trace.queues().get(index(topology, "icon-voice-a-remote"));
        assertThat(remote.gaps()).isEqualTo(set(25000, 36000));
        assertThat(remote.fullAt()).hasValue(25000);
        assertThat(trace.queues().get(index(topology, "icon-voice-a-local")).gaps().isEmpty()).isTrue();
        assertThat(data(trace, "gim-b", "sip-a").lost()).isEqualTo(set(0, 7200));
        assertThat(data(trace, "gim-b", "sip-a").notRecorded().isEmpty()).isTrue();
        assertThat(trace.assumptions()).contains(Assumption.QUEUE_FULL_DROPS);
    }

    /** Example 7: 150 * 14400 / (600 - 150) = 4800 s after the end at 14400. */
    @Test
    void aQueueIsDrainedAtTheDifferenceOfTheRates() {
        CompiledTopology topology = Replays.compile(twoSites().rates("150", 800, "600").build());
        Trace trace = linkOutage(topology, 0, 14400);

        assertThat(times(trace, EventKind.PQ_DRAINED)).containsExactly(19200L, 19200L);
        assertThat(trace.queues().get(index(topology, "icon-voice-a-remote")).spans()).extracting(Span::state)
                .containsExactly(QueueStatus.FILLING, QueueStatus.DRAINING);
    }

    /** Example 8: 14400 / (5 - 1) = 3600 after 14400; mean delay 14400 * (0.5 + 0.1) = 8640. */
    @Test
    void catchingUpTakesTheBacklogOverTheFactorLessOne() {
        Trace trace = linkOutage(Replays.activeActive(), 0, 14400, "C=5");

        assertThat(mart(trace, "gim-a").oldestDelay()).isEqualTo(14400);
        assertThat(data(trace, "gim-a", "sip-b").meanDelay(new Interval(0, 14400))).contains(Rational.of(8640));
        assertThat(data(trace, "gim-a", "sip-a").meanDelay(new Interval(0, 14400))).contains(Rational.of(8640));
        assertThat(mart(trace, "gim-a").caughtUp()).hasValue(18000);
    }

    /** Example 9: 28800 / 4 = 7200 after 28800 for the live site, 7200 after 36000 for the other one. */
    @Test
    void theLateSiteCatchesUpBesideTheLiveOne() {
        Trace trace = linkOutage(Replays.activeActive(), 0, 36000, "C=5");

        assertThat(data(trace, "gim-a", "sip-a").caughtUp()).hasValue(36000);
        assertThat(data(trace, "gim-a", "sip-b").caughtUp()).hasValue(43200);
        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(set(0, 7200));
        assertThat(data(trace, "gim-a", "sip-b").oldestDelay()).isEqualTo(28800);
        assertThat(data(trace, "gim-a", "sip-a").oldestDelay()).isEqualTo(28800);
        // 28800 * (1/2 + 1/10)
        assertThat(data(trace, "gim-a", "sip-b").meanDelay(new Interval(7200, 36000))).contains(Rational.of(17280));
    }

    /** In serial mode live data wait for the late backlog: the watermark stands from 36000, where it is level, until the late site is. */
    @Test
    void serialLoadingHoldsLiveDataBack() {
        Trace trace = linkOutage(Replays.activeActive(), 0, 36000, "C=5", "lateMode=SERIAL");

        assertThat(mart(trace, "gim-a").watermark(40000)).isEqualTo(36000);
        assertThat(mart(trace, "gim-a").watermark(43200)).isEqualTo(43200);
        assertThat(trace.assumptions()).contains(Assumption.LATE_LOADING_SERIAL);
    }

    /**
     * Example 15: mark 1800 * 5 = 9000 at 23400, the copy at the own site only 1800 * 4 = 7200; the second outage of 21600 is good by its
     * own length, but the age of the mark at its end is 45000 - 9000 = 36000, that is 7200 too old.
     */
    @Test
    void theTwoClocksDifferAfterARepeatedOutage() {
        CompiledTopology topology = Replays.compile(twoSites().rates("150", 800, "600").build());
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 0, 21600)
                .outage(EventKind.LINK_DOWN, 0, 23400, 21600);

        Trace byOutage = Replays.run(topology, scenario, "C=5", "tau=28800");
        assertThat(data(byOutage, "gim-a", "sip-b").lost().isEmpty()).isTrue();

        Trace byAge = Replays.run(topology, scenario, "C=5", "tau=28800", "stuckClock=HWM_AGE");
        assertThat(data(byAge, "gim-a", "sip-b").lost()).isEqualTo(set(9000, 16200));
        assertThat(times(byAge, EventKind.STUCK, "gim-a")).containsExactly(37800L);
    }

    /**
     * Example 16: backlog 14400 at 21:50; 600 s of work leave 14400 - 600 * 4 = 12000; the night adds 28800; 40800 / 4 = 10200 s after
     * 06:00, which is 08:50, that is 15 hours after the start at 17:50.
     */
    @Test
    void aClosedWindowDelaysTheRecovery() {
        CompiledTopology topology = Replays.activeActive();
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 0, 14400)
                .start(OffsetDateTime.parse("2026-03-10T17:50:00+01:00"), ZoneId.of("Europe/Paris"));
        Trace trace = Replays.run(topology, scenario, "C=5", "window=06:00-22:00");

        assertThat(times(trace, EventKind.CAUGHT_UP, "gim-a")).contains(54000L);
        assertThat(trace.events(EventKind.CAUGHT_UP)).filteredOn(event -> event.element().id().equals("gim-a") && event.other() == null)
                .singleElement().satisfies(event -> assertThat(event.time()).isEqualTo(54000));
        assertThat(trace.assumptions()).contains(Assumption.ETL_WINDOW);
    }

    /** Example 24: the remote copy is whole, so nothing is lost or late; one copy only for 3600 s and until the queue is drained. */
    @Test
    void aDeadLocalDatabaseOnlyCostsRedundancy() {
        CompiledTopology topology = Replays.compile(twoSites().rates("150", 800, "600").build());
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology)
                .outage(EventKind.IDB_DOWN, index(topology, "idb-voice-b-local"), 1000, 3600);
        Trace trace = Replays.run(topology, scenario);

        assertThat(data(trace, "gim-a", "sip-b").lost().isEmpty()).isTrue();
        assertThat(data(trace, "gim-a", "sip-b").oldestDelay()).isZero();
        assertThat(mart(trace, "gim-a").reportingOutages()).isEmpty();
        QueueTrace queue = trace.queues().get(index(topology, "icon-voice-b-local"));
        assertThat(queue.redundancyGap()).isEqualTo(set(1000, 4600));
        // 150 * 3600 / 450 = 1200 after 4600
        assertThat(queue.drainedAt()).hasValue(5800);
    }

    /** A load three times as high fills the queue three times as fast: 1e9 B at 120000 B/s until 5000, the other 2.4e9 B at 360000 B/s. */
    @Test
    void loadChangesMoveTheMomentAtWhichTheQueueIsFull() {
        CompiledTopology topology = Replays.compile(twoSites().rates("150", 800, "600").queueDisk(3_000_000_000L).build());
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 0, 20000)
                .load(-1, 5000, Rational.of(3));
        Trace trace = Replays.run(topology, scenario);

        // 3e9 - 5000 * 120000 = 2.4e9; 2.4e9 / 360000 = 6666.67
        assertThat(times(trace, EventKind.PQ_FULL)).containsExactly(11667L, 11667L);
    }

    /** A queue in memory is gone with an abnormal end: the copy misses it, the other copy does not. */
    @Test
    void aCrashDestroysAQueueInMemory() {
        CompiledTopology topology = Replays.compile(twoSites().edit(deployment -> org.continuityworkbench.testsupport.Elements.setOption(
                org.continuityworkbench.testsupport.Elements.get(deployment, "icon-voice-a-remote",
                        org.continuityworkbench.model.topology.InteractionConcentrator.class),
                "callconcentrator", "pq-dbname", ":memory:")).build());
        int icon = index(topology, "icon-voice-a-remote");
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 0, 10000)
                .outage(EventKind.ICON_CRASH, icon, 6000, 500);
        Trace trace = Replays.run(topology, scenario);

        assertThat(trace.queues().get(icon).gaps()).isEqualTo(set(0, 6500));
        assertThat(data(trace, "gim-b", "sip-a").lost().isEmpty()).isTrue();
        assertThat(mart(trace, "gim-b").caughtUp()).hasValue(10000);
    }
}
