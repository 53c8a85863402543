/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.time;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.continuityworkbench.core.text.PackageTexts;

/**
 * Days as people read them in reports and on axes: the day of the week in the language of the texts around it, the date in ISO 8601, so
 * that a report says the same day everywhere. Stateless, safe for any thread.
 */
public final class Days {

    private static final PackageTexts TEXTS = PackageTexts.of(Days.class);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private Days() {
    }

    /** For example {@code Tue}. */
    public static String name(DayOfWeek day) {
        return TEXTS.get("day." + day.name());
    }

    /** For example {@code Tue 2026-03-03}. */
    public static String format(ZonedDateTime moment) {
        return name(moment.getDayOfWeek()) + " " + DATE.format(moment);
    }
}
