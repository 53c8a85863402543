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
import java.util.SplittableRandom;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.calculator.OutageStory.Failure;

/** Makes a story of a fault class from a seed: the same story every time, edges more often than chance would. */
final class CaseGenerator {

    private static final long[] PERIODS = {0, 0, 0, 600, 900, 1_800};
    private static final String[] FACTORS = {"inf", "inf", "5", "1.2", "2.5", "3.7"};
    /** Few enough that compiled deployments can be kept; the last one never drains. */
    private static final String[][] RATES = {{"150", "600"}, {"100", "250"}, {"37.5", "1000"}, {"3", "7"}, {"200", "150"}};

    private final SplittableRandom random;
    private final long seed;

    private CaseGenerator(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    static Case of(Family family, long seed) {
        CaseGenerator generator = new CaseGenerator(seed);
        return switch (family) {
            case LINK -> generator.link();
            case LINK_THEN_SITE -> generator.linkThenSite();
            case SITE -> generator.site();
            case STANDBY_RECOVERY -> generator.standby();
            case ACTIVE_RECOVERY -> generator.activeRecovery();
            case TRANSFER -> generator.transfer();
            case PURGE -> generator.purge();
            case QUEUE -> generator.queue();
            case REPLICATION -> generator.replication();
            case SPLIT_BRAIN -> generator.splitBrain();
        };
    }

    private long upTo(long most) {
        return random.nextLong(most + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private Case.Etl etl() {
        long period = chance(8) ? 7 : PERIODS[random.nextInt(PERIODS.length)];
        long tau = period == 7 ? 50 + upTo(1_000) : 1_000 + upTo(chance(30) ? 3_000 : 40_000);
        long lag = chance(40) ? 0 : upTo(30);
        boolean window = chance(6) && period != 7;
        long[] hours = window ? new long[] {upTo(86_399), 3600 * upTo(11), 3600 * (13 + upTo(10))} : null;
        return new Case.Etl(tau, chance(50) ? 900 : upTo(2_000), period, period == 0 ? 0 : upTo(period - 1), one(FACTORS), lag,
                chance(10) ? upTo(lag) : 0, chance(15), chance(20), hours);
    }

    /** Length of an outage around the threshold: often just at it, more often longer than shorter. */
    private long length(long tau) {
        return switch (random.nextInt(10)) {
            case 0 -> tau;
            case 1 -> tau + 1;
            case 2 -> 1 + upTo(tau);
            case 3 -> tau + upTo(100);
            default -> tau + 1 + upTo(2 * tau);
        };
    }

    private long begin(Case.Etl etl) {
        // before the local lag has passed once no server has anything
        return Math.max(etl.localLag(), chance(10) ? 0 : etl.period() == 7 ? upTo(500) : upTo(60_000));
    }

    private static long settling(Case.Etl etl, long end) {
        // a backlog of everything so far at the slowest factor, a night or two, and room for the stuck rule
        long backlog = switch (etl.catchUp()) {
            case "inf" -> 0;
            case "1.2" -> 6 * end;
            default -> end;
        };
        return end + 2 * etl.tau() + backlog + (etl.window() == null ? 0 : 200_000) + 10_000;
    }

    private int sites() {
        return chance(75) ? 2 : 3;
    }

    private Case simple(Family family, Case.Figures figures, Case.Etl etl, List<Interval> outages, Failure failure, long last) {
        int sites = sites();
        boolean paired = family == Family.QUEUE || chance(88);
        return new Case(seed, family, sites, paired, random.nextInt(sites), figures, etl, outages, failure, null, null,
                settling(etl, last));
    }

    private Case.Figures rates(boolean draining) {
        String[] rate = RATES[random.nextInt(draining ? RATES.length - 1 : RATES.length)];
        return Case.Figures.USUAL.withQueue(rate[0], 800, rate[1], 1_000_000_000_000_000L);
    }

    private Case link() {
        Case.Etl etl = etl();
        int number = chance(70) ? 1 : 2 + random.nextInt(2);
        List<Interval> outages = outages(number > 1 ? repeated(etl) : etl, number);
        etl = number > 1 ? repeated(etl) : etl;
        return simple(Family.LINK, rates(true), etl, outages, null, outages.getLast().end());
    }

    /** With a limit of the catch-up the extraction mark of a second outage lies within a second, where reports are rounded differently. */
    private static Case.Etl repeated(Case.Etl etl) {
        boolean whole = "inf".equals(etl.catchUp()) || "5".equals(etl.catchUp());
        return new Case.Etl(etl.tau(), etl.theta(), etl.period(), etl.offset(), etl.catchUp(), etl.lag(), etl.localLag(),
                etl.byAge() && "inf".equals(etl.catchUp()), etl.serial() && whole, etl.window());
    }

    private List<Interval> outages(Case.Etl etl, int number) {
        List<Interval> outages = new ArrayList<>();
        long at = begin(etl);
        for (int i = 0; i < number; i++) {
            long end = at + length(etl.tau());
            outages.add(new Interval(at, end));
            at = end + 1 + upTo(etl.period() == 7 ? 300 : 5_000);
        }
        return outages;
    }

    private Failure failure(Case.Etl etl, long at) {
        if (chance(45)) {
            return new Failure(at, Gap.NEVER, false, chance(50) ? at + upTo(etl.tau()) : Gap.NEVER);
        }
        long down = length(chance(25) ? Math.min(etl.tau(), 1 + etl.period()) : etl.tau());
        return new Failure(at, at + down, chance(60), Gap.NEVER);
    }

    private Case linkThenSite() {
        Case.Etl drawn = etl();
        String factor = drawn.catchUp().length() == 3 && !"inf".equals(drawn.catchUp()) ? "5" : drawn.catchUp();
        Case.Etl etl = repeated(new Case.Etl(drawn.tau(), drawn.theta(), drawn.period(), drawn.offset(), factor, drawn.lag(),
                drawn.localLag(), drawn.byAge(), drawn.serial(), drawn.window()));
        List<Interval> outages = new ArrayList<>(outages(etl, chance(80) ? 1 : 2));
        Interval last = outages.getLast();
        long failed = chance(75) ? last.start() + 1 + upTo(last.length() - 1) : last.end() + upTo(etl.tau());
        Failure failure = failure(etl, failed);
        if (chance(50) && failed <= last.end()) {
            // the link stays away longer than the site, or for good
            long back = failure.restored() == Gap.NEVER ? Gap.NEVER : failure.restored() + (failure.disks() ? upTo(etl.tau()) : 0);
            outages.set(outages.size() - 1, new Interval(last.start(), back));
        }
        
        long end = Math.max(failed, failure.restored() == Gap.NEVER ? failed : failure.restored());
        for (Interval outage : outages) {
            end = Math.max(end, outage.end() == Gap.NEVER ? 0 : outage.end());
        }
        return simple(Family.LINK_THEN_SITE, rates(true), etl, outages, failure, end);
    }

    private Case site() {
        Case.Etl etl = etl();
        long at = 1 + begin(etl);
        Failure failure = failure(etl, at);
        return simple(Family.SITE, rates(true), etl, List.of(), failure, failure.restored() == Gap.NEVER ? at : failure.restored());
    }

    private List<Long> steps(int number) {
        List<Long> steps = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            steps.add(chance(15) ? 0L : upTo(1_800));
        }
        return steps;
    }

    private Case standby() {
        Case.Etl drawn = open(etl());
        Case.Etl etl = new Case.Etl(drawn.tau(), drawn.theta(), drawn.period(), drawn.offset(), drawn.catchUp(), drawn.lag(),
                drawn.localLag(), false, drawn.serial(), null);
        long lag = upTo(900);
        long at = 1_000 + lag + begin(etl);
        Case.Recovery recovery = new Case.Recovery(upTo(1_200), upTo(1_200), steps(8), chance(70), lag, false);
        return new Case(seed, Family.STANDBY_RECOVERY, 2, true, 0, rates(true), etl, List.of(), Case.forGood(at), recovery, null,
                settling(etl, at + 20_000));
    }

    private static Case.Etl open(Case.Etl etl) {
        return new Case.Etl(etl.tau(), etl.theta(), etl.period(), etl.offset(), etl.catchUp(), etl.lag(), etl.localLag(), etl.byAge(),
                etl.serial(), null);
    }

    /** For a site that comes back: always open, no lag at the site. */
    private static Case.Etl plain(Case.Etl etl) {
        return new Case.Etl(etl.tau(), etl.theta(), etl.period(), etl.offset(), etl.catchUp(), etl.lag(), 0, etl.byAge(), etl.serial(),
                null);
    }

    private Case activeRecovery() {
        Case.Etl etl = open(etl());
        long at = 1 + begin(etl);
        Case.Recovery recovery = new Case.Recovery(upTo(1_200), upTo(1_200), steps(3), true, 0, false);
        return new Case(seed, Family.ACTIVE_RECOVERY, 2, true, random.nextInt(2), rates(true), etl, List.of(), Case.forGood(at), recovery,
                null, settling(etl, at + 20_000));
    }

    private Case transfer() {
        Case.Etl etl = open(etl());
        String[] fractions = {"0.7", "0.5", "1", "0.33"};
        long speed = 1_000_000L * (10 + upTo(2_000));
        Case.Figures figures = Case.Figures.USUAL.withTransfer(speed / 8 * upTo(30_000) + upTo(1_000_000), speed, one(fractions),
                upTo(20_000), upTo(20_000));
        long at = begin(etl);
        Case.Recovery recovery = new Case.Recovery(upTo(600), upTo(600), List.of(), false, 0, chance(50));
        return new Case(seed, Family.TRANSFER, 2, true, 1, figures, etl, List.of(), null, recovery, new Interval(at, at),
                at + 700_000 + 2 * etl.tau());
    }

    private Case purge() {
        Case.Etl etl = open(etl());
        long retention = 3_600 + upTo(50_000);
        // a stop counts between two times of work
        long at = 2 * etl.period() + 1 + begin(etl);
        long length = chance(20) ? 1 + upTo(retention) : retention + 1 + upTo(100_000);
        Case.Figures figures = rates(true).withPurge(retention, chance(90));
        return new Case(seed, Family.PURGE, 2, true, 0, figures, etl, List.of(), null, null, new Interval(at, at + length),
                settling(etl, at + length));
    }

    private Case queue() {
        Case.Etl etl = etl();
        List<Interval> outages = outages(etl, 1);
        String[] rate = one(RATES);
        long bytesPerSecond = new java.math.BigDecimal(rate[0]).multiply(java.math.BigDecimal.valueOf(800)).longValue();
        long length = outages.getFirst().length();
        // full at a whole second; within a second the engine rounds before it drains, by at most a second of records
        long disk = bytesPerSecond * (chance(20) ? length : chance(20) ? length - 1 + upTo(2) : 1 + upTo(2 * length));
        Case.Figures figures = Case.Figures.USUAL.withQueue(rate[0], 800, rate[1], Math.max(1, disk));
        return simple(Family.QUEUE, figures, etl, outages, null, outages.getFirst().end());
    }

    /** The standby is started while the link is down, just before or after, or with all in order. */
    private Case splitBrain() {
        Case.Etl etl = etl();
        List<Interval> outages = chance(70) ? outages(etl, 1) : List.of();
        long around = outages.isEmpty() ? begin(etl) : outages.getFirst().start();
        long start = chance(15) ? around
                : Math.max(0, around - 1_000 + upTo(3_000 + (outages.isEmpty() ? 0 : outages.getFirst().length())));
        long end = chance(30) ? Gap.NEVER : start + 1 + upTo(40_000);
        long last = Math.max(end == Gap.NEVER ? start : end, outages.isEmpty() ? start : outages.getFirst().end());
        return new Case(seed, Family.SPLIT_BRAIN, 2, true, 1, rates(true), etl, outages, null, null, new Interval(start, end),
                settling(etl, last));
    }

    private Case replication() {
        Case.Etl etl = open(etl());
        List<Interval> outages = outages(etl, 1);
        long length = outages.getFirst().length();
        long redo = 1_000 + upTo(1_000_000);
        // always faster than the change stream, whatever the overhead
        long bandwidth = 10 * (redo + 1 + upTo(10 * redo));
        long trail = chance(20) ? redo * length : upTo(2 * redo * length);
        Case.Figures figures = rates(true).withReplication(Long.toString(redo), bandwidth, chance(70) ? "1" : "1.25", Math.max(1, trail));
        return new Case(seed, Family.REPLICATION, 2, true, 1, figures, etl, outages, null, null, null,
                settling(etl, outages.getLast().end()));
    }
}
