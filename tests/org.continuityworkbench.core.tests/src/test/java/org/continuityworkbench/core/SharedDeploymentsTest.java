/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Identified;
import org.continuityworkbench.model.topology.InfoMartApplication;
import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.model.topology.InteractionDatabase;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;

/** The shared deployments are what their documentation says: other tests rest on it. */
class SharedDeploymentsTest {

    static Stream<Deployment> deployments() {
        return Stream.of(Deployments.empty(), Deployments.twoSite().build(), Deployments.rich().build(), Deployments.activeStandby()
                .build(),
                Deployments.activeStandby().multimedia().outbound().build(), Deployments.activeActive(4).build());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void conformsToTheMetamodelAndHasUniqueIdentifiers(Deployment deployment) {
        List<String> ids = Elements.all(deployment, Identified.class).stream().map(Identified::getId).toList();
        assertThat(ids).doesNotContainNull().doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9._-]+"));
        Diagnostic diagnostic = Diagnostician.INSTANCE.validate(deployment);
        assertThat(diagnostic.getSeverity()).as(diagnostic.toString()).isEqualTo(Diagnostic.OK);
    }

    @Test
    void eachPairOfASiteWritesOnceThereAndOnceAtTheOtherSite() {
        Deployment deployment = Deployments.twoSite().build();
        InteractionConcentrator local = Elements.get(deployment, "icon-voice-a-local", InteractionConcentrator.class);
        InteractionConcentrator remote = Elements.get(deployment, "icon-voice-a-remote", InteractionConcentrator.class);
        assertThat(local.getHaPair()).isNotNull().isSameAs(remote.getHaPair());
        assertThat(local.getConnections()).isEqualTo(remote.getConnections());
        assertThat(local.getDatabase().eContainer()).isSameAs(local.eContainer());
        assertThat(remote.getDatabase().eContainer()).isSameAs(deployment.getSites().get(1));
        assertThat(Elements.get(deployment, "sip-a", DataSource.class).getPeer().getPeer().getId()).isEqualTo("sip-a");
    }

    @Test
    void everyInfoMartApplicationReadsAllInteractionDatabasesAndOneInfoMart() {
        for (Deployment deployment : List.of(Deployments.rich().build(), Deployments.activeStandby().build())) {
            List<InteractionDatabase> all = Elements.all(deployment, InteractionDatabase.class);
            for (InfoMartApplication application : deployment.getInfoMartApplications()) {
                assertThat(application.getAccessPoints()).hasSize(all.size() + 1);
                assertThat(application.getAccessPoints()).extracting(p -> (Object) p.getDatabase()).containsAll(all);
                assertThat(application.getAccessPoints()).filteredOn(p -> p.getRoles().contains("INFO_MART")).hasSize(1);
            }
        }
    }
}
