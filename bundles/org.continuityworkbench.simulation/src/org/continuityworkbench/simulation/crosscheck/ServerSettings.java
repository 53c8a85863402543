/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.continuityworkbench.simulation.LateMode;
import org.continuityworkbench.simulation.SettingKey;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.StuckClock;
import org.continuityworkbench.simulation.calculator.DailyWindow;
import org.continuityworkbench.simulation.calculator.Etl;
import org.continuityworkbench.simulation.calculator.Rational;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Settings as the calculator takes them: given, else preset, else deployment, else fallback. */
final class ServerSettings {

    private final CompiledTopology topology;
    private final CompiledScenario scenario;
    private final SimulationSettings settings;
    private final long horizon;

    ServerSettings(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings, long horizon) {
        this.topology = topology;
        this.scenario = scenario;
        this.settings = settings;
        this.horizon = horizon;
    }

    private long seconds(SettingKey key, long modelled) {
        Object fallback = SimulationSettings.fallback(key);
        return settings.seconds(key, modelled >= 0 ? modelled : fallback == null ? 0 : (Long) fallback);
    }

    Etl etl(int gim) {
        long period = seconds(SettingKey.PERIOD, topology.gimPeriod[gim]);
        long offset = seconds(SettingKey.OFFSET, CompiledTopology.NONE);
        return new Etl(seconds(SettingKey.TAU, topology.gimTau[gim]), seconds(SettingKey.THETA, topology.gimTheta[gim]), period,
                period == 0 ? 0 : offset, catchUp(gim), window(gim),
                settings.stuckClock() == StuckClock.HWM_AGE ? Etl.StuckClock.HWM_AGE : Etl.StuckClock.OUTAGE_TIME,
                settings.lateMode() == LateMode.SERIAL ? Etl.LateLoading.SERIAL : Etl.LateLoading.PARALLEL);
    }

    private Rational catchUp(int gim) {
        org.continuityworkbench.simulation.Rational fixed = settings.catchUp();
        if (fixed != null) {
            return fixed.numerator() == Long.MAX_VALUE ? null : Rational.of(fixed.numerator(), fixed.denominator());
        }
        if (topology.gimCatchUpNum[gim] > 0) {
            return Rational.of(topology.gimCatchUpNum[gim], topology.gimCatchUpDen[gim]);
        }
        var fallback = (org.continuityworkbench.simulation.Rational) SimulationSettings.fallback(SettingKey.CATCH_UP);
        return Rational.of(fallback.numerator(), fallback.denominator());
    }

    private DailyWindow window(int gim) {
        long from = topology.gimWindowStart[gim];
        long to = topology.gimWindowEnd[gim];
        if (settings.window() != null) {
            if (settings.window().isOpen()) {
                return null;
            }
            from = settings.window().start().toSecondOfDay();
            to = settings.window().end().toSecondOfDay();
        } else if (from < 0 || to < 0 || from == to) {
            return null;
        }
        return new DailyWindow(from, to, startOfDay());
    }

    private long startOfDay() {
        OffsetDateTime start = scenario.start().orElseThrow(() -> new NotCoveredException(NotCovered.CLOCK_CHANGE));
        ZoneId zone = scenario.zone().orElseThrow();
        var first = start.toInstant();
        var last = first.plus(Duration.ofSeconds(horizon));
        var change = zone.getRules().nextTransition(first);
        if (change != null && change.getInstant().isBefore(last)) {
            throw new NotCoveredException(NotCovered.CLOCK_CHANGE);
        }
        return LocalTime.ofInstant(first, zone).toSecondOfDay();
    }

    long localLag() {
        return seconds(SettingKey.LOCAL_WRITE_LAG, CompiledTopology.NONE);
    }

    long remoteLag(int icon) {
        return seconds(SettingKey.WRITE_LAG, topology.iconWriteLag[icon]);
    }

    /** Free bytes for the queue of an ICON; null without a limit. */
    Long disk(int icon) {
        long bytes = settings.seconds(SettingKey.QUEUE_DISK, topology.iconQueueDisk[icon]);
        return bytes < 0 ? null : bytes;
    }

    Long trailDisk(int replication) {
        long bytes = settings.seconds(SettingKey.TRAIL_DISK, topology.replicationTrailDisk[replication]);
        return bytes < 0 ? null : bytes;
    }

    long applyLag(int replication) {
        return seconds(SettingKey.REPLICATION_LAG, topology.replicationLag[replication]);
    }

    /** Age at which an IDB deletes rows; null while it is not purged. */
    Long retention(int database) {
        boolean on = settings.purge() == null ? topology.databasePurge[database] : settings.purge();
        long age = settings.seconds(SettingKey.RETENTION, topology.databaseRetention[database]);
        return on && age >= 0 ? age : null;
    }
}
