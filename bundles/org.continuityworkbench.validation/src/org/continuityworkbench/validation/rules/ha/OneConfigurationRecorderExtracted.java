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
import java.util.Set;

import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.core.query.Roles.Domain;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.NamedElement;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Info Mart takes the configuration data of the whole deployment from one ICON or one HA pair. */
@RuleInfo(id = "BC-HA-018", severity = Severity.WARNING, target = Deployment.class, sources = "S16",
        reads = {"infoMartApplications", "accessPoints/roles", "accessPoints/usedBy", "accessPoints/database/writers/roles",
            "accessPoints/database/writers/haPair"})
public final class OneConfigurationRecorderExtracted implements Rule<Deployment> {

    @Override
    public void check(Deployment deployment, RuleContext context) {
        Set<NamedElement> recorders = new LinkedHashSet<>();
        for (DatabaseAccessPoint accessPoint : deployment.getAccessPoints()) {
            if (!accessPoint.getUsedBy().isEmpty() && accessPoint.getDatabase() instanceof InteractionDatabase database
                    && Roles.domains(accessPoint).contains(Domain.ICON_CFG)) {
                database.getWriters().stream().filter(icon -> Roles.of(icon).contains(ConcentratorRole.CFG)).map(Concentrators::recorder)
                        .forEach(recorders::add);
            }
        }
        if (recorders.isEmpty() && !deployment.getInfoMartApplications().isEmpty()) {
            context.report(deployment, "none", null);
        }
        recorders.stream().skip(1).forEach(extra -> context.report(extra, extra, recorders.size(), recorders));
    }
}
