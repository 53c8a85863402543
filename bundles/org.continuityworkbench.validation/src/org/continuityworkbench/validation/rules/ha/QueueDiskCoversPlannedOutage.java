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
import java.time.Duration;
import java.util.Optional;

import org.continuityworkbench.core.formula.DataSizes;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** During an outage of the links the queue file of a remote writer takes everything, and only the disk limits it. */
@RuleInfo(id = "BC-HA-013", severity = Severity.WARNING, target = InteractionConcentrator.class, sources = {"guide", "S10", "inferred"},
        reads = {"queueDisk", "options/section", "options/name", "options/value", "connections/recordRate", "connections/recordSize", "..",
            "database/..", "../../plannedLinkOutage"})
public final class QueueDiskCoversPlannedOutage implements Rule<InteractionConcentrator> {

    @Override
    public void check(InteractionConcentrator concentrator, RuleContext context) {
        Duration outage = context.deployment().getPlannedLinkOutage();
        Optional<BigInteger> need = Queues.expected(concentrator, outage);
        Long disk = concentrator.getQueueDisk();
        if (disk != null && need.isPresent() && need.get().compareTo(BigInteger.valueOf(disk)) > 0) {
            context.report(concentrator, concentrator, DataSizes.format(need.get()), outage, DataSizes.format(disk));
        }
    }
}
