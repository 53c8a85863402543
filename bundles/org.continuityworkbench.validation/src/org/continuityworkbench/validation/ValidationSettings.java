/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.continuityworkbench.model.topology.Deployment;

/**
 * How to validate.
 *
 * @param profile   which rules run
 * @param overrides severity by rule identifier, instead of the one of the rule
 * @param disabled  identifiers of rules that do not run
 * @param today     day on which suppressions are judged; the caller reads the clock, the engine never does
 */
public record ValidationSettings(Profile profile, Map<String, Severity> overrides, Set<String> disabled, LocalDate today) {

    /** Choice of rules by their evidence. */
    public enum Profile {
        /** Every rule. */
        ALL,
        /** Only rules that rest on documents alone. */
        DOCUMENTED_ONLY;

        /** Name as used in files and on the command line. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean includes(RuleDescriptor rule) {
            return this == ALL || !rule.isInferred();
        }
    }

    public ValidationSettings {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(today);
        overrides = Map.copyOf(overrides);
        disabled = Set.copyOf(disabled);
    }

    /** All rules with their own severities. */
    public static ValidationSettings standard(LocalDate today) {
        return new ValidationSettings(Profile.ALL, Map.of(), Set.of(), today);
    }

    /**
     * The rules that are run on a deployment, in their order: those of the profile that are not disabled and fit architecture and release.
     */
    public List<RuleDescriptor> choose(Collection<RuleDescriptor> rules, Deployment deployment) {
        return rules.stream().filter(rule -> profile.includes(rule) && !disabled.contains(rule.id())
                && rule.architecture().covers(deployment.getReportingMode())
                && ProductVersions.matches(rule.productVersions(), deployment.getProductVersion())).toList();
    }
}
