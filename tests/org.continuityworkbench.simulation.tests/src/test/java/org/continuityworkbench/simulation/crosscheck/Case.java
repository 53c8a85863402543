/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.List;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.calculator.OutageStory;
import org.continuityworkbench.simulation.calculator.Rational;

/**
 * One generated story in plain numbers, from which both engines get their input by different ways.
 *
 * @param seed      what it was made from
 * @param family    fault class
 * @param sites     number of sites
 * @param paired    false when every source has a single ICON with an IDB at its own site
 * @param victim    index of the site that is cut off, fails or is copied to
 * @param figures   figures of the deployment
 * @param etl       how the Info Mart servers work
 * @param outages   periods in which the victim is cut off
 * @param failure   failure of the victim; null without
 * @param recovery  what operators do; null without
 * @param pause     stop of an Info Mart server; null without
 * @param horizon   end of the observation
 */
record Case(long seed, Family family, int sites, boolean paired, int victim, Figures figures, Etl etl, List<Interval> outages,
        OutageStory.Failure failure, Recovery recovery, Interval pause, long horizon) {

    /**
     * Figures of the deployment, as a person would type them.
     *
     * @param produced   records per second
     * @param recordSize bytes per record
     * @param written    records per second that an IDB takes
     * @param disk       bytes for each queue
     * @param retention  retention of the IDBs in seconds
     * @param purge      whether they are purged
     * @param redo       bytes of change data per second
     * @param bandwidth  bit/s of the replication and of the channel of a transfer
     * @param usable     usable part of that channel
     * @param overhead   network bytes per byte of change data
     * @param trailDisk  bytes for the trail
     * @param size       bytes of the Info Mart databases
     * @param exportTime seconds of an export
     * @param importTime seconds of an import
     */
    record Figures(String produced, long recordSize, String written, long disk, long retention, boolean purge, String redo, long bandwidth,
            String usable, String overhead, long trailDisk, long size, long exportTime, long importTime) {

        static final Figures USUAL = new Figures("150", 800, "600", 10_000_000_000L, 1_209_600, false, "500000", 40_000_000, "0.7", "1",
                20_000_000_000L, 1_500_000_000_000L, 10_800, 18_000);

        Figures withQueue(String rate, long bytes, String write, long free) {
            return new Figures(rate, bytes, write, free, retention, purge, redo, bandwidth, usable, overhead, trailDisk, size, exportTime,
                    importTime);
        }

        Figures withPurge(long age, boolean on) {
            return new Figures(produced, recordSize, written, disk, age, on, redo, bandwidth, usable, overhead, trailDisk, size, exportTime,
                    importTime);
        }

        Figures withReplication(String change, long bits, String factor, long free) {
            return new Figures(produced, recordSize, written, disk, retention, purge, change, bits, usable, factor, free, size, exportTime,
                    importTime);
        }

        Figures withTransfer(long bytes, long bits, String fraction, long out, long in) {
            return new Figures(produced, recordSize, written, disk, retention, purge, redo, bits, fraction, overhead, trailDisk, bytes, out,
                    in);
        }
    }

    /**
     * How the Info Mart servers work, as settings.
     *
     * @param catchUp decimal number, or {@code inf}
     * @param window  start of the story and window as seconds of the day: {@code start, from, to}; null when always open
     */
    record Etl(long tau, long theta, long period, long offset, String catchUp, long lag, long localLag, boolean byAge, boolean serial,
            long[] window) {

        org.continuityworkbench.simulation.calculator.Etl forCalculator() {
            return new org.continuityworkbench.simulation.calculator.Etl(tau, theta, period, offset,
                    "inf".equals(catchUp) ? null : Rational.of(new java.math.BigDecimal(catchUp)),
                    window == null ? null
                            : new org.continuityworkbench.simulation.calculator.DailyWindow(window[1], window[2], window[0]),
                    byAge ? org.continuityworkbench.simulation.calculator.Etl.StuckClock.HWM_AGE
                            : org.continuityworkbench.simulation.calculator.Etl.StuckClock.OUTAGE_TIME,
                    serial ? org.continuityworkbench.simulation.calculator.Etl.LateLoading.SERIAL
                            : org.continuityworkbench.simulation.calculator.Etl.LateLoading.PARALLEL);
        }

        @Override
        public String toString() {
            return "tau " + tau + ", theta " + theta + ", p " + period + "+" + offset + ", C " + catchUp + ", w " + lag + "/" + localLag
                    + (byAge ? ", HWM_AGE" : "") + (serial ? ", SERIAL" : "")
                    + (window == null ? "" : ", window " + java.util.Arrays.toString(window));
        }
    }

    /**
     * What operators do.
     *
     * @param detect  seconds to notice
     * @param decide  seconds to decide
     * @param steps   seconds of each step of the plan, in its order
     * @param exclude whether the plan excludes the failed site's sources
     * @param lag     seconds that the replica lags behind
     * @param stopped whether the surviving server stands still during a copy
     */
    record Recovery(long detect, long decide, List<Long> steps, boolean exclude, long lag, boolean stopped) {
    }

    Case with(Etl changed) {
        return new Case(seed, family, sites, paired, victim, figures, changed, outages, failure, recovery, pause, horizon);
    }

    Case with(List<Interval> changed) {
        return new Case(seed, family, sites, paired, victim, figures, etl, changed, failure, recovery, pause, horizon);
    }

    Case with(OutageStory.Failure changed) {
        return new Case(seed, family, sites, paired, victim, figures, etl, outages, changed, recovery, pause, horizon);
    }

    Case with(Figures changed) {
        return new Case(seed, family, sites, paired, victim, changed, etl, outages, failure, recovery, pause, horizon);
    }

    Case withSites(int number) {
        return new Case(seed, family, number, paired, Math.min(victim, number - 1), figures, etl, outages, failure, recovery, pause,
                horizon);
    }

    Case withPairs() {
        return new Case(seed, family, sites, true, victim, figures, etl, outages, failure, recovery, pause, horizon);
    }

    static OutageStory.Failure forGood(long at) {
        return new OutageStory.Failure(at, Gap.NEVER, false, Gap.NEVER);
    }
}
