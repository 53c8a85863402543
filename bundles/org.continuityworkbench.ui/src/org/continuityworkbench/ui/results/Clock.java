/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.continuityworkbench.core.time.Days;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.diagram.timeline.TimeText;

/**
 * Moments and lengths as people on duty say them: by the clock on the wall, with the time since the start beside it. Moments of a replay
 * have one notation, the one of the timeline, of reports and plans, since they are compared with those; what happens to the user's own
 * files is told by the locale.
 *
 * @param start moment of second 0; empty where the story has no place in the calendar
 */
record Clock(Optional<ZonedDateTime> start) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final long HOUR = 3600;
    private static final long MINUTE = 60;

    /** For example {@code 2 h 00 min}; shorter and odd lengths as everywhere. */
    static String length(long seconds) {
        if (seconds < HOUR || seconds % MINUTE != 0 || seconds >= 100 * HOUR) {
            return Durations.format(seconds);
        }
        long minutes = seconds % HOUR / MINUTE;
        return seconds / HOUR + " h " + (minutes < 10 ? "0" : "") + minutes + " min";
    }

    /** For example {@code Tue 11:00 (T+2:00)}. */
    String at(long second) {
        String since = TimeText.format(second);
        return start.map(begin -> day(second) + time(second) + " (" + since + ")").orElse(since);
    }

    /** For example {@code 09:00-11:00 (T+0:00..T+2:00)}, with the day where the story lasts longer than one. */
    String window(Interval interval) {
        String since = TimeText.format(interval);
        if (start.isEmpty()) {
            return since;
        }
        boolean sameDay = day(interval.start()).equals(day(interval.end()));
        String end = (sameDay ? "" : day(interval.end())) + time(interval.end());
        return day(interval.start()) + time(interval.start()) + "-" + end + " (" + since + ")";
    }

    String windows(List<Interval> intervals) {
        return intervals.stream().map(this::window).collect(Collectors.joining(", "));
    }

    private String day(long second) {
        return Days.name(start.orElseThrow().plusSeconds(second).getDayOfWeek()) + " ";
    }

    private String time(long second) {
        ZonedDateTime moment = start.orElseThrow().plusSeconds(second);
        return (moment.getSecond() == 0 ? TIME : SECONDS).format(moment);
    }
}
