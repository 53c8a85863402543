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
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.calculator.OutageStory.Failure;
import org.continuityworkbench.simulation.calculator.OutageStory.Far;
import org.continuityworkbench.simulation.calculator.WriterQueue.Writer;

/** Work without a period is the limit of short periods: on stories of days, cycles of one second change nothing by more than seconds. */
class ContinuousLimitTest {

    private static final long HORIZON = 8_000_000;

    private static OutageStory story(long seed, Etl etl) {
        SplittableRandom random = new SplittableRandom(seed);
        Writer writer = random.nextBoolean() ? Writer.unlimited(0)
                : Writer.rates(0, Rational.of(100), Rational.of(150 + random.nextInt(600)));
        List<Interval> outages = new ArrayList<>();
        long at = random.nextInt(100_000);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            long end = at + 1_000 + random.nextInt(200_000);
            outages.add(new Interval(at, end));
            at = end + 1_000 + random.nextInt(50_000);
        }
        Failure failure = null;
        if (random.nextBoolean()) {
            long failed = outages.getLast().start() + 1_000 + random.nextInt(300_000);
            long restored = random.nextBoolean() ? Gap.NEVER : failed + 1_000 + random.nextInt(200_000);
            long excluded = restored == Gap.NEVER && random.nextBoolean() ? failed + 500 + random.nextInt(100_000) : Gap.NEVER;
            failure = new Failure(failed, restored, random.nextBoolean(), excluded);
        }
        return new OutageStory(etl, 0, List.of("near"), List.of(new Far("far", writer)), outages, failure, HORIZON);
    }

    private static Etl etl(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 77);
        DailyWindow window = random.nextInt(4) == 0 ? new DailyWindow(21_600, 79_200, random.nextInt(86_400)) : null;
        Rational factor = random.nextInt(3) == 0 ? null : Rational.of(17 + random.nextInt(40), 10);
        return new Etl(5_003 + random.nextInt(100_000), 1_301, 0, 0, factor, window, Etl.StuckClock.OUTAGE_TIME,
                Etl.LateLoading.values()[random.nextInt(2)]);
    }

    @Property(tries = 400, seed = "20261122")
    void shortCyclesComeCloseToNone(@ForAll long seed) {
        Etl smooth = etl(seed);
        OutageStory story = story(seed, smooth);
        GimOutlook limit = GimCalculator.of(story.input());
        GimOutlook stepped = GimCalculator.of(story(seed, smooth.withCycles(1, 0)).input());
        // an error of a cycle's work grows by 1/(C-1) in the catch-up and from outage to outage
        Offset<Long> close = within(60L);
        for (String name : List.of("near", "far")) {
            GimOutlook.SourceOutlook a = limit.source(name);
            GimOutlook.SourceOutlook b = stepped.source(name);
            assertThat(b.lost().length()).as("lost %s %s", name, story).isCloseTo(a.lost().length(), close);
            assertThat(b.oldest()).as("oldest %s %s", name, story).isCloseTo(a.oldest(), close);
            assertThat(b.stuck()).as("stuck %s %s", name, story).hasSameSizeAs(a.stuck());
            assertThat(b.settled().isPresent()).as("settled %s %s", name, story).isEqualTo(a.settled().isPresent());
            assertThat(b.settled().orElse(0)).as("settled %s %s", name, story).isCloseTo(a.settled().orElse(0), close);
        }
        assertThat(total(stepped)).as("outages %s", story).isCloseTo(total(limit), within(600L));
    }

    private static long total(GimOutlook gim) {
        return gim.reportingOutages().stream().mapToLong(outage -> Math.min(outage.end(), HORIZON) - outage.start()).sum();
    }
}
