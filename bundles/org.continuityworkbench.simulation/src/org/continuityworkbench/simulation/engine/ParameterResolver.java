/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.simulation.Assumption;
import org.continuityworkbench.simulation.DailyWindow;
import org.continuityworkbench.simulation.Evidence;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.LateMode;
import org.continuityworkbench.simulation.Rational;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SettingSource;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.StuckClock;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Finds the effective value of every setting: given, else preset, else deployment, else fallback. Used once per topology and settings. */
final class ParameterResolver {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    private static final long YEAR = 31_557_600L;

    private final CompiledTopology topology;
    private final CompiledScenario scenario;
    private final SimulationSettings settings;
    private final RunParameters p = new RunParameters();
    private final List<SettingValue> used = new ArrayList<>();

    ParameterResolver(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings) {
        this.topology = topology;
        this.scenario = scenario;
        this.settings = settings;
    }

    RunParameters resolve() {
        p.lateMode = settings.lateMode();
        p.stuckClock = settings.stuckClock();
        used.add(settings.fixed(SettingKey.PRESET).orElseThrow());
        p.gimTau = resolve(SettingKey.TAU, topology.gimTau);
        p.gimTheta = resolve(SettingKey.THETA, topology.gimTheta);
        catchUp();
        cycles();
        fixedOnly(SettingKey.LATE_MODE);
        fixedOnly(SettingKey.STUCK_CLOCK);
        lags();
        p.iconDisk = resolve(SettingKey.QUEUE_DISK, topology.iconQueueDisk);
        purge();
        p.replicationLag = resolve(SettingKey.REPLICATION_LAG, topology.replicationLag);
        p.replicationTrailDisk = resolve(SettingKey.TRAIL_DISK, topology.replicationTrailDisk);
        p.horizon = settings.seconds(SettingKey.HORIZON, scenario.horizon());
        p.gimScheduler = topology.gimScheduler;
        steadyState();
        assumptions();
        p.settings = List.copyOf(used);
        return p;
    }

    /** Values of a setting of whole numbers for all elements, and the entry for reports. */
    private long[] resolve(SettingKey key, long[] modelled) {
        long fixed = settings.seconds(key, CompiledTopology.NONE);
        Object fallback = SimulationSettings.fallback(key);
        long otherwise = fallback == null ? CompiledTopology.NONE : (Long) fallback;
        long[] values = new long[modelled.length];
        TreeSet<Long> distinct = new TreeSet<>();
        boolean model = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = fixed >= 0 ? fixed : modelled[i] >= 0 ? modelled[i] : otherwise;
            distinct.add(values[i]);
            model |= modelled[i] >= 0;
        }
        report(key, distinct, model);
        return values;
    }

    private void report(SettingKey key, TreeSet<Long> distinct, boolean model) {
        if (settings.fixed(key).isPresent()) {
            used.add(settings.fixed(key).get());
        } else if (!distinct.isEmpty() && distinct.last() >= 0) {
            List<String> texts = distinct.stream().filter(value -> value >= 0).map(value -> text(key, value)).toList();
            used.add(new SettingValue(key, String.join(", ", texts), model ? SettingSource.DEPLOYMENT : SettingSource.FALLBACK,
                    model ? Evidence.GIVEN : key.evidence()));
        }
    }

    private static String text(SettingKey key, long value) {
        return key.type() == SettingKey.Type.DURATION ? java.time.Duration.ofSeconds(value).toString() : Long.toString(value);
    }

    private void fixedOnly(SettingKey key) {
        settings.fixed(key).ifPresent(used::add);
    }

    private void catchUp() {
        Rational fixed = settings.catchUp();
        Rational fallback = (Rational) SimulationSettings.fallback(SettingKey.CATCH_UP);
        p.gimCatchUpNum = new long[topology.gims];
        p.gimCatchUpDen = new long[topology.gims];
        TreeSet<Rational> distinct = new TreeSet<>();
        boolean model = false;
        for (int g = 0; g < topology.gims; g++) {
            Rational modelled = new Rational(topology.gimCatchUpNum[g], topology.gimCatchUpDen[g]);
            boolean usable = modelled.compareTo(Rational.ONE) > 0;
            Rational value = fixed != null ? fixed : usable ? modelled : fallback;
            model |= usable;
            distinct.add(value);
            boolean infinite = value.numerator() == Long.MAX_VALUE;
            p.gimCatchUpNum[g] = infinite ? 1 : value.numerator();
            p.gimCatchUpDen[g] = infinite ? 0 : value.denominator();
        }
        if (fixed != null) {
            used.add(settings.fixed(SettingKey.CATCH_UP).orElseThrow());
        } else {
            String text = String.join(", ", distinct.stream().map(Rational::toString).toList());
            used.add(new SettingValue(SettingKey.CATCH_UP, text, model ? SettingSource.DEPLOYMENT : SettingSource.FALLBACK,
                    model ? Evidence.GIVEN : SettingKey.CATCH_UP.evidence()));
        }
    }

    private void cycles() {
        long[] periods = resolve(SettingKey.PERIOD, topology.gimPeriod);
        long offset = settings.seconds(SettingKey.OFFSET, 0);
        fixedOnly(SettingKey.OFFSET);
        p.cycles = new Cycles[topology.gims];
        TreeSet<String> distinct = new TreeSet<>();
        boolean model = false;
        for (int g = 0; g < topology.gims; g++) {
            DailyWindow window = settings.window();
            if (window == null && topology.gimWindowStart[g] >= 0 && topology.gimWindowEnd[g] >= 0) {
                window = new DailyWindow(LocalTime.ofSecondOfDay(topology.gimWindowStart[g]),
                        LocalTime.ofSecondOfDay(topology.gimWindowEnd[g]));
                model = true;
            }
            if (window == null) {
                window = DailyWindow.OPEN;
            }
            distinct.add(window.toString());
            p.cycles[g] = new Cycles(periods[g], offset, window.isOpen() ? null : windows(window));
        }
        used.add(settings.fixed(SettingKey.WINDOW).orElse(new SettingValue(SettingKey.WINDOW, String.join(", ", distinct),
                model ? SettingSource.DEPLOYMENT : SettingSource.FALLBACK, model ? Evidence.GIVEN : SettingKey.WINDOW.evidence())));
    }

    /** Open intervals in seconds from the start of the scenario, far enough for every replay; daylight saving time is respected. */
    private long[] windows(DailyWindow window) {
        if (scenario.start().isEmpty()) {
            throw new ScenarioException(TEXTS.get("bad.start", scenario.id(), window.toString()));
        }
        OffsetDateTime start = scenario.start().get();
        ZoneId zone = scenario.zone().orElseThrow();
        long last = scenario.events == 0 ? 0 : scenario.at[scenario.events - 1];
        long until = Math.max(p.horizon, last + YEAR);
        LocalDate day = start.atZoneSameInstant(zone).toLocalDate().minusDays(2);
        List<Long> bounds = new ArrayList<>();
        for (long open = Long.MIN_VALUE; open < until; day = day.plusDays(1)) {
            open = second(start, day, window.start(), zone);
            LocalDate endDay = window.end().isAfter(window.start()) ? day : day.plusDays(1);
            bounds.add(open);
            bounds.add(second(start, endDay, window.end(), zone));
        }
        return bounds.stream().mapToLong(Long::longValue).toArray();
    }

    private static long second(OffsetDateTime start, LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone).toEpochSecond() - start.toEpochSecond();
    }

    private void lags() {
        long remote = settings.seconds(SettingKey.WRITE_LAG, CompiledTopology.NONE);
        long local = settings.seconds(SettingKey.LOCAL_WRITE_LAG, 0);
        long otherwise = (Long) SimulationSettings.fallback(SettingKey.WRITE_LAG);
        p.iconLag = new long[topology.icons];
        TreeSet<Long> distinct = new TreeSet<>();
        boolean model = false;
        for (int i = 0; i < topology.icons; i++) {
            if (topology.writesRemotely(i)) {
                long modelled = topology.iconWriteLag[i];
                p.iconLag[i] = remote >= 0 ? remote : modelled >= 0 ? modelled : otherwise;
                model |= modelled >= 0;
                distinct.add(p.iconLag[i]);
            } else {
                p.iconLag[i] = local;
            }
        }
        report(SettingKey.WRITE_LAG, distinct, model);
        fixedOnly(SettingKey.LOCAL_WRITE_LAG);
    }

    private void purge() {
        p.databaseRetention = resolve(SettingKey.RETENTION, topology.databaseRetention);
        p.databasePurge = topology.databasePurge.clone();
        if (settings.purge() != null) {
            java.util.Arrays.fill(p.databasePurge, settings.purge());
            fixedOnly(SettingKey.PURGE);
        }
        for (int k = 0; k < p.databasePurge.length; k++) {
            p.databasePurge[k] &= p.databaseRetention[k] >= 0;
            p.anyPurge |= p.databasePurge[k];
        }
    }

    /** Where everything stands while nothing is wrong. */
    private void steadyState() {
        boolean[] up = new boolean[topology.links];
        boolean[] sites = new boolean[topology.sites];
        java.util.Arrays.fill(up, true);
        java.util.Arrays.fill(sites, true);
        p.component = new int[topology.sites];
        Network.label(topology, sites, up, p.component, new int[topology.sites]);
        p.cutIcons = IntStream.range(0, topology.icons)
                .filter(i -> p.component[topology.iconSite[i]] != p.component[topology.databaseSite[topology.iconDatabase[i]]]).toArray();
        boolean[] cut = new boolean[topology.icons];
        for (int icon : p.cutIcons) {
            cut[icon] = true;
        }
        p.steadyLag = new long[topology.pairs + topology.gims];
        p.pairsByLag = new int[topology.gims][];
        List<Integer> cutPairs = new ArrayList<>();
        for (int g = 0; g < topology.gims; g++) {
            boolean active = topology.gimMode[g] == InfoMartMode.ACTIVE.ordinal() && topology.gimScheduler[g];
            TreeSet<Long> distinct = new TreeSet<>();
            for (int pair = topology.gimPairStart[g]; pair < topology.gimPairStart[g + 1]; pair++) {
                long lag = lag(g, pair, cut);
                p.steadyLag[pair] = active ? lag : -1;
                if (lag >= 0) {
                    distinct.add(lag);
                } else if (active) {
                    cutPairs.add(pair);
                }
            }
            p.steadyLag[topology.pairs + g] = !active ? -1 : distinct.isEmpty() ? -1 : distinct.last();
            if (distinct.size() > 1) {
                p.pairsByLag[g] = IntStream.range(topology.gimPairStart[g], topology.gimPairStart[g + 1]).boxed()
                        .sorted(Comparator.comparingLong((Integer pair) -> -p.steadyLag[pair])).mapToInt(Integer::intValue).toArray();
            }
        }
        p.cutPairs = cutPairs.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Smallest lag of the copies that the installation can read; -1 if there is none. */
    private long lag(int g, int pair, boolean[] cut) {
        long best = -1;
        for (int c = topology.pairCopyFrom[pair]; c < topology.pairCopyTo[pair]; c++) {
            int icon = topology.copyIcon[c];
            int database = topology.databaseSite[topology.iconDatabase[icon]];
            if (!cut[icon] && p.component[topology.gimSite[g]] == p.component[database]) {
                best = best < 0 ? p.iconLag[icon] : Math.min(best, p.iconLag[icon]);
            }
        }
        return best;
    }

    private void assumptions() {
        use(Assumption.INITIAL_STATE);
        use(p.stuckClock == StuckClock.OUTAGE_TIME ? Assumption.STUCK_CLOCK_OUTAGE : Assumption.STUCK_CLOCK_AGE);
        for (int g = 0; g < topology.gims; g++) {
            if (p.gimCatchUpDen[g] != 0) {
                use(Assumption.CATCH_UP_FACTOR);
            }
            if (!p.cycles[g].isContinuous()) {
                use(Assumption.ETL_PERIOD);
            }
            if (!p.cycles[g].isAlwaysOpen()) {
                use(Assumption.ETL_WINDOW);
            }
            if (topology.gimReadsAll[g]) {
                use(Assumption.ALL_DATABASES_READ);
            }
        }
        if (java.util.Arrays.stream(p.iconLag).anyMatch(lag -> lag > 0)) {
            use(Assumption.WRITE_LAG);
        }
    }

    private void use(Assumption assumption) {
        p.assumptions |= 1L << assumption.ordinal();
    }

    static long lateAssumption(LateMode mode) {
        return 1L << (mode == LateMode.PARALLEL ? Assumption.LATE_LOADING_PARALLEL : Assumption.LATE_LOADING_SERIAL).ordinal();
    }
}
