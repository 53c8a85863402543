/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.DatabaseAccessPoint;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class AllDatabasesExtractedTest {

    private final RuleProbe rule = RuleProbe.of(new AllDatabasesExtracted());

    private final Deployment deployment = Deployments.rich().build();
    private final InfoMartApplication application = Elements.get(deployment, "gim-app-b", InfoMartApplication.class);

    @Test
    void anIdbOfTheOtherSiteIsNotRead() {
        rule.isSilentOn(deployment);
        disconnect("dap-gim-b-voice-a-local");
        rule.isSilentAfterFix(deployment, rule.finds(deployment, application, "gim-app-b", "1 IDB", "idb-voice-a-local"));
    }

    @Test
    void withoutAnAccessPointThereIsNoFix() {
        DatabaseAccessPoint accessPoint = disconnect("dap-gim-b-outbound-a-remote");
        disconnect("dap-gim-b-voice-a-local");
        deployment.getAccessPoints().remove(accessPoint);
        accessPoint.setDatabase(null);
        assertThat(rule.finds(deployment, application, "2 IDB", "idb-outbound-a-remote", "idb-voice-a-local").repair()).isEmpty();
    }

    @Test
    void theExtractedConfigurationPairIsComplete() {
        disconnect("dap-gim-b-cfg-a-remote");
        rule.finds(deployment, application, "idb-cfg-a-remote");
        disconnect("dap-gim-b-cfg-a-local");
        rule.isSilentOn(deployment);
    }

    @Test
    void aLicenceIdbIsNotExtracted() {
        InteractionDatabase database = TopologyFactory.eINSTANCE.createInteractionDatabase();
        database.setId("idb-licence");
        deployment.getSites().get(0).getInteractionDatabases().add(database);
        assertThat(rule.findings(deployment)).hasSize(2);
        InteractionConcentrator icon = TopologyFactory.eINSTANCE.createInteractionConcentrator();
        icon.getRoles().add("lrm");
        icon.setDatabase(database);
        deployment.getSites().get(0).getConcentrators().add(icon);
        rule.isSilentOn(deployment);
    }

    private DatabaseAccessPoint disconnect(String id) {
        DatabaseAccessPoint accessPoint = Elements.get(deployment, id, DatabaseAccessPoint.class);
        application.getAccessPoints().remove(accessPoint);
        return accessPoint;
    }
}
