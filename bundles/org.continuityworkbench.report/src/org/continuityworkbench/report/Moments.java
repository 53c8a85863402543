/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.continuityworkbench.core.time.Days;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.simulation.compile.CompiledScenario;

/** Writes moments of a replay: as time since its start, and as local clock time where the scenario has a start. */
final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Optional<ZonedDateTime> start;

    Moments(CompiledScenario scenario) {
        start = scenario.start().map(moment -> {
            ZoneId zone = scenario.zone().orElse(moment.getOffset());
            return moment.atZoneSameInstant(zone);
        });
    }

    /** @param start moment of second 0; empty where the story has no place in the calendar */
    Moments(Optional<ZonedDateTime> start) {
        this.start = start;
    }

    /** Moment of second 0; empty where the story has no place in the calendar. */
    Optional<ZonedDateTime> start() {
        return start;
    }

    /** For example {@code T+2 h}, or {@code T+2 h (Tue 2026-03-03 11:00:00)}. */
    String at(long second) {
        String relative = relative(second);
        return start.map(moment -> relative + " (" + clock(moment, second) + ")").orElse(relative);
    }

    /** For example {@code T+0 s to T+2 h}; the clock times follow in parentheses. */
    String span(Interval interval) {
        String relative = Texts.get("moment.span", relative(interval.start()), relative(interval.end()));
        return start.map(moment -> Texts.get("moment.span", clock(moment, interval.start()), clock(moment, interval.end())))
                .map(clock -> relative + " (" + clock + ")").orElse(relative);
    }

    private static String relative(long second) {
        return second == 0 ? "T+0" : "T+" + Durations.format(second);
    }

    /** Local clock time alone; empty where the story has no start. */
    Optional<String> clock(long second) {
        return start.map(moment -> clock(moment, second) + " " + moment.plusSeconds(second).getZone());
    }

    /** ISO 8601 with offset; empty where the scenario has no start. */
    Optional<String> iso(long second) {
        return start.map(moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.plusSeconds(second)));
    }

    private static String clock(ZonedDateTime start, long second) {
        ZonedDateTime moment = start.plusSeconds(second);
        return Days.format(moment) + " " + CLOCK.format(moment).replaceFirst(":00$", "");
    }
}
