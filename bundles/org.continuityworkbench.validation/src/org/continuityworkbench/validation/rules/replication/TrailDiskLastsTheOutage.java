/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.math.BigDecimal;
import java.time.Duration;

import org.continuityworkbench.core.formula.Backlogs;
import org.continuityworkbench.core.formula.Units;
import org.continuityworkbench.core.time.Durations;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The trail at the source finds room for the changes of the longest planned loss of connectivity. */
@RuleInfo(id = "BC-REP-004", severity = Severity.WARNING, architecture = Architecture.ACTIVE_STANDBY, target = Replication.class,
        sources = "S42", reads = {"trailDisk", "redoRate", "../plannedLinkOutage"})
public final class TrailDiskLastsTheOutage implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        Duration outage = context.deployment().getPlannedLinkOutage();
        if (outage == null || replication.getTrailDisk() == null || replication.getRedoRate() == null) {
            return;
        }
        long needed = Backlogs.trailBytes(replication.getRedoRate(), outage.toSeconds());
        if (needed > replication.getTrailDisk()) {
            long full = Backlogs.secondsUntilFull(BigDecimal.valueOf(replication.getTrailDisk()), replication.getRedoRate()).orElse(0);
            context.report(replication, replication, outage, Units.bytes(needed), Units.bytes(replication.getTrailDisk()),
                    Durations.format(full));
        }
    }
}
