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

import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.OptionSetting;

/** Values of options as an application sees them: set explicitly, else the default of the catalogue. Stateless. */
public final class Options {

    private Options() {
    }

    /** The explicit setting of an option; empty if the option is not set. The last one wins where a file sets it twice. */
    public static Optional<OptionSetting> setting(Configurable element, OptionKey key) {
        OptionSetting found = null;
        for (OptionSetting setting : element.getOptions()) {
            if (key.name().equals(setting.getName()) && key.section().equals(setting.getSection())) {
                found = setting;
            }
        }
        return Optional.ofNullable(found);
    }

    public static boolean isSet(Configurable element, OptionKey key) {
        return setting(element, key).isPresent();
    }

    /** The explicit value, stripped; empty if the option is not set or set to nothing. */
    public static Optional<String> explicit(Configurable element, OptionKey key) {
        return setting(element, key).map(OptionSetting::getValue).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The explicit value or the default of the catalogue; empty text if there is neither. */
    public static String effective(Configurable element, OptionKey key) {
        return explicit(element, key).orElseGet(() -> OptionCatalogue.standard().find(key).map(OptionDefinition::defaultValue).orElse(""));
    }

    /** The effective value as a whole number; empty if it is none. */
    public static Optional<Long> number(Configurable element, OptionKey key) {
        String value = effective(element, key);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True if the effective value is one of the ways in which Configuration Server writes truth: true, 1, yes, on. */
    public static boolean isTrue(Configurable element, OptionKey key) {
        return switch (effective(element, key).toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            default -> false;
        };
    }
}
