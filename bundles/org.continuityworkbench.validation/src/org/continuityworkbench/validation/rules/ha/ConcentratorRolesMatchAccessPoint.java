/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.List;
import java.util.Set;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The access point through which an ICON writes carries the role option too, and both must name the same kinds of data. */
@RuleInfo(id = "BC-HA-006", severity = Severity.ERROR, target = InteractionConcentrator.class, sources = {"S8", "S46", "S18"},
        reads = {"roles", "accessPoint/concentratorRoles", "accessPoint/concentrators"})
public final class ConcentratorRolesMatchAccessPoint implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        DatabaseAccessPoint accessPoint = concentrator.getAccessPoint();
        if (accessPoint == null) {
            return;
        }
        Set<ConcentratorRole> written = Roles.of(concentrator);
        Set<ConcentratorRole> accepted = Roles.effective(accessPoint.getConcentratorRoles());
        if (!written.equals(accepted)) {
            boolean own = accessPoint.getConcentrators().size() == 1 && Roles.areValid(concentrator.getRoles());
            Fix fix = own ? fix(concentrator, accessPoint) : null;
            context.report(concentrator, fix, concentrator, values(written), accessPoint, values(accepted));
        }
    }

    private static Fix fix(InteractionConcentrator concentrator, DatabaseAccessPoint accessPoint) {
        List<String> roles = List.copyOf(concentrator.getRoles());
        return Fix.of(() -> {
            accessPoint.getConcentratorRoles().clear();
            accessPoint.getConcentratorRoles().addAll(roles);
        }, accessPoint, concentrator);
    }

    private static List<String> values(Set<ConcentratorRole> roles) {
        return roles.stream().map(ConcentratorRole::optionValue).toList();
    }
}
