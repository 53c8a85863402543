/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.List;

import org.continuityworkbench.core.query.InfoMarts;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.validation.Architecture;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** In active-active every server fills a database of its own. */
@RuleInfo(id = "BC-TOP-004", severity = Severity.ERROR, architecture = Architecture.ACTIVE_ACTIVE, target = InfoMartDatabase.class,
        sources = "S3",
        reads = {"accessPoints/usedBy/installation/state", "accessPoints/usedBy/accessPoints/roles",
                "accessPoints/usedBy/accessPoints/database"})
public final class EachServerFillsItsOwnInfoMart implements Rule<InfoMartDatabase> {

    @Override
    public void check(InfoMartDatabase database, RuleContext context) {
        List<InfoMartApplication> writers = InfoMarts.activeWriters(database).toList();
        if (writers.size() > 1) {
            context.report(database, database, writers.size(), writers);
        }
    }
}
