/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.continuityworkbench.core.text.PackageTexts;

/** Reads and writes lengths of time the way people type and read them. Stateless, safe for any thread. */
public final class Durations {

    private static final PackageTexts TEXTS = PackageTexts.of(Durations.class);
    private static final Pattern SHORT_FORM =
            Pattern.compile("(?:(\\d+)\\s*d)?\\s*(?:(\\d+)\\s*h)?\\s*(?:(\\d+)\\s*(?:min|m))?\\s*(?:(\\d+)\\s*s)?");
    private static final Pattern PLAIN_SECONDS = Pattern.compile("\\d{1,18}");
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;

    private Durations() {
    }

    /**
     * Reads {@code 8h}, {@code 1d 2h 30min 5s}, {@code PT8H} or plain seconds ({@code 28800}).
     *
     * @throws IllegalArgumentException if the text is none of these, is not whole seconds, or is too large for a count of seconds
     */
    public static Duration parse(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.toUpperCase(Locale.ROOT).matches("[+-]?P.*")) {
                return wholeSeconds(Duration.parse(trimmed), text);
            }
            if (PLAIN_SECONDS.matcher(trimmed).matches()) {
                return Duration.ofSeconds(Long.parseLong(trimmed));
            }
            Matcher matcher = SHORT_FORM.matcher(trimmed);
            if (!trimmed.isEmpty() && matcher.matches()) {
                return Duration.ofSeconds(part(matcher, 1, DAY)).plusSeconds(part(matcher, 2, HOUR)).plusSeconds(part(matcher, 3, MINUTE))
                        .plusSeconds(part(matcher, 4, 1));
            }
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            throw notADuration(text, e);
        }
        throw notADuration(text, null);
    }

    private static Duration wholeSeconds(Duration duration, String text) {
        if (duration.getNano() != 0) {
            throw notADuration(text, null);
        }
        return duration;
    }

    private static long part(Matcher matcher, int group, long unit) {
        return matcher.group(group) == null ? 0 : Math.multiplyExact(Long.parseLong(matcher.group(group)), unit);
    }

    private static IllegalArgumentException notADuration(String text, Exception cause) {
        return new IllegalArgumentException(TEXTS.get("duration.bad", text), cause);
    }

    /**
     * Text for people: {@code 2 h}, {@code 6 h 56 min 40 s}, {@code 3 d 4 h}; {@code 0 s} for nothing. Units that are zero are left out.
     */
    public static String format(long seconds) {
        if (seconds < 0) {
            return "-" + format(Math.negateExact(seconds));
        }
        StringBuilder text = new StringBuilder();
        // hours up to two days read better than a day and some hours
        long days = seconds >= 2 * DAY ? seconds / DAY : 0;
        append(text, days, "d");
        append(text, (seconds - days * DAY) / HOUR, "h");
        append(text, seconds % HOUR / MINUTE, "min");
        append(text, seconds % MINUTE, "s");
        return text.isEmpty() ? "0 s" : text.toString();
    }

    /** @see #format(long) */
    public static String format(Duration duration) {
        return format(duration.getSeconds());
    }

    private static void append(StringBuilder text, long value, String unit) {
        if (value > 0) {
            text.append(text.isEmpty() ? "" : " ").append(value).append(' ').append(unit);
        }
    }
}
