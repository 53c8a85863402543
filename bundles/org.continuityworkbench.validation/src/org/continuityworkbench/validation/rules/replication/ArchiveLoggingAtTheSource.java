/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import java.util.List;

import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Archive logging is on in every database instance that changes are captured from. */
@RuleInfo(id = "BC-REP-005", severity = Severity.ERROR, architecture = Architecture.ACTIVE_STANDBY, target = DatabaseInstance.class,
        sources = "S43", reads = {"archiveLogging", "schemas/replicationsOut"})
public final class ArchiveLoggingAtTheSource implements Rule<DatabaseInstance> {

    @Override
    public void check(DatabaseInstance instance, RuleContext context) {
        List<Replication> captured = instance.getSchemas().stream().flatMap(schema -> schema.getReplicationsOut().stream()).toList();
        if (!captured.isEmpty() && !instance.isArchiveLogging()) {
            context.report(instance, Fix.of(() -> instance.setArchiveLogging(true), instance), instance, captured);
        }
    }
}
