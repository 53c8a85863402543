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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be read again is not written: the user's file stays, and one line says why. */
class UnwritableModelsTest {

    @TempDir
    Path folder;

    @Test
    void duplicateIdentifier() throws Exception {
        assertRefused(d -> d.getSites().get(1).setId("site-a"), "Site 'site-a': cannot be saved: has the identifier of another element, "
                + "'site-a' is used already by Site in line 3; give one of them another identifier");
    }

    @Test
    void identifierWithBlank() throws Exception {
        assertRefused(d -> d.getSites().get(1).setId("site b"), "Site 'site b': cannot be saved: has the malformed identifier 'site b', "
                + "identifiers are letters, digits, hyphen, underscore and dot, without blanks, and begin with a letter or digit; "
                + "change it here and where it is referred to");
    }

    @Test
    void missingIdentifier() throws Exception {
        assertRefused(d -> d.getSites().get(1).setId(null), "Site of Deployment 'deployment': cannot be saved: has no identifier, "
                + "every element needs its own; add the attribute id");
    }

    @Test
    void referenceToAnElementThatWasRemoved() throws Exception {
        assertRefused(d -> d.getSites().remove(1), "Link 'link-a-b': cannot be saved: ends refers to Site 'site-b', which is not part of "
                + "the model; add that element or remove the reference");
    }

    @Test
    void controlCharacters() throws Exception {
        assertRefused(d -> d.getSites().get(0).setName("bell \u0007"), "Site 'site-a': cannot be saved: name holds a control character; "
                + "remove it");
        assertRefused(d -> d.getSites().get(0).setName("half \ud83d"), "Site 'site-a': cannot be saved: name holds a control character; "
                + "remove it");
    }

    @Test
    void aTextLongerThanTheReaderAccepts() throws Exception {
        assertRefused(d -> d.getSites().get(0).setName("x".repeat(100_001)), "<sites id=\"site-a\">: cannot be saved: "
                + "attribute name is too long, it has more than 100000 characters; shorten it");
    }

    @Test
    void aModelThatAPersonMustRepairCanBeSaved() throws Exception {
        Deployment deployment = Deployments.twoSite().build();
        deployment.getLinks().get(0).setBandwidth(-1L);
        deployment.getInfoMartApplications().get(0).getOptions().add(Elements.option("no", "such-option", "1"));
        Path file = folder.resolve("a.continuity");
        DeploymentFiles.save(deployment, file);
        assertThat(DeploymentFiles.open(file).problems()).hasSize(2);
    }

    @Test
    void aReferenceWithinTheModelButOutsideTheFileIsFound() {
        Deployment deployment = Deployments.twoSite().build();
        Site foreign = TopologyFactory.eINSTANCE.createSite();
        foreign.setId("foreign");
        deployment.getPlans().get(0).setNewSite(foreign);
        assertThatThrownBy(() -> DeploymentFiles.toBytes(deployment)).hasMessage("deployment: RecoveryPlan 'plan-dr-a': cannot be saved: "
                + "newSite refers to Site 'foreign', which is not part of the model; "
                + "add that element or remove the reference [unsaved.dangling]");
    }

    private void assertRefused(Consumer<Deployment> damage, String line) throws Exception {
        Path file = Files.writeString(folder.resolve("a.continuity"), "the user's file");
        Deployment deployment = Deployments.empty();
        damage.accept(deployment);
        assertThatThrownBy(() -> DeploymentFiles.save(deployment, file)).isInstanceOf(UnwritableFileException.class)
                .satisfies(refusal -> assertThat(Xml.withoutId(refusal)).isEqualTo(file + ": " + line));
        assertThat(file).hasContent("the user's file");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
