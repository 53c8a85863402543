/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Events that no ICON records never reach a report. Proxies and dormant Configuration Servers emit none. */
@RuleInfo(id = "BC-TOP-010", severity = Severity.ERROR, target = DataSource.class, sources = "S13", reads = {"monitoredBy", "role", "kind"})
public final class DataSourceIsMonitored implements Rule<DataSource> {

    @Override
    public void check(DataSource source, RuleContext context) {
        if (Deployments.isMonitored(source) && source.getMonitoredBy().isEmpty()) {
            context.report(source, source, source.getKind());
        }
    }
}
