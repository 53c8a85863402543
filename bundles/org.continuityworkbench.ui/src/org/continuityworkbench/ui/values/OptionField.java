/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.core.options.ApplicationType;
import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.OptionSetting;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** The value of an option setting, checked against the catalogue of options: kind, range, values. */
public final class OptionField implements Field {

    @Override
    public String title() {
        return Messages.option_value;
    }

    /** What the catalogue knows about a setting; empty if it is not in the catalogue. */
    public static Optional<OptionDefinition> definition(OptionSetting setting) {
        if (setting.getSection() == null || setting.getName() == null || !(setting.eContainer() instanceof Configurable owner)) {
            return Optional.empty();
        }
        return ApplicationType.of(owner)
                .flatMap(type -> OptionCatalogue.standard().find(new OptionKey(type, setting.getSection(), setting.getName())));
    }

    @Override
    public String help(EObject element) {
        OptionDefinition definition = definition((OptionSetting) element).orElse(null);
        if (definition == null) {
            return Messages.option_outside_help;
        }
        List<String> lines = new ArrayList<>();
        add(lines, "{0}", definition.note());
        add(lines, Messages.option_default, definition.defaultValue());
        add(lines, Messages.option_unit, definition.unit());
        add(lines, Messages.option_values, definition.validValues());
        lines.add(NLS.bind(Messages.option_source, definition.source(), definition.evidence()));
        if (definition.isUnverified()) {
            lines.add(Messages.option_unverified);
        }
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String pattern, String value) {
        if (!value.isBlank()) {
            lines.add(NLS.bind(pattern, value));
        }
    }

    @Override
    public String text(EObject element) {
        return element instanceof OptionSetting setting && setting.getValue() != null ? setting.getValue() : "";
    }

    @Override
    public boolean editable(EObject element) {
        return element instanceof OptionSetting;
    }

    @Override
    public String problem(EObject element, String text) {
        OptionSetting setting = (OptionSetting) element;
        Optional<OptionDefinition> definition = definition(setting);
        if (definition.isPresent()) {
            return problem(definition.get(), text.strip());
        }
        boolean mayBeOutside = setting.isOutsideCatalogue() || !(setting.eContainer() instanceof Configurable);
        return mayBeOutside ? null : NLS.bind(Messages.option_outside, setting.getSection(), setting.getName());
    }

    /** Why the catalogue does not allow a value; {@code null} if it does. An option set to nothing counts as not set. */
    public static String problem(OptionDefinition definition, String value) {
        if (value.isEmpty()) {
            return null;
        }
        return switch (definition.type()) {
            case "integer" -> numberProblem(definition, value);
            case "boolean" -> wanted(List.of("true", "false", "1", "0", "yes", "no", "on", "off"),
                    value.toLowerCase(java.util.Locale.ROOT));
            case "enum" -> wanted(Arrays.asList(definition.validValues().split("\\|")), value);
            case "HH:mm" -> value.matches("([01]?\\d|2[0-3]):[0-5]\\d|24:00") ? null : Messages.option_time;
            default -> null;
        };
    }

    private static String wanted(List<String> allowed, String value) {
        return allowed.contains(value) ? null : NLS.bind(Messages.option_wanted, String.join(", ", allowed));
    }

    private static String numberProblem(OptionDefinition definition, String value) {
        if (!value.matches("-?\\d{1,18}")) {
            return Messages.option_number;
        }
        long number = Long.parseLong(value);
        if (isNumber(definition.min()) && number < Long.parseLong(definition.min())) {
            return NLS.bind(Messages.option_smallest, definition.min(), definition.unit());
        }
        if (isNumber(definition.max()) && number > Long.parseLong(definition.max())) {
            return NLS.bind(Messages.option_largest, definition.max(), definition.unit());
        }
        return null;
    }

    private static boolean isNumber(String text) {
        return text != null && text.matches("-?\\d{1,18}");
    }

    @Override
    public void apply(EObject element, String text) {
        ((OptionSetting) element).setValue(text.strip());
    }
}
