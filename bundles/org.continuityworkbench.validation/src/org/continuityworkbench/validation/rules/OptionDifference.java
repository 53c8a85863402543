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
import java.util.Map;
import java.util.Optional;
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
 * An option whose value in force differs between two applications of one type.
 *
 * @param key    the option
 * @param first  value of the first application, the default if the option is not set; empty if there is neither
 * @param second value of the second application
 * @param setIn  the only application that sets the option; empty if both do
 */
public record OptionDifference(OptionKey key, String first, String second, Optional<Configurable> setIn) {

    /** The differences in the order of the settings; empty if all values in force are alike. Linear in the number of settings. */
    public static List<OptionDifference> between(Configurable first, Configurable second, Predicate<OptionKey> compared) {
        Map<OptionKey, String> left = settings(first);
        Map<OptionKey, String> right = settings(second);
        Set<OptionKey> keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        List<OptionDifference> differences = new ArrayList<>();
        for (OptionKey key : keys) {
            String a = left.getOrDefault(key, defaultOf(key));
            String b = right.getOrDefault(key, defaultOf(key));
            if (compared.test(key) && !normal(key, a).equals(normal(key, b))) {
                boolean both = left.containsKey(key) && right.containsKey(key);
                differences.add(new OptionDifference(key, a, b, both ? Optional.empty() : Optional.of(left.containsKey(key) ? first : second)));
            }
        }
        return differences;
    }

    /** True unless the option says where an application writes its log, which each application must do in its own place. */
    public static boolean isNoLogOption(OptionKey key) {
        return !"log".equals(key.section());
    }

    /** A fix that copies each value that only one application sets; empty if both set some option, because then nobody knows which is right. */
    public static Optional<Fix> align(Configurable first, Configurable second, List<OptionDifference> differences) {
        if (differences.stream().anyMatch(difference -> difference.setIn().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Fix.of(() -> differences.forEach(difference -> difference.copy(first, second)), names(differences)));
    }

    private void copy(Configurable one, Configurable other) {
        boolean fromFirst = setIn.orElseThrow() == one;
        OptionFixes.write(fromFirst ? other : one, key, fromFirst ? first : second);
    }

    private static List<String> names(List<OptionDifference> differences) {
        return differences.stream().map(difference -> difference.key().name()).toList();
    }

    private static Map<OptionKey, String> settings(Configurable element) {
        ApplicationType type = ApplicationType.of(element).orElse(null);
        Map<OptionKey, String> values = new LinkedHashMap<>();
        for (OptionSetting setting : element.getOptions()) {
            if (setting.getName() != null && setting.getValue() != null && !setting.getValue().isBlank()) {
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
        return switch (value.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1", "yes", "on" -> "true";
            default -> "false";
        };
    }

    /** For messages: {@code acc-queue-size (500 / 1000)}. */
    @Override
    public String toString() {
        return key.name() + " (" + (first.isEmpty() ? "-" : first) + " / " + (second.isEmpty() ? "-" : second) + ")";
    }
}
