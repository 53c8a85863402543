/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The role of an access point is one of five words; a few of them may stand together. */
@RuleInfo(id = "BC-EXT-005", severity = Severity.ERROR, target = DatabaseAccessPoint.class, sources = "S16", reads = {"roles", "usedBy"})
public final class ValidAccessPointRoles implements Rule<DatabaseAccessPoint> {

    @Override
    public void check(DatabaseAccessPoint accessPoint, RuleContext context) {
        List<String> wrong = accessPoint.getRoles().stream().filter(value -> Roles.domain(value).isEmpty()).toList();
        Set<Domain> domains = Roles.domains(accessPoint);
        if (!wrong.isEmpty()) {
            context.report(accessPoint, fix(accessPoint), accessPoint, wrong);
        } else if (domains.isEmpty() && !accessPoint.getUsedBy().isEmpty()) {
            context.report(accessPoint, "none", null, accessPoint, accessPoint.getUsedBy());
        } else if (!isSupported(domains)) {
            context.report(accessPoint, "combination", null, accessPoint, domains);
        }
    }

    /** The Info Mart database is no source of extraction, and voice and multimedia never share an IDB. */
    private static boolean isSupported(Set<Domain> domains) {
        return domains.size() < 2
                || !domains.contains(Domain.INFO_MART) && !domains.containsAll(EnumSet.of(Domain.ICON_CORE, Domain.ICON_MM));
    }

    private static Fix fix(DatabaseAccessPoint accessPoint) {
        Set<String> repaired = new LinkedHashSet<>();
        for (String value : accessPoint.getRoles()) {
            repaired.add(value == null ? "" : value.strip().toUpperCase(Locale.ROOT));
        }
        if (repaired.stream().anyMatch(value -> Roles.domain(value).isEmpty())) {
            return null;
        }
        return Fix.of(() -> {
            accessPoint.getRoles().clear();
            accessPoint.getRoles().addAll(repaired);
        }, repaired, accessPoint);
    }
}
