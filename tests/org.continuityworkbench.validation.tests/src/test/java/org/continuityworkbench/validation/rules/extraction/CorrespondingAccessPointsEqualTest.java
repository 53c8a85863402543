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
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.ReportingMode;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class CorrespondingAccessPointsEqualTest {

    private final RuleProbe rule = RuleProbe.of(new CorrespondingAccessPointsEqual());

    private final Deployment deployment = Deployments.twoSite().build();
    private final DatabaseAccessPoint other = Elements.get(deployment, "dap-gim-b-voice-a-local", DatabaseAccessPoint.class);

    @Test
    void rolesDiffer() {
        rule.isSilentOn(deployment);
        other.getRoles().add("ICON_OCS");
        rule.finds(deployment, other, "dap-gim-b-voice-a-local", "gim-app-b", "dap-gim-a-voice-a-local", "gim-app-a",
                "role (ICON_CORE / ICON_CORE,ICON_OCS)");
    }

    @Test
    void connectionTypeAndOptionsDiffer() {
        other.setConnectionType(ConnectionType.NATIVE);
        Elements.setOption(other, "default", "dbengine", "oracle");
        rule.finds(deployment, other, "connection type (JDBC / NATIVE)", "dbengine (- / oracle)");
    }

    @Test
    void infoMartAccessPointsCorrespondToo() {
        DatabaseAccessPoint own = Elements.get(deployment, "dap-gim-b-infomart", DatabaseAccessPoint.class);
        Elements.setOption(own, "gim-etl", "agg-jdbc-url", "jdbc:oracle:thin:@//b");
        rule.isSilentOn(deployment);
        own.setConnectionType(ConnectionType.NATIVE);
        rule.finds(deployment, own, "dap-gim-b-infomart", "dap-gim-a-infomart", "connection type (JDBC / NATIVE)");
    }

    @Test
    void activeStandbyHasOneApplicationOnly() {
        other.setConnectionType(ConnectionType.NATIVE);
        deployment.setReportingMode(ReportingMode.ACTIVE_STANDBY);
        rule.isSilentOn(deployment);
    }
}
