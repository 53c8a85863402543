/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.model.topology.DatabaseInstance;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.InfoMartDatabase;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.validation.RuleProbe;
import org.junit.jupiter.api.Test;

class SurvivorsUseSeparateInstancesTest {

    private final RuleProbe rule = RuleProbe.of(new SurvivorsUseSeparateInstances());
    private final Deployment deployment = Deployments.rich().build();

    @Test
    void schemasOfDifferentPairsMayShareAnInstance() {
        assertThat(Elements.get(deployment, "db-a-idb", DatabaseInstance.class).getSchemas()).hasSizeGreaterThan(2);
        rule.isSilentOn(deployment);
    }

    @Test
    void theIdbsOfAPairInOneInstance() {
        DatabaseInstance instance = Elements.get(deployment, "db-a-idb", DatabaseInstance.class);
        Elements.get(deployment, "idb-voice-a-remote", InteractionDatabase.class).setInstance(instance);
        rule.finds(deployment, instance, "db-a-idb", "pair-voice-a", "idb-voice-a-local", "idb-voice-a-remote");
    }

    @Test
    void infoMartsInOneInstance() {
        DatabaseInstance instance = Elements.get(deployment, "db-a-infomart", DatabaseInstance.class);
        Elements.get(deployment, "infomart-b", InfoMartDatabase.class).setInstance(instance);
        rule.finds(deployment, instance, "db-a-infomart", "infomart-a, infomart-b");
    }
}
