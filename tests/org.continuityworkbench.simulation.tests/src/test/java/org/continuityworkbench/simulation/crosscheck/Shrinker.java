/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.calculator.OutageStory.Failure;

/** Makes a case that fails simpler as long as it goes on failing. */
final class Shrinker {

    private static final int MOST_TRIES = 300;

    private Shrinker() {
    }

    /** The simplest case found; the given one if nothing simpler fails. */
    static Case shrink(Case failing, Predicate<Case> fails) {
        Case best = failing;
        int tries = 0;
        boolean better = true;
        while (better && tries < MOST_TRIES) {
            better = false;
            for (Case simpler : simpler(best)) {
                if (tries++ < MOST_TRIES && fails.test(simpler)) {
                    best = simpler;
                    better = true;
                    break;
                }
            }
        }
        return best;
    }

    private static List<Case> simpler(Case input) {
        List<Case> cases = new ArrayList<>();
        if (input.sites() > 2) {
            cases.add(input.withSites(2));
        }
        cases.add(input.withPairs());
        if (input.outages().size() > 1) {
            cases.add(input.with(input.outages().subList(1, input.outages().size())));
            cases.add(input.with(input.outages().subList(0, input.outages().size() - 1)));
        }
        settings(input.etl()).stream().filter(etl -> !etl.equals(input.etl())).forEach(etl -> cases.add(input.with(etl)));
        Failure failure = input.failure();
        if (failure != null) {
            cases.add(input.with(Case.forGood(failure.at())));
            cases.add(input.with(new Failure(failure.at(), failure.restored(), true, failure.excluded())));
        }
        times(input, cases);
        cases.removeIf(simpler -> simpler.toString().equals(input.toString()));
        return cases;
    }

    private static List<Case.Etl> settings(Case.Etl e) {
        return List.of(new Case.Etl(e.tau(), e.theta(), e.period(), e.offset(), e.catchUp(), e.lag(), e.localLag(), e.byAge(), e.serial(),
                null),
                new Case.Etl(e.tau(), e.theta(), 0, 0, e.catchUp(), e.lag(), e.localLag(), e.byAge(), e.serial(), e.window()),
                new Case.Etl(e.tau(), e.theta(), e.period(), 0, e.catchUp(), e.lag(), e.localLag(), e.byAge(), e.serial(), e.window()),
                new Case.Etl(e.tau(), e.theta(), e.period(), e.offset(), "inf", e.lag(), e.localLag(), e.byAge(), e.serial(), e.window()),
                new Case.Etl(e.tau(), e.theta(), e.period(), e.offset(), e.catchUp(), e.lag(), 0, e.byAge(), e.serial(), e.window()),
                new Case.Etl(e.tau(), e.theta(), e.period(), e.offset(), e.catchUp(), 0, 0, e.byAge(), e.serial(), e.window()),
                new Case.Etl(e.tau(), e.theta(), e.period(), e.offset(), e.catchUp(), e.lag(), e.localLag(), false, e.serial(), e.window()),
                new Case.Etl(e.tau(), e.theta(), e.period(), e.offset(), e.catchUp(), e.lag(), e.localLag(), e.byAge(), false, e.window()),
                new Case.Etl(round(e.tau()), e.theta(), e.period(), e.offset(), e.catchUp(), e.lag(), e.localLag(), e.byAge(), e.serial(),
                        e.window()),
                new Case.Etl(e.tau(), 900, e.period(), e.offset(), e.catchUp(), e.lag(), e.localLag(), e.byAge(), e.serial(), e.window()));
    }

    private static long round(long seconds) {
        return seconds < 200 ? seconds : seconds / 100 * 100;
    }

    /** Rounded instants, as long as they stay in order. */
    private static void times(Case input, List<Case> cases) {
        for (int i = 0; i < input.outages().size(); i++) {
            Interval outage = input.outages().get(i);
            long to = outage.end() == Gap.NEVER ? Gap.NEVER : round(outage.end());
            for (Interval rounded : List.of(interval(round(outage.start()), outage.end()), interval(outage.start(), to))) {
                boolean apart = i == 0 || input.outages().get(i - 1).end() < rounded.start();
                if (apart && !rounded.isEmpty()) {
                    List<Interval> outages = new ArrayList<>(input.outages());
                    outages.set(i, rounded);
                    cases.add(input.with(outages));
                }
            }
        }
        Failure failure = input.failure();
        if (failure != null && failure.restored() != Gap.NEVER && round(failure.restored()) > failure.at()) {
            cases.add(input.with(new Failure(failure.at(), round(failure.restored()), failure.disks(), failure.excluded())));
        }
    }

    private static Interval interval(long from, long to) {
        return new Interval(Math.min(from, to), to);
    }
}
