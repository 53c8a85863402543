/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.time.Duration;

import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** After the longest planned stand of Extract, the log that it has to go on from is still kept. */
@RuleInfo(id = "BC-REP-006", severity = Severity.WARNING, architecture = Architecture.ACTIVE_STANDBY, target = DatabaseInstance.class,
        sources = "S43", reads = {"archiveLogging", "archivedLogRetention", "schemas/replicationsOut", "../../plannedLinkOutage"})
public final class ArchivedLogsLastTheOutage implements Rule<DatabaseInstance> {

    @Override
    public void check(DatabaseInstance instance, RuleContext context) {
        Duration outage = context.deployment().getPlannedLinkOutage();
        Duration kept = instance.getArchivedLogRetention();
        boolean captured = instance.getSchemas().stream().anyMatch(schema -> !schema.getReplicationsOut().isEmpty());
        if (captured && instance.isArchiveLogging() && outage != null && kept != null && kept.compareTo(outage) < 0) {
            context.report(instance, Fix.of(() -> instance.setArchivedLogRetention(outage), instance, outage), instance, kept, outage);
        }
    }
}
