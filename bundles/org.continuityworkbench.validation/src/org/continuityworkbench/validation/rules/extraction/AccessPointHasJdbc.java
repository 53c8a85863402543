/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/** The Info Mart server reaches every database over JDBC; an access point of ICON lacks the parameters for it. */
@RuleInfo(id = "BC-EXT-010", severity = Severity.ERROR, target = DatabaseAccessPoint.class, sources = "S17", reads = {"jdbcUrl", "usedBy"})
public final class AccessPointHasJdbc implements Rule<DatabaseAccessPoint> {

    @Override
    public void check(DatabaseAccessPoint accessPoint, RuleContext context) {
        if (!accessPoint.getUsedBy().isEmpty() && (accessPoint.getJdbcUrl() == null || accessPoint.getJdbcUrl().isBlank())) {
            context.report(accessPoint, accessPoint, accessPoint.getUsedBy());
        }
    }
}
