/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import java.util.HashSet;
import java.util.Set;

import org.continuityworkbench.core.query.Deployments;
import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.HaPair;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** Two ICONs of one HA pair record each data source. */
@RuleInfo(id = "BC-TOP-011", severity = Severity.WARNING, target = DataSource.class, sources = "S5",
        reads = {"monitoredBy/haPair", "role"})
public final class DataSourceIsMonitoredByPair implements Rule<DataSource> {

    @Override
    public void check(DataSource source, RuleContext context) {
        if (!Deployments.isMonitored(source)) {
            return;
        }
        Set<HaPair> once = new HashSet<>();
        for (InteractionConcentrator concentrator : source.getMonitoredBy()) {
            HaPair pair = concentrator.getHaPair();
            if (pair != null && !once.add(pair)) {
                return;
            }
        }
        if (source.getMonitoredBy().isEmpty()) {
            context.report(source, "none", null, source);
        } else {
            context.report(source, source, source.getMonitoredBy().size(), source.getMonitoredBy());
        }
    }
}
