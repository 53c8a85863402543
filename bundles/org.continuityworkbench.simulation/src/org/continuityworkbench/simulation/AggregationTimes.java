/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InfoMartInstallation;

/**
 * When an Info Mart server aggregates: each day from the times of {@code aggregate-schedule} on for {@code aggregate-duration}. What
 * becomes visible outside these times is in the reports of GI2 and GCXI only after the next one (guide, catch-up after an outage). That
 * aggregation keeps up with the data while it runs is chosen here; no document tells how long it takes.
 *
 * @param open     seconds of the observation in which aggregation may run
 * @param schedule the option as it holds
 * @param duration the option as it holds
 * @param explicit false if the length is a default, on which the documents disagree
 */
public record AggregationTimes(IntervalSet open, String schedule, String duration, boolean explicit) {

    private static final long DAY = 86_400;

    /**
     * The times of an installation over a replay.
     *
     * @return empty if its database has no aggregates, aggregation is switched off, an option is not readable, or the story has no start
     *     and so no time of day
     */
    public static Optional<AggregationTimes> of(Trace trace, Element installation) {
        Deployment deployment = trace.topology().deployment();
        Optional<OffsetDateTime> start = trace.scenario().start();
        Optional<InfoMartApplication> application = application(deployment, installation.id());
        if (start.isEmpty() || application.isEmpty() || !Options.isTrue(application.get(), OptionKey.RUN_AGGREGATES)) {
            return Optional.empty();
        }
        String schedule = Options.effective(application.get(), OptionKey.AGGREGATE_SCHEDULE);
        String duration = Options.effective(application.get(), OptionKey.AGGREGATE_DURATION);
        List<LocalTime> begins = times(schedule);
        long length = length(duration);
        if (begins.isEmpty() || length <= 0) {
            return Optional.empty();
        }
        IntervalSet open = open(start.get(), trace.scenario().zone().orElseThrow(), trace.horizon(), begins, length);
        return Optional.of(new AggregationTimes(open, schedule, duration,
                Options.isSet(application.get(), OptionKey.AGGREGATE_DURATION)));
    }

    /** The application object of the installation, or for a standby one that a disaster would point to it; only with aggregates. */
    private static Optional<InfoMartApplication> application(Deployment deployment, String id) {
        Optional<InfoMartInstallation> found = Deployments.installations(deployment)
                .filter(installation -> id.equals(installation.getId())).findFirst();
        boolean aggregates = found.flatMap(InfoMarts::databaseOf).map(InfoMartDatabase::getAggregates).isPresent();
        return aggregates ? found.flatMap(installation -> installation.getApplications().stream().findFirst())
                .or(() -> deployment.getInfoMartApplications().stream().findFirst()) : Optional.empty();
    }

    private static IntervalSet open(OffsetDateTime start, ZoneId zone, long horizon, List<LocalTime> begins, long length) {
        List<Interval> open = new ArrayList<>();
        LocalDate first = start.atZoneSameInstant(zone).toLocalDate().minusDays(2);
        long days = horizon / DAY + 5;
        for (long day = 0; day < days; day++) {
            for (LocalTime begin : begins) {
                long from = ZonedDateTime.of(first.plusDays(day), begin, zone).toEpochSecond() - start.toEpochSecond();
                if (from < horizon && from + length > 0) {
                    open.add(new Interval(Math.max(0, from), Math.min(horizon, from + length)));
                }
            }
        }
        return IntervalSet.of(open);
    }

    /** Times of day of a schedule of two fields, minutes and hours, with lists, ranges, steps and stars; empty if it is none. */
    static List<LocalTime> times(String schedule) {
        String[] fields = schedule.strip().split("\\s+");
        List<LocalTime> times = new ArrayList<>();
        if (fields.length == 2) {
            for (int hour : values(fields[1], 23)) {
                for (int minute : values(fields[0], 59)) {
                    times.add(LocalTime.of(hour, minute));
                }
            }
        }
        return times;
    }

    private static TreeSet<Integer> values(String field, int last) {
        TreeSet<Integer> values = new TreeSet<>();
        try {
            for (String part : field.split(",")) {
                String[] step = part.split("/", 2);
                String[] range = step[0].split("-", 2);
                int from = "*".equals(step[0]) ? 0 : Integer.parseInt(range[0]);
                int to = range.length == 2 ? Integer.parseInt(range[1]) : "*".equals(step[0]) || step.length == 2 ? last : from;
                int by = step.length == 2 ? Integer.parseInt(step[1]) : 1;
                if (from < 0 || to > last || by < 1) {
                    return new TreeSet<>();
                }
                for (int value = from; value <= to; value += by) {
                    values.add(value);
                }
            }
        } catch (NumberFormatException e) {
            // the rules report the value; nothing is known about the times then
            return new TreeSet<>();
        }
        return values;
    }

    private static long length(String text) {
        String[] parts = text.strip().split(":");
        try {
            return parts.length == 2 ? Math.min(DAY, Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
