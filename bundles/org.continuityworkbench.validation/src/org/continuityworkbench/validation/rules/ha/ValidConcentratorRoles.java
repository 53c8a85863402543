/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A value of the option role that ICON does not know makes it store everything, without a word. */
@RuleInfo(id = "BC-HA-005", severity = Severity.ERROR, target = InteractionConcentrator.class, sources = "S8", reads = "roles")
public final class ValidConcentratorRoles implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        List<String> wrong = concentrator.getRoles().stream().filter(value -> !Roles.isValid(value)).toList();
        if (!wrong.isEmpty()) {
            context.report(concentrator, fix(concentrator), concentrator, wrong);
        }
    }

    private static Fix fix(InteractionConcentrator concentrator) {
        Set<String> repaired = new LinkedHashSet<>();
        for (String value : concentrator.getRoles()) {
            repaired.add(value == null ? "" : value.strip().toLowerCase(Locale.ROOT));
        }
        if (!Roles.areValid(repaired)) {
            return null;
        }
        return Fix.of(() -> {
            concentrator.getRoles().clear();
            concentrator.getRoles().addAll(repaired);
        }, repaired, concentrator);
    }
}
