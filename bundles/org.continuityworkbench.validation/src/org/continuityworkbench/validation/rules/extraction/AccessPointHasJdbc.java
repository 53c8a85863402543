/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import org.continuityworkbench.model.topology.ConnectionType;
import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.validation.Fix;
import org.continuityworkbench.validation.Rule;
import org.continuityworkbench.validation.RuleContext;
import org.continuityworkbench.validation.RuleInfo;
import org.continuityworkbench.validation.Severity;

/**
 * The Info Mart server reaches every database over JDBC. An access point that ICON writes through may serve both if JDBC parameters were
 * added.
 */
@RuleInfo(id = "BC-EXT-010", severity = Severity.ERROR, target = DatabaseAccessPoint.class, sources = "S17",
        reads = {"jdbcUrl", "connectionType", "usedBy", "concentrators"})
public final class AccessPointHasJdbc implements Rule<DatabaseAccessPoint> {

    @Override
    public void check(DatabaseAccessPoint accessPoint, RuleContext context) {
        if (accessPoint.getUsedBy().isEmpty()) {
            return;
        } else if (accessPoint.getJdbcUrl() == null || accessPoint.getJdbcUrl().isBlank()) {
            context.report(accessPoint, accessPoint, accessPoint.getUsedBy());
        } else if (accessPoint.getConnectionType() != ConnectionType.JDBC && accessPoint.getConcentrators().isEmpty()) {
            context.report(accessPoint, "type", Fix.of(() -> accessPoint.setConnectionType(ConnectionType.JDBC), accessPoint), accessPoint,
                    accessPoint.getUsedBy(), accessPoint.getConnectionType());
        }
    }
}
