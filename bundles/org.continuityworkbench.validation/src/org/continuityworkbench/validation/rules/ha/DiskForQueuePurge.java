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
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The purge at start copies the queue file into a temporary one. */
@RuleInfo(id = "BC-HA-014", severity = Severity.WARNING, target = InteractionConcentrator.class, sources = "S10",
        reads = {"queueDisk", "queueFileSize", "options/section", "options/name", "options/value", "connections/recordRate",
            "connections/recordSize", "..", "database/..", "../../plannedLinkOutage"})
public final class DiskForQueuePurge implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        Long disk = concentrator.getQueueDisk();
        if (disk == null || !Queues.isPurgedAtStart(concentrator)) {
            return;
        }
        BigInteger size = Queues.size(concentrator, context.deployment().getPlannedLinkOutage());
        if (size.shiftLeft(1).compareTo(BigInteger.valueOf(disk)) > 0) {
            context.report(concentrator, concentrator, DataSizes.format(size), DataSizes.format(size.shiftLeft(1)), DataSizes.format(disk),
                    Options.effective(concentrator, OptionKey.PQ_STARTUP_PURGE));
        }
    }
}
