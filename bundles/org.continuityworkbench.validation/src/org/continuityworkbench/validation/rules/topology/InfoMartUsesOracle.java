/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.Dbms;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** GoldenGate replicates the Info Mart of an active-standby deployment from Oracle to Oracle. */
@RuleInfo(id = "BC-TOP-014", severity = Severity.WARNING, architecture = Architecture.ACTIVE_STANDBY, target = InfoMartDatabase.class,
        sources = {"S2", "S4"}, reads = "instance/dbms")
public final class InfoMartUsesOracle implements Rule<InfoMartDatabase> {

    @Override
    public void check(InfoMartDatabase database, RuleContext context) {
        DatabaseInstance instance = database.getInstance();
        if (instance != null && instance.getDbms() != Dbms.ORACLE) {
            context.report(database, database, instance, instance.getDbms());
        }
    }
}
