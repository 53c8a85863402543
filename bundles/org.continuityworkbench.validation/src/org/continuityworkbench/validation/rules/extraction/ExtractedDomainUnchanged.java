/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * Once data have been extracted through an access point, it must not change between voice and multimedia. Compares with an earlier
 * revision.
 */
@RuleInfo(id = "BC-EXT-006", severity = Severity.ERROR, target = Deployment.class, sources = "S16", reads = {"accessPoints/roles",
        "accessPoints/id"})
public final class ExtractedDomainUnchanged implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        if (context.baseline().isEmpty()) {
            return;
        }
        Map<String, DatabaseAccessPoint> earlier = new HashMap<>();
        context.baseline().get().getAccessPoints().forEach(accessPoint -> earlier.put(accessPoint.getId(), accessPoint));
        for (DatabaseAccessPoint accessPoint : deployment.getAccessPoints()) {
            DatabaseAccessPoint before = accessPoint.getId() == null ? null : earlier.get(accessPoint.getId());
            if (before != null && before.isExtracted()) {
                compare(before, accessPoint, context);
            }
        }
    }

    private static void compare(DatabaseAccessPoint before, DatabaseAccessPoint now, RuleContext context) {
        Set<Domain> old = Roles.domains(before);
        Set<Domain> present = Roles.domains(now);
        if (isReplaced(Domain.ICON_CORE, Domain.ICON_MM, old, present) || isReplaced(Domain.ICON_MM, Domain.ICON_CORE, old, present)) {
            List<String> roles = List.copyOf(before.getRoles());
            context.report(now, Fix.of(() -> {
                now.getRoles().clear();
                now.getRoles().addAll(roles);
            }, roles, now), now, old, present);
        }
    }

    private static boolean isReplaced(Domain from, Domain to, Set<Domain> old, Set<Domain> present) {
        return old.contains(from) && !old.contains(to) && present.contains(to) && !present.contains(from);
    }
}
