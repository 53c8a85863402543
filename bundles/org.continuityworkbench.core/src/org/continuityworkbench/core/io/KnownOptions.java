/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.continuityworkbench.core.options.ApplicationType;
import org.continuityworkbench.core.options.OptionCatalogue;
import org.continuityworkbench.core.options.OptionDefinition;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.topology.Configurable;
import org.continuityworkbench.model.topology.OptionSetting;
import org.continuityworkbench.model.topology.PlanStep;

/** Refuses options that the catalogue does not list for the kind of application that carries them, unless the author says so. */
final class KnownOptions {

    private KnownOptions() {
    }

    static void check(OptionSetting option, Problems problems, int line) {
        Set<ApplicationType> types = types(option);
        OptionCatalogue catalogue = OptionCatalogue.standard();
        boolean known = types.stream().anyMatch(t -> catalogue.find(new OptionKey(t, option.getSection(), option.getName())).isPresent());
        if (!known && !option.isOutsideCatalogue()) {
            String owners = types.stream().map(ApplicationType::catalogueName).collect(Collectors.joining(", "));
            problems.add(line, Labels.of(option), "unknown-option", option.getSection() + "/" + option.getName(), owners,
                    problems.isWorthSuggesting() ? suggestion(option, types) : "");
        }
    }

    /** Types whose options may stand there: that of the owner, of the targets of a plan step, or any where nothing tells. */
    private static Set<ApplicationType> types(OptionSetting option) {
        Set<ApplicationType> types = EnumSet.noneOf(ApplicationType.class);
        if (option.eContainer() instanceof Configurable owner) {
            ApplicationType.of(owner).ifPresent(types::add);
        } else if (option.eContainer() instanceof PlanStep step) {
            step.getTargets().stream().filter(Configurable.class::isInstance)
                    .forEach(t -> ApplicationType.of((Configurable) t).ifPresent(types::add));
        }
        return types.isEmpty() ? EnumSet.allOf(ApplicationType.class) : types;
    }

    private static String suggestion(OptionSetting option, Set<ApplicationType> types) {
        List<String> sameName = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (OptionDefinition definition : OptionCatalogue.standard().definitions()) {
            if (types.contains(definition.key().type())) {
                all.add(definition.key().toString());
                if (definition.key().name().equals(option.getName())) {
                    sameName.add(definition.key().toString());
                }
            }
        }
        return sameName.isEmpty() ? Suggestions.didYouMean(option.getSection() + "/" + option.getName(), all)
                : " " + Messages.get("did-you-mean", sameName.get(0));
    }
}
