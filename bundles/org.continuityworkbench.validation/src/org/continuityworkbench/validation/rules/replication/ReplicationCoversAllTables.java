/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.replication;

import org.continuityworkbench.model.topology.Replication;
import org.continuityworkbench.model.topology.ReplicationContent;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The standby goes on from the marks in the control tables, so these are replicated as well. */
@RuleInfo(id = "BC-REP-003", severity = Severity.WARNING, architecture = Architecture.ACTIVE_STANDBY, target = Replication.class,
        sources = {"S31", "inferred"}, reads = {"content", "coversAllTables"})
public final class ReplicationCoversAllTables implements Rule<Replication> {

    @Override
    public void check(Replication replication, RuleContext context) {
        if (replication.getContent() == ReplicationContent.INFO_MART && !replication.isCoversAllTables()) {
            context.report(replication, Fix.of(() -> replication.setCoversAllTables(true), replication), replication);
        }
    }
}
