/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.continuityworkbench.validation.RuleDescriptor;

/** Finds rules by the identifiers that a user types; capitals do not matter. */
final class RuleNames {

    private final Map<String, RuleDescriptor> rules = new LinkedHashMap<>();

    RuleNames(List<RuleDescriptor> rules) {
        rules.forEach(rule -> this.rules.put(rule.id().toUpperCase(Locale.ROOT), rule));
    }

    /** @throws UserError if there is no such rule */
    RuleDescriptor find(String id) {
        RuleDescriptor rule = rules.get(id.toUpperCase(Locale.ROOT));
        if (rule == null) {
            throw UserError.usage("rule", id);
        }
        return rule;
    }
}
