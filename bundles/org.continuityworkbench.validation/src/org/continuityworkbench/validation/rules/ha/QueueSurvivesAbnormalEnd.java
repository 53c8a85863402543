/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** A queue in memory is gone when ICON ends abnormally; during an outage it is the only copy on the way to a remote IDB. */
@RuleInfo(id = "BC-HA-008", severity = Severity.ERROR, target = InteractionConcentrator.class, sources = {"S11", "guide"},
        reads = {"options/section", "options/name", "options/value", "..", "database/.."})
public final class QueueSurvivesAbnormalEnd implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        if (Queues.isInMemory(concentrator)) {
            context.report(OptionFixes.place(concentrator, OptionKey.PQ_DBNAME), Concentrators.writesRemotely(concentrator) ? "remote" : "",
                    OptionFixes.unset(concentrator, OptionKey.PQ_DBNAME), concentrator, concentrator.getDatabase());
        }
    }
}
