/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.ValidationSettings.Profile;

/**
 * The terms on which a deployment was checked; reports name those that differ from the standard.
 *
 * @param settings     which rules ran with which severity
 * @param settingsFile the settings file that counted; empty if none did
 * @param failOn       lowest severity that makes the check fail
 * @param baseline     findings that were known before and do not make the check fail
 */
public record Terms(ValidationSettings settings, String settingsFile, Severity failOn, BaselineFindings baseline) {

    private static final Terms STANDARD = new Terms(ValidationSettings.standard(LocalDate.EPOCH), "", Severity.ERROR,
            BaselineFindings.NONE);

    public Terms {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(settingsFile);
        Objects.requireNonNull(failOn);
        Objects.requireNonNull(baseline);
    }

    /** All rules with their own severities, errors fail, nothing was known before. */
    public static Terms standard() {
        return STANDARD;
    }

    /** What differs from the standard way of checking, in words; empty if nothing does. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        if (settings.profile() != Profile.ALL) {
            differences.add(Texts.get("terms.profile", settings.profile().text()));
        }
        if (!settings.disabled().isEmpty()) {
            differences.add(Texts.get("terms.disabled", String.join(", ", new TreeSet<>(settings.disabled()))));
        }
        if (!settings.overrides().isEmpty()) {
            List<String> changed = new ArrayList<>();
            new TreeMap<>(settings.overrides())
                    .forEach((rule, severity) -> changed.add(Texts.get("terms.severity", rule, severity.text())));
            differences.add(String.join(", ", changed));
        }
        if (!settingsFile.isEmpty()) {
            differences.add(Texts.get("terms.file", settingsFile));
        }
        if (baseline != BaselineFindings.NONE) {
            differences.add(Texts.get("terms.baseline", baseline.file()));
        }
        return differences;
    }
}
