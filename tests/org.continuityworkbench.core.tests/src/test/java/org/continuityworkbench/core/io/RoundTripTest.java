/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.continuityworkbench.testsupport.Scenarios;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is saved reads back equal, and the same model gives the same bytes. */
class RoundTripTest {

    @TempDir
    Path folder;

    static Stream<Deployment> deployments() {
        return Stream.of(Deployments.empty(), Deployments.rich().build(), Deployments.activeStandby().build(), Deployments.activeActive(4)
                .build());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void aDeploymentReadsBackEqualAndSavesToTheSameBytes(Deployment deployment) throws Exception {
        Path file = folder.resolve("a.continuity");
        DeploymentFiles.save(deployment, file);
        byte[] first = Files.readAllBytes(file);
        Loaded<Deployment> loaded = DeploymentFiles.load(file);
        assertThat(SameModel.firstDifference(deployment, loaded.model())).isEmpty();
        assertThat(DeploymentFiles.toBytes(loaded.model())).isEqualTo(first);
        DeploymentFiles.save(loaded.model(), file);
        assertThat(file).hasBinaryContent(first);
    }

    @Test
    void aScenarioReadsBackEqual() throws Exception {
        Scenario scenario = Scenarios.linkLoss(Duration.ofHours(10));
        byte[] bytes = ScenarioFiles.toBytes(scenario);
        Loaded<Scenario> loaded = ScenarioFiles.load(new ByteArrayInputStream(bytes), "memory");
        assertThat(SameModel.firstDifference(scenario, loaded.model())).isEmpty();
        assertThat(ScenarioFiles.toBytes(loaded.model())).isEqualTo(bytes);
    }

    @Test
    void theFormatIsPlainXmiWithReadableReferences() throws Exception {
        String text = new String(DeploymentFiles.toBytes(Deployments.empty()), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <topology:Deployment xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
                xmlns:topology="https://continuityworkbench.org/topology/1.0" id="deployment" name="Active-active" \
                plannedLinkOutage="PT8H" plannedMaintenance="PT48H">
                  <sites id="site-a" name="Site A"/>
                  <sites id="site-b" name="Site B"/>
                  <links id="link-a-b" bandwidth="1000000000" latency="PT1S" usableFraction="0.7" ends="site-a site-b"/>
                </topology:Deployment>
                """);
    }

    @Test
    void everyElementKnowsItsLine() throws Exception {
        byte[] bytes = DeploymentFiles.toBytes(Deployments.rich().build());
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n");
        Loaded<Deployment> loaded = DeploymentFiles.load(new ByteArrayInputStream(bytes), "memory");
        for (EObject element : Elements.all(loaded.model(), EObject.class)) {
            if (element instanceof org.continuityworkbench.model.topology.Identified identified) {
                assertThat(lines[loaded.lineOf(element) - 1]).contains(" id=\"" + identified.getId() + "\"");
            }
        }
        assertThat(loaded.lineOf(Deployments.empty())).isZero();
    }

    @Test
    void savingLeavesTheModelWhereItIs() throws Exception {
        Deployment deployment = Deployments.twoSite().build();
        DeploymentFiles.save(deployment, folder.resolve("a.continuity"));
        assertThat(deployment.eResource()).isNull();
        Deployment loaded = DeploymentFiles.load(folder.resolve("a.continuity")).model();
        DeploymentFiles.save(loaded, folder.resolve("b.continuity"));
        assertThat(loaded.eResource().getURI().lastSegment()).isEqualTo("a.continuity");
        assertThat(folder.resolve("b.continuity")).hasSameBinaryContentAs(folder.resolve("a.continuity"));
    }
}
