/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.rules.DocumentedRules;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;

/**
 * What the product and the installed plug-ins contribute to the engines. Read once when it is made; immutable afterwards, safe for any thread.
 * A contribution that cannot be loaded is left out and listed in {@link #failures()}.
 */
public final class Contributions {

    /** Extension point for rules. */
    public static final String RULES = "org.continuityworkbench.platform.rules";

    private final List<RuleDescriptor> rules = new ArrayList<>();
    private final List<ContributionFailure> failures = new ArrayList<>();

    /** @param registry registry of the running platform */
    public Contributions(IExtensionRegistry registry) {
        rules.addAll(DocumentedRules.all());
        for (IConfigurationElement element : registry.getConfigurationElementsFor(RULES)) {
            if ("rule".equals(element.getName())) {
                addRule(element);
            }
        }
    }

    private void addRule(IConfigurationElement element) {
        String name = Objects.requireNonNullElse(element.getAttribute("class"), "");
        try {
            RuleDescriptor rule = RuleDescriptor.of((Rule<?>) element.createExecutableExtension("class"));
            if (rules.stream().anyMatch(known -> known.id().equals(rule.id()))) {
                failures.add(new ContributionFailure(element.getContributor().getName(), name, "the rule identifier " + rule.id() + " is taken"));
            } else {
                rules.add(rule);
            }
        } catch (CoreException | RuntimeException | LinkageError e) {
            failures.add(new ContributionFailure(element.getContributor().getName(), name, String.valueOf(e.getMessage())));
        }
    }

    /** The documented rules, then those of plug-ins in the order of the registry. */
    public List<RuleDescriptor> rules() {
        return List.copyOf(rules);
    }

    /** Contributions that could not be loaded; empty if all is well. */
    public List<ContributionFailure> failures() {
        return List.copyOf(failures);
    }
}
