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

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.calculator.OutageStory.Failure;
import org.continuityworkbench.simulation.calculator.OutageStory.Far;
import org.continuityworkbench.simulation.calculator.WriterQueue.Writer;

/**
 * The formulas against the definitions: section 4 is played cycle by cycle, second by second where it must be, on small numbers. The step
 * model knows nothing of stretches or boundaries.
 */
class CycleByCycleTest {

    private static final long HORIZON = 6_000;

    /** One random story, as the calculator sees it. */
    private static OutageStory story(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long period = 1 + random.nextInt(120);
        Rational factor = random.nextInt(3) == 0 ? null : Rational.of(11 + random.nextInt(60), 10);
        Etl.StuckClock clock = Etl.StuckClock.values()[random.nextInt(2)];
        Etl.LateLoading late = Etl.LateLoading.values()[random.nextInt(2)];
        long tau = period + random.nextInt(900);
        Etl etl = new Etl(tau, random.nextInt(300), period, random.nextInt((int) period), factor, null, clock, late);
        Writer writer = random.nextInt(5) == 0 ? null : random.nextBoolean() ? Writer.unlimited(random.nextInt(30))
                : Writer.rates(random.nextInt(30), Rational.of(100), Rational.of(101 + random.nextInt(600)));
        List<Interval> outages = new ArrayList<>();
        long at = random.nextInt(300);
        for (int i = random.nextInt(4); i > 0; i--) {
            long end = at + 1 + random.nextInt(1_200);
            outages.add(new Interval(at, end));
            at = end + 1 + random.nextInt(400);
        }
        Failure failure = null;
        boolean ageWithMovingCopy = clock == Etl.StuckClock.HWM_AGE;
        if (random.nextBoolean() && !ageWithMovingCopy) {
            long last = outages.isEmpty() ? 0 : outages.getLast().start();
            long failed = last + 1 + random.nextInt(1_500);
            long restored = random.nextBoolean() ? Gap.NEVER : failed + 1 + random.nextInt(1_200);
            long excluded = restored == Gap.NEVER && random.nextBoolean() ? failed + random.nextInt(600) : Gap.NEVER;
            failure = new Failure(failed, restored, random.nextBoolean(), excluded);
        }
        return new OutageStory(etl, 0, List.of("near"), List.of(new Far("far", writer)), outages, failure, HORIZON);
    }

    @Property(tries = 3_000, seed = "20261122")
    void formulasAgreeWithTheDefinition(@ForAll long seed) {
        OutageStory story = story(seed);
        GimInput input = story.input();
        GimOutlook outlook = GimCalculator.of(input);
        Stepper stepper = new Stepper(story, input.sources().getLast().gaps());
        stepper.run();
        GimOutlook.SourceOutlook far = outlook.source("far");
        assertThat(far.stuck()).as("stuck %s", story).isEqualTo(stepper.stuckInstants);
        assertThat(far.alarms()).as("alarms %s", story).isEqualTo(stepper.alarms);
        assertThat(far.lost()).as("lost %s", story).isEqualTo(stepper.lost);
        assertThat(outlook.reportingOutages()).as("outages %s", story).isEqualTo(stepper.outages());
        assertThat(far.oldest()).as("oldest far %s", story).isEqualTo(stepper.oldestFar);
        assertThat(outlook.source("near").oldest()).as("oldest near %s", story).isEqualTo(stepper.oldestNear);
        assertThat(far.caughtUp().isEmpty() ? -1 : far.caughtUp().getLast()).as("caught up %s", story).isEqualTo(stepper.caughtUpFar);
    }

    /** Section 4 and 5 taken literally for one source across the cut and one that is always there. */
    private static final class Stepper {

        private final OutageStory story;
        private final Etl etl;
        private final List<Gap> gaps;
        private Rational extracted = Rational.ZERO;
        private Rational reported = Rational.ZERO;
        private Rational near = Rational.ZERO;
        private boolean stuck;
        private boolean late;
        private Gap open;
        private Rational saved;
        private Rational holeFrom;
        private Rational holeTo;
        private boolean alarmed;
        private long lastAdvance;
        private final List<Interval> outages = new ArrayList<>();
        private final List<Long> stuckInstants = new ArrayList<>();
        private final List<Long> alarms = new ArrayList<>();
        private IntervalSet lost = IntervalSet.EMPTY;
        private IntervalSet notProduced = IntervalSet.EMPTY;
        private long oldestFar;
        private long oldestNear;
        private long caughtUpFar = -1;
        private boolean behind;

        Stepper(OutageStory story, List<Gap> gaps) {
            this.story = story;
            this.etl = story.etl();
            this.gaps = gaps;
        }

        void run() {
            long lastCycle = 0;
            for (long now = 0; now < story.horizon(); now++) {
                for (Gap gap : gaps) {
                    if (gap.from() == now) {
                        open = gap;
                        alarmed = false;
                    }
                    if (gap.failedAt() == now) {
                        saved = gap.copied() == null ? extracted : extracted.max(gap.copied());
                        notProduced = notProduced.union(now, Math.min(gap.restoredAt(), story.horizon()));
                    }
                    if (gap.to() == now) {
                        reconnect(now);
                    }
                }
                if (now % etl.period() == etl.offset()) {
                    cycle(now, now - lastCycle);
                    lastCycle = now;
                }
            }
            if (saved != null) {
                lost = lost.union(saved.ceil(), open.failedAt());
            }
            lost = lost.minus(notProduced);
        }

        private void reconnect(long now) {
            boolean was = stuck;
            if (stuck) {
                Rational start = extracted.max(Rational.of(now - etl.tau()));
                lost = lost.union(extracted.ceil(), start.ceil());
                extracted = start;
            }
            if (saved != null && !open.disks()) {
                lost = lost.union(saved.ceil(), open.failedAt());
                holeFrom = saved;
                holeTo = Rational.of(open.failedAt());
                extracted = pass(extracted);
            }
            stuck = false;
            late = etl.late() == Etl.LateLoading.PARALLEL && (was || late) && extracted.isBefore(reported);
            open = null;
            saved = null;
        }

        private void cycle(long now, long work) {
            behind |= open != null;
            boolean excluded = open != null && open.excludedAt() <= now;
            if (open != null && !alarmed && now >= open.from() + etl.theta() && !excluded) {
                alarmed = true;
                alarms.add(now);
            }
            Rational age = etl.clock() == Etl.StuckClock.OUTAGE_TIME ? open == null ? null : Rational.of(now - open.from())
                    : Rational.of(now).minus(extracted);
            if (open != null && !stuck && !excluded && age.isAfter(Rational.of(etl.tau()))) {
                stuck = true;
                stuckInstants.add(now);
            }
            Rational readable = open == null ? Rational.of(now) : open.copied() == null ? extracted : open.copied();
            Rational wantedFar = wanted(extracted.min(reported));
            Rational wantedNear = near.min(reported);
            extracted = extracted.max(etl.catchUp() == null ? readable
                    : readable.min(pass(extracted.plus(etl.catchUp().times(work)))));
            near = limited(Rational.of(now), near, work);
            Rational least = stuck || late || excluded ? near : near.min(extracted);
            Rational before = reported;
            reported = reported.max(limited(least, reported, work));
            late = late && extracted.isBefore(reported);
            if (reported.isAfter(before)) {
                if (now - lastAdvance > etl.period()) {
                    outages.add(new Interval(lastAdvance, now));
                }
                lastAdvance = now;
            }
            if (near.min(reported).isAfter(wantedNear)) {
                oldestNear = Math.max(oldestNear, now - wantedNear.ceil());
            }
            if (extracted.min(reported).isAfter(wantedFar)) {
                oldestFar = Math.max(oldestFar, now - wantedFar.ceil());
            }
            if (behind && open == null && extracted.min(reported).equals(Rational.of(now))) {
                behind = false;
                caughtUpFar = now;
            }
        }

        private Rational wanted(Rational moment) {
            Rational wanted = moment;
            IntervalSet unwanted = lost.union(notProduced);
            while (unwanted.contains(wanted.ceil())) {
                long second = wanted.ceil();
                wanted = Rational.of(unwanted.intervals().stream().filter(span -> span.contains(second)).findFirst().orElseThrow().end());
            }
            return wanted;
        }

        /** What no copy holds any more is passed without work: from its beginning one is at its end, and goes on from there. */
        private Rational pass(Rational moment) {
            if (holeFrom == null || extracted.isAfter(holeFrom) || moment.isBefore(holeFrom)) {
                return holeFrom == null || extracted.isBefore(holeFrom) ? moment : moment.max(holeTo);
            }
            return moment.plus(holeTo.minus(holeFrom));
        }

        private Rational limited(Rational goal, Rational start, long work) {
            return etl.catchUp() == null ? goal : goal.min(start.plus(etl.catchUp().times(work)));
        }

        List<Interval> outages() {
            List<Interval> all = new ArrayList<>(outages);
            if (story.horizon() - lastAdvance > etl.period()) {
                all.add(new Interval(lastAdvance, Gap.NEVER));
            }
            return all;
        }
    }
}
