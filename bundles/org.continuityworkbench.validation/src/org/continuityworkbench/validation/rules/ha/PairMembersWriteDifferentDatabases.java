/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.util.HashSet;
import java.util.Set;

import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Two ICONs of one role that record one server into one IDB are not supported, and the pair would have only one copy. */
@RuleInfo(id = "BC-HA-002", severity = Severity.ERROR, target = HaPair.class, sources = "S9", reads = "members/database")
public final class PairMembersWriteDifferentDatabases implements Rule<HaPair> {

    @Override
    public void check(HaPair pair, RuleContext context) {
        Set<InteractionDatabase> seen = new HashSet<>();
        for (InteractionConcentrator member : pair.getMembers()) {
            if (member.getDatabase() != null && !seen.add(member.getDatabase())) {
                context.report(pair, pair.getMembers(), member.getDatabase());
                return;
            }
        }
    }
}
