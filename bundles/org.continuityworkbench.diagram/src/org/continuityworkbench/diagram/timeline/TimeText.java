/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.diagram.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.core.time.Interval;

/** Moments of a story as people write and read them: {@code T+7:59}, {@code T+7:59:30}, {@code T+8h}. Stateless, safe for any thread. */
public final class TimeText {

    private static final PackageTexts TEXTS = PackageTexts.of(TimeText.class);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,9}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final long HOUR = 3600;
    private static final long MINUTE = 60;

    private TimeText() {
    }

    /** Hours and minutes, and seconds if there are any, for example {@code T+7:59} or {@code T+26:02:30}. */
    public static String format(long second) {
        return format(second, second % MINUTE != 0);
    }

    static String format(long second, boolean seconds) {
        String text = "T+" + second / HOUR + ":" + two(second % HOUR / MINUTE);
        return seconds ? text + ":" + two(second % MINUTE) : text;
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }

    /** A range in the form in which it can be typed again, for example {@code T+7:59..T+8:01}. */
    public static String format(Interval range) {
        return format(range.start()) + ".." + format(range.end());
    }

    /**
     * Reads a moment: hours and minutes, or a length of time since the start; {@code T+} may be left out.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static long parseMoment(String text) {
        String plain = text.strip().replaceFirst("^[Tt]\\s*\\+\\s*", "");
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return Long.parseLong(clock.group(1)) * HOUR + Long.parseLong(clock.group(2)) * MINUTE + seconds;
        }
        return Durations.parse(plain).getSeconds();
    }

    /**
     * Reads a range such as {@code T+7:59..T+8:01} or {@code 8h..10h}.
     *
     * @throws IllegalArgumentException if the text is none, or its end is not later than its start
     */
    public static Interval parseRange(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException(TEXTS.get("range.bad", text));
        }
        long from = parseMoment(text.substring(0, dots));
        long to = parseMoment(text.substring(dots + 2));
        if (to <= from) {
            throw new IllegalArgumentException(TEXTS.get("range.order", text));
        }
        return new Interval(from, to);
    }
}
