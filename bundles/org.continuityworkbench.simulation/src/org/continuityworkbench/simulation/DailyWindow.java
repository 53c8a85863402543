/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

import org.continuityworkbench.core.text.PackageTexts;

/**
 * Daily window of local clock time in which ETL cycles start, for example {@code 06:00-22:00}; {@code open} means always. An end that is
 * not after the start lies on the next day.
 *
 * @param start first moment inside; null if always open
 * @param end first moment outside; null if always open
 */
public record DailyWindow(LocalTime start, LocalTime end) {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);
    public static final DailyWindow OPEN = new DailyWindow(null, null);

    public boolean isOpen() {
        return start == null || start.equals(end);
    }

    /** @throws SettingException if the text is neither {@code open} nor two clock times */
    public static DailyWindow parse(String text) {
        if ("open".equals(text.strip())) {
            return OPEN;
        }
        String[] parts = text.strip().split("-", -1);
        try {
            if (parts.length == 2) {
                return new DailyWindow(LocalTime.parse(parts[0].strip()), LocalTime.parse(parts[1].strip()));
            }
        } catch (DateTimeParseException e) {
            throw notAWindow(text, e);
        }
        throw notAWindow(text, null);
    }

    private static SettingException notAWindow(String text, Exception cause) {
        return new SettingException(TEXTS.get("bad.window", text), cause);
    }

    @Override
    public String toString() {
        return isOpen() ? "open" : start + "-" + end;
    }
}
