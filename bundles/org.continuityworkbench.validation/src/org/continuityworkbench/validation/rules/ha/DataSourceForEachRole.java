/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.model.topology.DataSourceKind;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** A role stores nothing if the ICON is connected to no server that emits its data. */
@RuleInfo(id = "BC-HA-011", severity = Severity.WARNING, target = InteractionConcentrator.class, sources = {"S13", "S14"},
        reads = {"roles", "connections/kind", "connections/role"})
public final class DataSourceForEachRole implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        Set<ConcentratorRole> idle = EnumSet.copyOf(Roles.of(concentrator));
        idle.remove(ConcentratorRole.LRM);
        concentrator.getConnections().stream().filter(Deployments::isMonitored).forEach(source -> idle.removeAll(fedBy(source.getKind())));
        if (!idle.isEmpty()) {
            context.report(concentrator, concentrator, idle.stream().map(ConcentratorRole::optionValue).toList(), servers(idle));
        }
    }

    private static Set<ConcentratorRole> fedBy(DataSourceKind kind) {
        return switch (kind) {
            case CONFIGURATION_SERVER -> EnumSet.of(ConcentratorRole.CFG);
            case OUTBOUND_CONTACT_SERVER -> EnumSet.of(ConcentratorRole.GOS);
            case SIP_SERVER, TSERVER, INTERACTION_SERVER -> EnumSet.of(ConcentratorRole.GCC, ConcentratorRole.GLS, ConcentratorRole.GUD);
        };
    }

    private static Set<String> servers(Set<ConcentratorRole> roles) {
        Set<String> servers = new LinkedHashSet<>();
        for (ConcentratorRole role : roles) {
            servers.add(switch (role) {
                case CFG -> "Configuration Server";
                case GOS -> "Outbound Contact Server";
                default -> "SIP Server, T-Server or Interaction Server";
            });
        }
        return servers;
    }
}
