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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.calculator.GimOutlook.SourceOutlook;
import org.continuityworkbench.simulation.calculator.OutageStory.Failure;
import org.continuityworkbench.simulation.calculator.OutageStory.Far;
import org.continuityworkbench.simulation.calculator.WriterQueue.Writer;
import org.junit.jupiter.api.Test;

/** Laws that hold for every input (end of section 11), and the edges of the calculator. */
class CalculatorPropertiesTest {

    private static final long HORIZON = 3_000_000;

    @Provide
    Arbitrary<Etl> etls() {
        Arbitrary<Long> period = Arbitraries.of(0L, 1L, 7L, 60L, 900L);
        Arbitrary<Rational> catchUp = Arbitraries.of(Rational.of(6, 5), Rational.of(5), Rational.of(7, 3)).injectNull(0.3);
        return Combinators.combine(Arbitraries.longs().between(0, 100_000), period, Arbitraries.longs().between(0, 899), catchUp,
                Arbitraries.of(Etl.StuckClock.values()), Arbitraries.of(Etl.LateLoading.values())).as((tau, every, first, factor, clock,
                        late) -> new Etl(tau, 900, every, every == 0 ? 0 : first % every, factor, null, clock, late));
    }

    private static GimOutlook link(Etl etl, long lag, long from, long length) {
        return GimCalculator.of(OutageStory.link(etl, lag, from, from + length, HORIZON).input());
    }

    @Property(tries = 500, seed = "20261122")
    void lossIsZeroUpToTheThresholdAndHasSlopeOneAfter(@ForAll @LongRange(max = 200_000) long tau,
            @ForAll @LongRange(max = 300_000) long from, @ForAll @LongRange(max = 400_000) long length) {
        IntervalSet lost = link(Etl.ideal(tau), 0, from, length).source("far").lost();
        assertThat(lost.length()).isEqualTo(DelayFormulas.lost(tau, length));
        assertThat(link(Etl.ideal(tau), 0, from, length + 1).source("far").lost().length() - lost.length())
                .isEqualTo(length >= tau ? 1 : 0);
        assertThat(lost.intersect(0, from).isEmpty()).isTrue();
    }

    @Property(tries = 500, seed = "20261122")
    void theFormulasOfTheDocumentHold(@ForAll @LongRange(min = 1, max = 100_000) long tau, @ForAll @LongRange(max = 300_000) long from,
            @ForAll @LongRange(min = 1, max = 200_000) long length, @ForAll @LongRange(min = 11, max = 90) long tenths) {
        Rational factor = Rational.of(tenths, 10);
        GimOutlook gim = link(Etl.ideal(tau).withCatchUp(factor), 0, from, length);
        long waited = DelayFormulas.oldestDelay(tau, length);
        assertThat(gim.source("far").oldest()).isEqualTo(waited);
        assertThat(gim.source("near").oldest()).isEqualTo(waited);
        assertThat(gim.reportingOutages()).containsExactly(new Interval(from, from + waited));
        assertThat(gim.source("far").caughtUp()).containsExactly(DelayFormulas.caughtUp(from + length, waited, factor));
        assertThat(gim.source("near").caughtUp()).containsExactly(DelayFormulas.caughtUp(from + waited, waited, factor));
    }

    @Property(tries = 500, seed = "20261122")
    void raisingTheThresholdNeverRaisesLossAndNeverShortensTheOutage(@ForAll("etls") Etl etl, @ForAll @LongRange(max = 50_000) long more,
            @ForAll @LongRange(max = 20) long lag, @ForAll @LongRange(max = 50_000) long from,
            @ForAll @LongRange(max = 200_000) long length) {
        Etl higher = new Etl(etl.tau() + more, etl.theta(), etl.period(), etl.offset(), etl.catchUp(), null, etl.clock(),
                Etl.LateLoading.PARALLEL);
        Etl lower = etl.withLate(Etl.LateLoading.PARALLEL);
        GimOutlook low = link(lower, lag, from, length);
        GimOutlook high = link(higher, lag, from, length);
        assertThat(high.source("far").lost().length()).isLessThanOrEqualTo(low.source("far").lost().length());
        assertThat(total(high)).isGreaterThanOrEqualTo(total(low));
    }

    private static long total(GimOutlook gim) {
        return gim.reportingOutages().stream().mapToLong(Interval::length).sum();
    }

    @Property(tries = 300, seed = "20261122")
    void longerOutagesNeverLoseLess(@ForAll("etls") Etl etl, @ForAll @LongRange(max = 50_000) long from,
            @ForAll @LongRange(max = 200_000) long length, @ForAll @LongRange(max = 5_000) long more) {
        assertThat(link(etl, 0, from, length + more).source("far").lost().length())
                .isGreaterThanOrEqualTo(link(etl, 0, from, length).source("far").lost().length());
    }

    @Property(tries = 300, seed = "20261122")
    void bothSidesOfACutLoseTheSame(@ForAll("etls") Etl etl, @ForAll @LongRange(max = 20) long lag,
            @ForAll @LongRange(max = 50_000) long from, @ForAll @LongRange(max = 200_000) long length) {
        SourceOutlook here = GimCalculator.of(mirror(etl, lag, from, length, "S1", "S2").input()).source("S2");
        SourceOutlook there = GimCalculator.of(mirror(etl, lag, from, length, "S2", "S1").input()).source("S1");
        assertThat(here.lost()).isEqualTo(there.lost());
        assertThat(here.caughtUp()).isEqualTo(there.caughtUp());
        assertThat(here.oldest()).isEqualTo(there.oldest());
    }

    private static OutageStory mirror(Etl etl, long lag, long from, long length, String near, String far) {
        return new OutageStory(etl, 0, List.of(near), List.of(new Far(far, Writer.unlimited(lag))),
                List.of(new Interval(from, from + length)), null, HORIZON);
    }

    @Property(tries = 300, seed = "20261122")
    void disksThatSurviveNeverCostData(@ForAll("etls") Etl etl, @ForAll @LongRange(max = 20) long lag,
            @ForAll @LongRange(min = 1, max = 50_000) long from, @ForAll @LongRange(max = 100_000) long until,
            @ForAll @LongRange(min = 1, max = 100_000) long down) {
        long failed = from + until;
        List<Interval> cut = List.of(new Interval(from, failed + down));
        long kept = failure(etl, lag, cut, new Failure(failed, failed + down, true, Gap.NEVER));
        long gone = failure(etl, lag, cut, new Failure(failed, failed + down, false, Gap.NEVER));
        long forGood = failure(etl, lag, cut, Failure.forGood(failed));
        assertThat(kept).isLessThanOrEqualTo(gone);
        assertThat(gone).isEqualTo(forGood);
        if (until + down <= etl.tau() && etl.clock() == Etl.StuckClock.OUTAGE_TIME) {
            assertThat(kept).isZero();
        }
    }

    private static long failure(Etl etl, long lag, List<Interval> cut, Failure failure) {
        return GimCalculator.of(
                new OutageStory(etl, 0, List.of("near"), List.of(new Far("far", Writer.unlimited(lag))), cut, failure, HORIZON).input())
                .source("far").lost().length();
    }

    @Test
    void anOutageWithoutLengthChangesNothing() {
        GimOutlook gim = link(Etl.ideal(0).withCycles(60, 0), 7, 600, 0);
        assertThat(gim).isEqualTo(GimCalculator.of(GimInput.of(Etl.ideal(0).withCycles(60, 0), HORIZON, new GimInput.Source("near"),
                new GimInput.Source("far"))));
    }

    @Test
    void aThresholdOfOneSecondMoreKeepsTheDataAndNoCycleMeansNoStuck() {
        // cycles every 600 s, outage 600..1250, tau 600: the only cycle in it is at 1200, not later than 600 + 600
        SourceOutlook good = link(Etl.ideal(600).withCycles(600, 0), 0, 600, 650).source("far");
        assertThat(good.stuck()).isEmpty();
        assertThat(good.lost().isEmpty()).isTrue();
        SourceOutlook bad = link(Etl.ideal(599).withCycles(600, 0), 0, 600, 650).source("far");
        assertThat(bad.stuck()).containsExactly(1_200L);
        assertThat(bad.lost()).isEqualTo(IntervalSet.of(600, 651));
    }

    @Test
    void hugeTimesStayExactAndOverflowIsAnError() {
        long day = 86_400;
        long age = day * 365 * 1_000_000;
        Etl etl = Etl.ideal(age).withCatchUp(Rational.of(1_000_001, 1_000_000));
        SourceOutlook far = GimCalculator.of(OutageStory.link(etl, 0, day, day + age, Long.MAX_VALUE - 1).input()).source("far");
        assertThat(far.lost().isEmpty()).isTrue();
        assertThatThrownBy(() -> Rational.of(Long.MAX_VALUE).plus(1).ceil()).isInstanceOf(ArithmeticException.class);
        TransferCalculator transfer = new TransferCalculator(Long.MAX_VALUE, 8, Rational.ONE, Long.MAX_VALUE / 2, Long.MAX_VALUE / 2);
        assertThat(transfer.copySeconds()).isEqualTo(Long.MAX_VALUE);
        assertThatThrownBy(transfer::totalSeconds).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void lateLoadingInSeriesHoldsReportsBack() {
        // stuck at 28800, caught up at 36000, back at 40000: h' = 11200; reports wait until h passes 40000, 28800/5 = 5760 later
        GimOutlook gim = link(Etl.ideal(28_800).withCatchUp(Rational.of(5)).withLate(Etl.LateLoading.SERIAL), 0, 0, 40_000);
        assertThat(gim.reportingOutages()).containsExactly(new Interval(0, 28_800), new Interval(40_000, 45_760));
        assertThat(gim.source("far").caughtUp()).containsExactly(47_200L);
        assertThat(gim.source("near").caughtUp()).containsExactly(36_000L, 47_200L);
    }

    @Test
    void archivedLogsDecideBetweenRestartAndCopy() {
        // 10 B/s for 1000 s on 5000 B: full at 500; restart at 1200: backlog 12000 B at 30 - 10 = 20 B/s takes 600 s
        var kept = new ReplicationCalculator.Input(Rational.of(10), Rational.of(30), 5_000L, 1_200L, 0, 1_000, 1_200);
        assertThat(ReplicationCalculator.of(kept).abended()).hasValue(500);
        assertThat(ReplicationCalculator.of(kept).inSync()).hasValue(1_800);
        var gone = new ReplicationCalculator.Input(Rational.of(10), Rational.of(30), 5_000L, 1_199L, 0, 1_000, 1_200);
        assertThat(ReplicationCalculator.of(gone).fullCopy()).isTrue();
        assertThat(ReplicationCalculator.of(gone).inSync()).isEmpty();
        var equal = new ReplicationCalculator.Input(Rational.of(10), Rational.of(30), 10_000L, null, 0, 1_000, 1_000);
        assertThat(ReplicationCalculator.of(equal).abended()).isEmpty();
    }
}
