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
import java.util.Random;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.scenario.ScenarioPackage;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.TopologyPackage;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.RandomModels;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every model and for every file. */
class FilesProperties {

    private static final byte[] SAMPLE = sample();

    @Property(tries = 300, seed = "20261122")
    void everyDeploymentReadsBackEqualAndSavesToTheSameBytes(@ForAll long seed) throws Exception {
        Deployment model = (Deployment) RandomModels.create(TopologyPackage.Literals.DEPLOYMENT, seed);
        byte[] bytes = DeploymentFiles.toBytes(model);
        assertThat(DeploymentFiles.toBytes(model)).isEqualTo(bytes);
        Deployment again = ModelFiles.deployments().open(new ByteArrayInputStream(bytes), "memory").model();
        assertThat(SameModel.firstDifference(model, again)).isEmpty();
        assertThat(SameModel.firstDifference(again, model)).isEmpty();
        assertThat(DeploymentFiles.toBytes(again)).isEqualTo(bytes);
        assertThat(ModelDigest.of(again)).isEqualTo(ModelDigest.of(model));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("\r");
    }

    @Property(tries = 300, seed = "20261122")
    void everyScenarioReadsBackEqualAndSavesToTheSameBytes(@ForAll long seed) throws Exception {
        Scenario model = (Scenario) RandomModels.create(ScenarioPackage.Literals.SCENARIO, seed);
        byte[] bytes = ScenarioFiles.toBytes(model);
        Scenario again = ModelFiles.scenarios().open(new ByteArrayInputStream(bytes), "memory").model();
        assertThat(SameModel.firstDifference(model, again)).isEmpty();
        assertThat(ScenarioFiles.toBytes(again)).isEqualTo(bytes);
    }

    /** Damage of every sort ends in a model or in the documented exception, never in another one. */
    @Property(tries = 500, seed = "20261122")
    void aDamagedFileIsReadOrRefused(@ForAll long seed) throws Exception {
        byte[] damaged = damage(SAMPLE, new Random(seed));
        try {
            DeploymentFiles.load(new ByteArrayInputStream(damaged), "damaged");
        } catch (UnreadableModelException e) {
            assertThat(e.getMessage()).startsWith("damaged").doesNotContain("\n");
            assertThat(e.problems()).as(e.getMessage()).extracting(Problem::what).doesNotContain("cannot be understood");
        }
    }

    private static byte[] damage(byte[] sample, Random random) {
        StringBuilder text = new StringBuilder(new String(sample, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(40));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.setCharAt(at, (char) random.nextInt(256));
                case 2 -> text.insert(at, text.substring(at, end));
                case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                default -> {
                    int value = text.indexOf("\"", at);
                    text.insert(Math.max(value, 0) + 1, random.nextBoolean() ? " " : "-");
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sample() {
        try {
            return DeploymentFiles.toBytes(Deployments.activeStandby().build());
        } catch (UnwritableFileException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
