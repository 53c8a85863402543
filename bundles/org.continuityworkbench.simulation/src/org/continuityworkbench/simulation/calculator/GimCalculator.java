/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.ArrayList;
import java.util.List;
import org.continuityworkbench.core.time.Interval;

/**
 * What one Info Mart server reports, when and what never: sections 4, 5 and 6 of the simulation semantics in closed form. The time line is
 * cut where something happens (a gap opens or closes, the server stops waiting, the window of the day opens); between two cuts every
 * answer is a formula ({@link Stretch}), whatever the number of cycles. Linear in the number of cuts. Stateless, safe for any thread.
 */
public final class GimCalculator {

    private final GimInput input;
    private final Etl etl;
    private final List<SourceState> sources = new ArrayList<>();
    private final List<Interval> outages = new ArrayList<>();
    private Rational now = Rational.ZERO;
    private Rational carry = Rational.ZERO;
    private Rational reported;
    /** When W last advanced, or with no period since when it has stood still; null while it moves. */
    private Rational haltedSince;

    private GimCalculator(GimInput input) {
        this.input = input;
        this.etl = input.etl();
        this.reported = input.held();
        this.haltedSince = etl.continuous() ? null : Rational.of(input.activeFrom());
        input.sources().forEach(source -> sources.add(new SourceState(source, input.held())));
    }

    /** Computes everything up to the horizon of the input. */
    public static GimOutlook of(GimInput input) {
        GimCalculator calculator = new GimCalculator(input);
        calculator.run();
        return calculator.outlook();
    }

    private void run() {
        Rational horizon = Rational.of(input.horizon());
        while (now.isBefore(horizon)) {
            applyBoundary();
            Rational end = nextBoundary(horizon);
            if (working()) {
                end = untilFree(end);
                work(end);
            } else if (etl.continuous() && started() && haltedSince == null) {
                haltedSince = now;
            }
            now = end;
        }
        // a gap that closes with the observation is still a gap: nothing can be read after it
        sources.forEach(source -> source.close(input.horizon()));
    }

    private boolean started() {
        return !now.isBefore(Rational.of(input.activeFrom()));
    }

    private boolean active() {
        Interval pause = input.pause();
        return started() && (pause == null || now.isBefore(Rational.of(pause.start())) || !now.isBefore(Rational.of(pause.end())));
    }

    private boolean working() {
        return active() && etl.open(now);
    }

    private Rational nextBoundary(Rational horizon) {
        Rational least = horizon;
        for (SourceState source : sources) {
            Rational next = source.nextBoundary(now);
            least = next == null ? least : least.min(next);
        }
        if (etl.window() != null && !etl.window().always()) {
            least = least.min(Rational.of(etl.window().changeAfter(now.floor())));
        }
        least = cut(least, input.activeFrom());
        if (input.pause() != null) {
            least = cut(cut(least, input.pause().start()), input.pause().end());
        }
        return least;
    }

    private Rational cut(Rational least, long second) {
        Rational instant = Rational.of(second);
        return instant.isAfter(now) ? least.min(instant) : least;
    }

    /** Failures, restores, operator, stuck rule: in this order at equal times (section 10). */
    private void applyBoundary() {
        boolean starts = now.equals(Rational.of(input.activeFrom()));
        for (SourceState source : sources) {
            if (source.late && !source.extracted.isBefore(reported)) {
                source.late = false;
                // from now on it holds reports up, gap or not
                source.noticed = false;
            }
            boolean opens = source.opensAt(now);
            if (opens) {
                source.open();
            }
            source.failIfDue(now);
            if (source.gap != null && (opens && active() || starts)) {
                source.startClock(etl, input.activeFrom(), input.horizon());
            }
        }
        for (SourceState source : sources) {
            if (source.gap != null && Rational.of(source.gap.to()).equals(now)) {
                source.reconnect(etl, reported);
                // without a limit a source that holds reports up has met them at once
                if (etl.catchUp() != null && source.extracted.isBefore(reported) && source.holds()) {
                    sources.stream().filter(SourceState::holds).filter(other -> !other.behind).forEach(other -> other.perhaps = true);
                }
            }
            source.excluded = source.gap != null && !Rational.of(source.gap.excludedAt()).isAfter(now);
        }
        boolean resumes = input.pause() != null && now.equals(Rational.of(input.pause().end()));
        if (resumes || starts && now.signum() > 0) {
            carry = Rational.ZERO;
            sources.forEach(source -> source.behind = true);
        }
        if (resumes && input.retention() != null) {
            sources.forEach(source -> source.purge(etl, now, input.retention()));
        }
        for (SourceState source : sources) {
            if (source.stuckAt != null && !source.stuck && !source.stuckAt.isAfter(now)) {
                source.stopWaiting(now);
            }
        }
    }

    /** A source that holds reports back delays all the others. */
    private void disturb(SourceState source) {
        source.behind = true;
        if (source.holds()) {
            sources.stream().filter(SourceState::holds).forEach(other -> other.behind = true);
        }
    }

    /** A source that meets the reports although it cannot be read any more is not late from then on: it holds them up. */
    private Rational untilFree(Rational end) {
        Rational least = end;
        for (int i = 0; i < sources.size(); i++) {
            if (sources.get(i).late && sources.get(i).gap != null) {
                Rational met = stretch(end).firstMet(i);
                least = met == null ? least : least.min(etl.continuous() ? met : met.plus(Rational.ONE));
            }
        }
        return least.isAfter(now) ? least : end;
    }

    private Stretch stretch(Rational end) {
        return new Stretch(etl, input.localLag(), now, end, carry, reported, sources.stream().map(SourceState::feed).toList());
    }

    private void work(Rational end) {
        notice(end);
        Stretch stretch = stretch(end);
        trackOutage(stretch, end);
        for (int i = 0; i < sources.size(); i++) {
            SourceState source = sources.get(i);
            trackDelay(stretch, source, i);
            Rational caughtUp = source.behind || source.perhaps ? stretch.firstCaughtUp(i) : null;
            if (source.perhaps && (etl.continuous() || stretch.cycles() > 0)) {
                // a source that is as fresh as ever at the first work has not been disturbed at all
                source.behind = caughtUp == null || !caughtUp.equals(etl.workAtOrAfter(now));
                source.perhaps = false;
            }
            if (caughtUp != null && source.behind) {
                source.caughtUp.add(caughtUp.ceil());
                source.behind = false;
            }
        }
        Rational before = reported;
        reported = stretch.atEnd(Stretch.Quantity.REPORTED, -1);
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).extractedUpTo(stretch.atEnd(Stretch.Quantity.EXTRACTED, i));
        }
        carry = stretch.carryAtEnd();
        assert !reported.isBefore(before);
    }

    /** The first data reported in a stretch are its oldest; with a period the second cycle can report older ones, just after a loss. */
    private void trackDelay(Stretch stretch, SourceState source, int index) {
        Rational moment = source.firstWanted(stretch.start(Stretch.Quantity.FRESH, index));
        Rational available = stretch.firstAbove(Stretch.Quantity.FRESH, index, moment);
        if (available == null) {
            return;
        }
        source.delayed(moment, available);
        if (!etl.continuous()) {
            Rational next = source.firstWanted(stretch.atCycle(Stretch.Quantity.FRESH, index, available));
            Rational then = stretch.firstAbove(Stretch.Quantity.FRESH, index, next);
            if (then != null) {
                source.delayed(next, then);
            }
        }
    }

    /** A gap that ends before any work disturbs nobody. */
    private void notice(Rational end) {
        boolean works = etl.continuous() || Rational.of(etl.gridAtOrAfter(now.ceil())).isBefore(end);
        for (SourceState source : sources) {
            if (works && source.gap != null && !source.noticed) {
                source.noticed = true;
                disturb(source);
            }
        }
    }

    private void trackOutage(Stretch stretch, Rational end) {
        Rational first = stretch.firstAbove(Stretch.Quantity.REPORTED, -1, reported);
        if (first == null) {
            haltedSince = haltedSince == null ? now : haltedSince;
            return;
        }
        if (haltedSince != null || first.isAfter(now)) {
            report(haltedSince == null ? now : haltedSince, first);
        }
        if (!etl.continuous()) {
            haltedSince = stretch.firstAtLeast(Stretch.Quantity.REPORTED, -1, stretch.atEnd(Stretch.Quantity.REPORTED, -1));
        } else {
            haltedSince = stretch.endsHalted() ? haltedAgain(stretch, end) : null;
        }
    }

    private static Rational haltedAgain(Stretch stretch, Rational end) {
        Rational halt = stretch.firstAtLeast(Stretch.Quantity.REPORTED, -1, stretch.atEnd(Stretch.Quantity.REPORTED, -1));
        return halt != null && halt.isBefore(end) ? halt : null;
    }

    private void report(Rational from, Rational to) {
        long start = from.ceil();
        long end = to.ceil();
        if (end - start > etl.period()) {
            outages.add(new Interval(start, end));
        }
    }

    private GimOutlook outlook() {
        long halted = haltedSince == null ? input.horizon() : haltedSince.ceil();
        if (input.horizon() - halted > etl.period()) {
            outages.add(new Interval(halted, Gap.NEVER));
        }
        return new GimOutlook(List.copyOf(outages), sources.stream().map(SourceState::outlook).toList());
    }
}
