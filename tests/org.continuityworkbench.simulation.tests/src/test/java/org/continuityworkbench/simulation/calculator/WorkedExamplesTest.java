/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.calculator.GimOutlook.SourceOutlook;
import org.continuityworkbench.simulation.calculator.OutageStory.Failure;
import org.continuityworkbench.simulation.calculator.OutageStory.Far;
import org.continuityworkbench.simulation.calculator.WriterQueue.Writer;
import org.junit.jupiter.api.Test;

/** The 24 worked examples of the simulation semantics, numbers by hand, against the calculator. */
class WorkedExamplesTest {

    private static final long TAU = 28_800;
    private static final long HORIZON = 1_000_000;
    private static final Rational FIVE = Rational.of(5);

    private static GimOutlook link(Etl etl, long from, long to) {
        return GimCalculator.of(OutageStory.link(etl, 0, from, to, HORIZON).input());
    }

    private static GimOutlook siteFailure(Etl etl, long lag, List<Interval> outages, Failure failure) {
        return GimCalculator.of(
                new OutageStory(etl, 0, List.of("near"), List.of(new Far("far", Writer.unlimited(lag))), outages, failure, HORIZON)
                .input());
    }

    @Test
    void example1OutageShorterThanThresholdLosesNothing() {
        GimOutlook gim = link(Etl.ideal(TAU), 0, 14_400);
        SourceOutlook far = gim.source("far");
        assertThat(far.lost()).isEqualTo(IntervalSet.EMPTY);
        assertThat(far.stuck()).isEmpty();
        assertThat(far.alarms()).containsExactly(900L);
        assertThat(gim.reportingOutages()).containsExactly(new Interval(0, 14_400));
        assertThat(far.oldest()).isEqualTo(14_400);
        assertThat(gim.source("near").oldest()).isEqualTo(14_400);
        assertThat(gim.caughtUp()).hasValue(14_400);
    }

    @Test
    void example2OutageLongerThanThresholdLosesItsExcess() {
        // 36000 - 28800 = 7200
        GimOutlook gim = link(Etl.ideal(TAU), 0, 36_000);
        SourceOutlook far = gim.source("far");
        assertThat(far.lost()).isEqualTo(IntervalSet.of(0, 7_200));
        assertThat(far.stuck()).containsExactly(28_800L);
        assertThat(far.unstuck()).containsExactly(36_000L);
        assertThat(gim.source("near").caughtUp()).containsExactly(28_800L);
        assertThat(gim.source("near").lost()).isEqualTo(IntervalSet.EMPTY);
        assertThat(far.caughtUp()).containsExactly(36_000L);
        assertThat(far.oldest()).isEqualTo(28_800);
        assertThat(far.dangling()).containsExactly(new Interval(0, 36_000));
        assertThat(gim.reportingOutages()).containsExactly(new Interval(0, 28_800));
    }

    @Test
    void example3ThresholdOfTheOptionReference() {
        // 36000 - 28860 = 7140
        assertThat(link(Etl.ideal(28_860), 0, 36_000).source("far").lost()).isEqualTo(IntervalSet.of(0, 7_140));
    }

    @Test
    void example4BoundaryOfTheThreshold() {
        SourceOutlook equal = link(Etl.ideal(TAU), 0, 28_800).source("far");
        assertThat(equal.lost().isEmpty()).isTrue();
        assertThat(equal.stuck()).isEmpty();
        SourceOutlook more = link(Etl.ideal(TAU), 0, 28_801).source("far");
        assertThat(more.lost()).isEqualTo(IntervalSet.of(0, 1));
        assertThat(more.stuck()).containsExactly(28_800L);
    }

    @Test
    void example5ActiveStandbyKeepsTheTrail() {
        assertThat(link(Etl.ideal(TAU), 0, 36_000).source("far").lost()).isEqualTo(IntervalSet.of(0, 7_200));
        // 36000 * 0.5 MB = 18000 MB < 20000 MB; 18000 / (5 - 0.5) = 4000
        var outlook = ReplicationCalculator.of(new ReplicationCalculator.Input(Rational.of(500_000), Rational.of(5_000_000),
                20_000_000_000L, null, 0, 36_000, 36_000));
        assertThat(outlook.abended()).isEmpty();
        assertThat(outlook.peak()).isEqualTo(Rational.of(18_000_000_000L));
        assertThat(outlook.inSync()).hasValue(40_000);
        assertThat(outlook.fullCopy()).isFalse();
    }

    @Test
    void example6QueueFillsItsDisk() {
        // 150/s * 800 B = 120000 B/s; 3e9 / 120000 = 25000; 36000 - 25000 = 11000
        Writer writer = new Writer(0, Rational.of(150), null, 800, 3_000_000_000L);
        WriterQueue.Outlook queue = WriterQueue.of(writer, List.of(new Interval(0, 36_000)));
        assertThat(queue.full()).containsExactly(25_000L);
        assertThat(queue.missed()).isEqualTo(IntervalSet.of(25_000, 36_000));
        assertThat(link(Etl.ideal(TAU), 0, 36_000).source("far").lost()).isEqualTo(IntervalSet.of(0, 7_200));
    }

    @Test
    void example7QueueDrains() {
        // 150 * 14400 / (600 - 150) = 4800
        Writer writer = Writer.rates(0, Rational.of(150), Rational.of(600));
        assertThat(WriterQueue.of(writer, List.of(new Interval(0, 14_400))).drained()).containsExactly(19_200L);
    }

    @Test
    void example8CatchUpAfterAShortOutage() {
        // 14400 / (5 - 1) = 3600; mean 14400 * (1/2 + 1/10) = 8640
        GimOutlook gim = link(Etl.ideal(TAU).withCatchUp(FIVE), 0, 14_400);
        assertThat(gim.source("far").oldest()).isEqualTo(14_400);
        assertThat(gim.source("far").caughtUp()).containsExactly(18_000L);
        assertThat(gim.source("near").caughtUp()).containsExactly(18_000L);
        assertThat(DelayFormulas.meanDelay(14_400, FIVE)).isEqualTo(Rational.of(8_640));
    }

    @Test
    void example9CatchUpAfterALongOutage() {
        // 28800 / 4 = 7200
        GimOutlook gim = link(Etl.ideal(TAU).withCatchUp(FIVE), 0, 36_000);
        assertThat(gim.source("near").caughtUp()).containsExactly(36_000L);
        assertThat(gim.source("far").caughtUp()).containsExactly(43_200L);
    }

    @Test
    void example10SiteFailureWithExclusion() {
        // cycles at 40 + 60k: the last one before the failure is at 99940; saved = max(99940, 100000 - 7)
        GimOutlook gim = siteFailure(Etl.ideal(TAU).withCycles(60, 40), 7, List.of(),
                new Failure(100_000, Gap.NEVER, false, 101_800));
        assertThat(gim.source("far").lost()).isEqualTo(IntervalSet.of(99_993, 100_000));
        assertThat(gim.reportingOutages()).containsExactly(new Interval(100_000, 101_800));
    }

    @Test
    void example11SiteFailureNobodyExcludes() {
        // 100000 + 28860, then the first cycle later than that
        GimOutlook gim = siteFailure(Etl.ideal(28_860).withCycles(60, 40), 7, List.of(), Failure.forGood(100_000));
        assertThat(gim.source("far").lost()).isEqualTo(IntervalSet.of(99_993, 100_000));
        assertThat(gim.source("far").stuck()).containsExactly(128_920L);
        assertThat(gim.reportingOutages()).containsExactly(new Interval(100_000, 128_920));
        GimOutlook smooth = siteFailure(Etl.ideal(28_860), 7, List.of(), Failure.forGood(100_000));
        assertThat(smooth.reportingOutages()).containsExactly(new Interval(100_000, 128_860));
    }

    @Test
    void example12LinkOutageThatEndsInASiteFailure() {
        GimOutlook gim = siteFailure(Etl.ideal(TAU), 0, List.of(new Interval(0, Gap.NEVER)), Failure.forGood(10_800));
        assertThat(gim.source("far").lost()).isEqualTo(IntervalSet.of(0, 10_800));
        assertThat(gim.source("near").lost().isEmpty()).isTrue();
        assertThat(gim.reportingOutages()).containsExactly(new Interval(0, 28_800));
    }

    @Test
    void example13ActiveStandbySwitchOver() {
        // steps 300 + 600 + 300 + 300 + 600 = 2100; 900 + 2100 = 3000
        List<Long> steps = List.of(300L, 600L, 300L, 300L, 600L);
        var outlook = RecoveryCalculator.standby(
                new RecoveryCalculator.StandbyInput(Etl.ideal(TAU), 0, 50_000, 300, 7L, 900, steps, 3, 2, 4, HORIZON));
        assertThat(outlook.recoveryTime()).isEqualTo(3_000);
        assertThat(outlook.reportsBack()).hasValue(53_000);
        assertThat(outlook.upper()).containsExactly(IntervalSet.of(49_700, 50_000), IntervalSet.of(49_700, 50_000));
        assertThat(outlook.lower()).containsExactly(IntervalSet.of(49_993, 50_000), IntervalSet.EMPTY);
        // without the exclusion: server start 50000 + 900 + 1500 = 52400, plus tau
        var waiting = RecoveryCalculator.standby(
                new RecoveryCalculator.StandbyInput(Etl.ideal(TAU), 0, 50_000, 300, 7L, 900, steps, 3, -1, 4, HORIZON));
        assertThat(waiting.reportsBack()).hasValue(52_400 + 28_800);
    }

    @Test
    void example14StandbyStartedWhileOnlyTheLinkIsDown() {
        // 18000 - 7200 = 10800 while the link is down; nobody stops either server, so it goes on
        SplitBrain split = SplitBrain.of(0, 7_200, Gap.NEVER);
        assertThat(split.desync()).hasValue(7_200);
        assertThat(split.divergence(18_000)).isEqualTo(10_800);
        assertThat(split.divergence(20_000)).isGreaterThan(10_800);
    }

    @Test
    void example15TwoOutagesAndBothClocks() {
        // h at 23400 = 1800 * 5 = 9000, own-side copy 1800 * 4 = 7200; age at 45000 = 36000; 36000 - 28800 = 7200
        Writer writer = Writer.rates(0, Rational.of(1), Rational.of(4));
        List<Interval> outages = List.of(new Interval(0, 21_600), new Interval(23_400, 45_000));
        Etl etl = Etl.ideal(TAU).withCatchUp(FIVE);
        SourceOutlook byOutage = GimCalculator.of(story(etl, writer, outages).input()).source("far");
        assertThat(byOutage.lost().isEmpty()).isTrue();
        assertThat(byOutage.stuck()).isEmpty();
        // backlog 36000 at 45000, 36000 / 4
        assertThat(byOutage.caughtUp()).containsExactly(54_000L);
        SourceOutlook byAge = GimCalculator.of(story(etl.withClock(Etl.StuckClock.HWM_AGE), writer, outages).input()).source("far");
        assertThat(byAge.lost()).isEqualTo(IntervalSet.of(9_000, 16_200));
        assertThat(byAge.stuck()).containsExactly(9_000L + 28_800);
    }

    private static OutageStory story(Etl etl, Writer writer, List<Interval> outages) {
        return new OutageStory(etl, 0, List.of("near"), List.of(new Far("far", writer)), outages, null, HORIZON);
    }

    @Test
    void example16WindowAddsTheNight() {
        // story begins at 17:50; link back at 21:50 = 14400; 600 s of work leave 12000; the night adds 28800; 40800 / 4 = 10200
        DailyWindow window = new DailyWindow(6 * 3600, 22 * 3600, 17 * 3600 + 50 * 60);
        GimOutlook gim = link(Etl.ideal(TAU).withCatchUp(FIVE).withWindow(window), 0, 14_400);
        long caughtUp = 14_400 + 600 + 28_800 + 10_200;
        assertThat(gim.source("far").caughtUp()).containsExactly(caughtUp);
        // 08:50 the next day is 15 h after 17:50
        assertThat(caughtUp).isEqualTo(15 * 3600);
        // without the window 14400 + 3600, and 54000 - 18000 = 10 h
        assertThat(caughtUp - 18_000).isEqualTo(10 * 3600);
    }

    @Test
    void example17AlarmAtTheNextCycle() {
        // 30 + 60 * 15 = 930
        assertThat(link(Etl.ideal(TAU).withCycles(60, 30), 0, 14_400).source("far").alarms()).containsExactly(930L);
    }

    private static TransferCalculator transfer(long speed) {
        return new TransferCalculator(1_500_000_000_000L, speed, Rational.of(7, 10), 10_800, 18_000);
    }

    @Test
    void example18TransferOverOneGigabit() {
        // 1.2e13 / 7e8 = 17142.86
        TransferCalculator transfer = transfer(1_000_000_000L);
        assertThat(transfer.copySeconds()).isEqualTo(17_143);
        assertThat(transfer.totalSeconds()).isEqualTo(45_943);
        assertThat(transfer.purgeLoss(14 * 86_400, true)).isZero();
    }

    @Test
    void example19TransferOverAHundredMegabitLosesToThePurge() {
        // 171428.57 -> 171429; + 28800 = 200229; - 172800 = 27429
        TransferCalculator transfer = transfer(100_000_000L);
        assertThat(transfer.totalSeconds()).isEqualTo(200_229);
        assertThat(transfer.purgeLoss(172_800, true)).isEqualTo(27_429);
        assertThat(transfer.purgeLoss(172_800, false)).isZero();
    }

    @Test
    void example20SynchronisingConverges() {
        // 2e9 * 45943 / 3600 = 25.524e9 bytes; * 8 / 7e8 = 291.7; 0.162e9 bytes; 1.85 s
        TransferCalculator transfer = transfer(1_000_000_000L);
        List<Rational> passes = transfer.deltaPasses(2_000_000_000L, 2);
        assertThat(transfer.converges(2_000_000_000L)).isTrue();
        assertThat(transfer.firstDelta(2_000_000_000L).floor()).isEqualTo(25_523_888_888L);
        assertThat(passes.get(0).times(10).ceil()).isEqualTo(2_918);
        assertThat(passes.get(0).times(10).floor()).isEqualTo(2_917);
        assertThat(passes.get(1)).isLessThan(Rational.of(2));
        assertThat(passes.get(1).times(100).floor()).isEqualTo(185);
    }

    @Test
    void example21StoppedServerCatchesUp() {
        // 45943 / 4 = 11485.75
        TransferCalculator transfer = transfer(1_000_000_000L);
        assertThat(transfer.catchUpSeconds(FIVE)).isEqualTo(11_486);
        GimInput stopped = new GimInput(Etl.ideal(TAU).withCatchUp(FIVE), 0, 0, Rational.ZERO, new Interval(1_000, 1_000 + 45_943), null,
                List.of(new GimInput.Source("S1"), new GimInput.Source("S2")), HORIZON);
        GimOutlook gim = GimCalculator.of(stopped);
        assertThat(gim.oldest()).isEqualTo(45_943);
        assertThat(gim.caughtUp()).isEqualTo(OptionalLong.of(1_000 + 45_943 + 11_486));
    }

    @Test
    void example22HistoryMissingWithoutACopy() {
        assertThat(TransferCalculator.missingHistory(400, 14)).isEqualTo(386);
    }

    @Test
    void example23SingleConcentratorAtTheFailedSite() {
        // no surviving copy: everything since the cycle at 99940
        OutageStory story = new OutageStory(Etl.ideal(TAU).withCycles(60, 40), 0, List.of("near"), List.of(new Far("far", null)),
                List.of(), Failure.forGood(100_000), HORIZON);
        assertThat(GimCalculator.of(story.input()).source("far").lost()).isEqualTo(IntervalSet.of(99_940, 100_000));
    }

    @Test
    void example24LocalDatabaseDownRemoteCopyHealthy() {
        // the source stays available, so the server sees no gap; the local writer queues for 3600 s and then drains at 4 times the rate
        GimOutlook gim = GimCalculator.of(GimInput.of(Etl.ideal(TAU), HORIZON, new GimInput.Source("S1"), new GimInput.Source("S2")));
        assertThat(gim.source("S2").lost().isEmpty()).isTrue();
        assertThat(gim.oldest()).isZero();
        assertThat(gim.reportingOutages()).isEmpty();
        Writer writer = Writer.rates(0, Rational.of(150), Rational.of(600));
        assertThat(WriterQueue.of(writer, List.of(new Interval(1_000, 4_600))).drained()).containsExactly(4_600L + 1_200);
    }
}
