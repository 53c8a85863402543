/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.options;

import java.util.Optional;

/**
 * What the option reference says about one option. Texts are empty where the reference says nothing.
 *
 * @param key          name of the option
 * @param type         type as the reference words it: integer, boolean, enum, string, HH:mm ...
 * @param defaultValue default as written in the reference; empty if there is none
 * @param min          smallest number allowed, empty if unbounded
 * @param max          largest number allowed, empty if unbounded
 * @param unit         unit of the number
 * @param validValues  valid values in words
 * @param dependency   other options that it depends on
 * @param takesEffect  when a change takes effect
 * @param evidence     {@code documented}, {@code documented(conflict)}, {@code unverified} ...
 * @param source       keys of the source pages
 * @param note         remark
 */
public record OptionDefinition(OptionKey key, String type, String defaultValue, String min, String max, String unit, String validValues,
        String dependency, String takesEffect, String evidence, String source, String note) {

    /** Default as a whole number; empty if the default is absent or no number. */
    public Optional<Long> defaultNumber() {
        return defaultValue.matches("-?\\d+") ? Optional.of(Long.valueOf(defaultValue)) : Optional.empty();
    }

    /** True if no page that could be read confirms the default or the range. */
    public boolean isUnverified() {
        return evidence.startsWith("unverified");
    }
}
