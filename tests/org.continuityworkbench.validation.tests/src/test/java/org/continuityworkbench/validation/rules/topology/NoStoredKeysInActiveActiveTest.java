/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import org.continuityworkbench.model.topology.DataConsumer;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class NoStoredKeysInActiveActiveTest {

    private final RuleProbe rule = RuleProbe.of(new NoStoredKeysInActiveActive());

    @Test
    void aWarehouseKeepsKeys() {
        Deployment deployment = Deployments.twoSite().build();
        DataConsumer consumer = addConsumer(deployment);
        rule.isSilentOn(deployment);
        consumer.setStoresSurrogateKeys(true);
        rule.finds(deployment, consumer, "dwh", "infomart-a");
    }

    @Test
    void activeStandbyPreservesKeys() {
        Deployment deployment = Deployments.activeStandby().build();
        addConsumer(deployment).setStoresSurrogateKeys(true);
        rule.isSilentOn(deployment);
    }

    private static DataConsumer addConsumer(Deployment deployment) {
        DataConsumer consumer = TopologyFactory.eINSTANCE.createDataConsumer();
        consumer.setId("dwh");
        consumer.setInfoMart(Elements.get(deployment, "infomart-a", InfoMartDatabase.class));
        deployment.getConsumers().add(consumer);
        return consumer;
    }
}
