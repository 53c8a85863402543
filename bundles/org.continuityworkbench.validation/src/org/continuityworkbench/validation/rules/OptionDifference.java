/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.continuityworkbench.core.options.ApplicationType;
import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.validation.Fix;

/**
 * An option whose values in force differ among applications of one type.
 *
 * @param key      the option
 * @param values   value in force of each application, the default where the option is not set; empty text if there is neither
 * @param explicit the values that somebody set, each once
 */
public record OptionDifference(OptionKey key, List<String> values, Set<String> explicit) {

    /** The differences in the order of the settings; empty if all values in force are alike. */
    public static List<OptionDifference> among(List<? extends Configurable> elements, Predicate<OptionKey> compared) {
        if (areAlike(elements)) {
            return List.of();
        }
        List<Map<OptionKey, String>> settings = elements.stream().map(OptionDifference::settings).toList();
        Set<OptionKey> keys = new LinkedHashSet<>();
        settings.forEach(values -> keys.addAll(values.keySet()));
        List<OptionDifference> differences = new ArrayList<>();
        for (OptionKey key : keys) {
            List<String> values = settings.stream().map(map -> map.getOrDefault(key, defaultOf(key))).toList();
            if (compared.test(key) && values.stream().map(value -> normal(key, value)).distinct().count() > 1) {
                Set<String> explicit = new LinkedHashSet<>();
                settings.stream().filter(map -> map.containsKey(key)).forEach(map -> explicit.add(map.get(key)));
                differences.add(new OptionDifference(key, values, explicit));
            }
        }
        return differences;
    }

    /** True if the elements have the very same settings; the quick answer to the usual case. */
    private static boolean areAlike(List<? extends Configurable> elements) {
        for (int i = 1; i < elements.size(); i++) {
            List<OptionSetting> one = elements.get(0).getOptions();
            List<OptionSetting> other = elements.get(i).getOptions();
            if (one.size() != other.size() || !elements.get(0).eClass().equals(elements.get(i).eClass())) {
                return false;
            }
            for (int j = 0; j < one.size(); j++) {
                if (!Objects.equals(one.get(j).getValue(), other.get(j).getValue())
                        || !Objects.equals(one.get(j).getName(), other.get(j).getName())
                        || !Objects.equals(one.get(j).getSection(), other.get(j).getSection())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** False for the options that say where an application writes its log, which each application must do in its own place. */
    public static boolean isNoLogOption(OptionKey key) {
        return !"log".equals(key.section());
    }

    /**
     * A fix that sets each option everywhere to its only explicit value; null if some option has several, for then nobody knows which is
     * right.
     */
    public static Fix align(List<? extends Configurable> elements, List<OptionDifference> differences) {
        if (differences.stream().anyMatch(difference -> difference.explicit().size() > 1)) {
            return null;
        }
        List<String> names = differences.stream().map(difference -> difference.key().name()).toList();
        return Fix.of(() -> differences.forEach(difference -> elements
                .forEach(element -> OptionFixes.write(element, difference.key(), difference.explicit().iterator().next()))), names);
    }

    private static Map<OptionKey, String> settings(Configurable element) {
        ApplicationType type = ApplicationType.of(element).orElse(null);
        Map<OptionKey, String> values = new LinkedHashMap<>();
        for (OptionSetting setting : element.getOptions()) {
            if (setting.getSection() != null && setting.getName() != null && setting.getValue() != null && !setting.getValue().isBlank()) {
                values.put(new OptionKey(type, setting.getSection(), setting.getName()), setting.getValue().strip());
            }
        }
        return values;
    }

    private static String defaultOf(OptionKey key) {
        return OptionCatalogue.standard().find(key).map(OptionDefinition::defaultValue).orElse("");
    }

    /** Configuration Server accepts several spellings of truth. */
    private static String normal(OptionKey key, String value) {
        boolean truth = OptionCatalogue.standard().find(key).filter(definition -> "boolean".equals(definition.type())).isPresent();
        if (!truth) {
            return value;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> "true";
            default -> "false";
        };
    }

    /** For messages: {@code acc-queue-size (500 / 1000)}. */
    @Override
    public String toString() {
        return key.name() + " (" + String.join(" / ", values.stream().map(value -> value.isEmpty() ? "-" : value).toList()) + ")";
    }
}
