/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.math.BigInteger;

import org.continuityworkbench.core.formula.DataSizes;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.rules.OptionFixes;

/** Without the purge at start a queue file keeps the largest size that it ever had. */
@RuleInfo(id = "BC-HA-015", severity = Severity.INFO, target = InteractionConcentrator.class, sources = "S10",
        reads = {"queueDisk", "queueFileSize", "options/section", "options/name", "options/value", "connections/recordRate",
            "connections/recordSize", "..", "database/..", "../../plannedLinkOutage"})
public final class QueueFileShrinks implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        BigInteger size = Queues.size(concentrator, context.deployment().getPlannedLinkOutage());
        if (size.compareTo(Queues.LARGE) >= 0 && !Queues.isPurgedAtStart(concentrator)) {
            Long disk = concentrator.getQueueDisk();
            boolean room = disk != null && size.shiftLeft(1).compareTo(BigInteger.valueOf(disk)) <= 0;
            context.report(OptionFixes.place(concentrator, OptionKey.PQ_STARTUP_PURGE),
                    room ? OptionFixes.set(concentrator, OptionKey.PQ_STARTUP_PURGE, 1) : null, concentrator, DataSizes.format(size));
        }
    }
}
