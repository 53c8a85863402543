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
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class InfoMartUsesOracleTest {

    private final RuleProbe rule = RuleProbe.of(new InfoMartUsesOracle());

    @Test
    void theStandbyUsesAnotherProduct() {
        Deployment deployment = Deployments.activeStandby().build();
        rule.isSilentOn(deployment);
        Elements.get(deployment, "db-b-infomart", DatabaseInstance.class).setDbms(Dbms.POSTGRESQL);
        InfoMartDatabase database = Elements.get(deployment, "infomart-b", InfoMartDatabase.class);
        rule.finds(deployment, database, "infomart-b", "POSTGRESQL", "db-b-infomart");

        database.setInstance(null);
        rule.isSilentOn(deployment);
    }

    @Test
    void activeActiveTakesAnyProduct() {
        Deployment deployment = Deployments.twoSite().build();
        Elements.get(deployment, "db-b-infomart", DatabaseInstance.class).setDbms(Dbms.POSTGRESQL);
        rule.isSilentOn(deployment);
    }
}
