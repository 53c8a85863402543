/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.continuityworkbench.core.query.Roles;
import org.continuityworkbench.core.query.Roles.ConcentratorRole;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Only what both ICONs of a pair record has a second copy. */
@RuleInfo(id = "BC-HA-004", severity = Severity.ERROR, target = HaPair.class, sources = {"S5", "S7", "inferred"},
        reads = {"members/roles", "members/connections"})
public final class PairMembersRecordTheSame implements Rule<HaPair> {

    @Override
    public void check(HaPair pair, RuleContext context) {
        if (pair.getMembers().size() < 2) {
            return;
        }
        InteractionConcentrator first = pair.getMembers().get(0);
        InteractionConcentrator second = pair.getMembers().get(1);
        Set<ConcentratorRole> roles = difference(Roles.of(first), Roles.of(second));
        Set<DataSource> sources = difference(first.getConnections(), second.getConnections());
        if (!roles.isEmpty() || !sources.isEmpty()) {
            String variant = sources.isEmpty() ? "roles" : roles.isEmpty() ? "connections" : "";
            context.report(pair, variant, null, pair.getMembers(), roles.stream().map(ConcentratorRole::optionValue).toList(), sources);
        }
    }

    private static <T> Set<T> difference(Collection<T> one, Collection<T> other) {
        Set<T> result = new LinkedHashSet<>(one);
        Set<T> rest = new LinkedHashSet<>(other);
        result.removeAll(rest);
        rest.removeAll(new HashSet<>(one));
        result.addAll(rest);
        return result;
    }
}
