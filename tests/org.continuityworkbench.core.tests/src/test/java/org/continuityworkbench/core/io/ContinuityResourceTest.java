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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.model.topology.Site;
import org.continuityworkbench.testsupport.Deployments;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does with the resource: the same format, the same checks, the same safety. */
class ContinuityResourceTest {

    @TempDir
    Path folder;
    private Path file;
    private final ResourceSet resourceSet = new ResourceSetImpl();

    @BeforeEach
    void deploymentFile() throws Exception {
        ContinuityResourceFactory.register(resourceSet);
        file = folder.resolve("a.continuity");
        DeploymentFiles.save(Deployments.twoSite().build(), file);
    }

    @Test
    void loadsThroughAResourceSet() {
        ContinuityResource resource = load();
        assertThat(resource.getContents()).singleElement().isInstanceOf(Deployment.class);
        assertThat(resource.getErrors()).isEmpty();
        assertThat(resource.getEObject("site-b")).isInstanceOf(Site.class);
        assertThat(resource.lineOf(resource.getEObject("site-a"))).isEqualTo(3);
    }

    @Test
    void savesWhatTheFilesSaveAndKeepsThePreviousGeneration() throws Exception {
        byte[] before = Files.readAllBytes(file);
        ContinuityResource resource = load();
        Deployment deployment = (Deployment) resource.getContents().get(0);
        deployment.setName("Changed");
        resource.save(Map.of(XMLResource.OPTION_ENCODING, "UTF-16", XMLResource.OPTION_KEEP_DEFAULT_CONTENT, true));
        assertThat(file).hasBinaryContent(DeploymentFiles.toBytes(deployment));
        assertThat(folder.resolve("a.continuity.bak")).hasBinaryContent(before);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resource.save(out, null);
        assertThat(file).hasBinaryContent(out.toByteArray());
    }

    @Test
    void aRefusedSaveLeavesTheFile() throws Exception {
        byte[] before = Files.readAllBytes(file);
        ContinuityResource resource = load();
        ((Deployment) resource.getContents().get(0)).getSites().get(0).setId("site-b");
        assertThatThrownBy(() -> resource.save(null)).isInstanceOf(UnwritableFileException.class)
                .hasMessageContaining("has the identifier of another element");
        resource.getContents().clear();
        assertThatThrownBy(() -> resource.save(null)).isInstanceOf(UnwritableFileException.class)
                .hasMessage(file + ": cannot be saved: a file holds one root element, not 0; remove the others [unsaved.roots]");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void problemsOfABrokenFileAreErrorsOfTheResource() throws Exception {
        Files.writeString(file, Xml.deployment("<sites id=\"a\" colour=\"red\"/>", "<sites/>"));
        assertThatThrownBy(() -> resourceSet.getResource(uri(), true)).hasRootCauseInstanceOf(UnreadableModelException.class);
        Resource resource = resourceSet.getResource(uri(), false);
        assertThat(resource.getErrors()).extracting(Resource.Diagnostic::getLine).containsExactly(3, 4);
        assertThat(resource.getErrors().get(0).getMessage()).isEqualTo(
                file + ":3: Site 'a': attribute 'colour' is unknown: Site has no such attribute; correct or remove it [unknown-attribute]");
    }

    @Test
    void reloadsAfterACorrection() throws Exception {
        ContinuityResource resource = load();
        Files.writeString(file, Xml.deployment("", "<sites id=\"other\"/>"));
        resource.unload();
        resource.load(null);
        assertThat(resource.lineOf(resource.getEObject("other"))).isEqualTo(4);
    }

    @Test
    void theDigestBelongsToTheContentNotToTheFile() throws Exception {
        Deployment built = Deployments.twoSite().build();
        ModelDigest digest = ModelDigest.of(built);
        assertThat(digest.hex()).hasSize(64).matches("[0-9a-f]+");
        assertThat(digest.toString()).isEqualTo("sha256:" + digest.hex());
        assertThat(digest.abbreviated()).hasSize(12);
        assertThat(ModelDigest.of(load().getContents().get(0))).isEqualTo(digest);
        assertThat(ModelDigest.of(Files.readAllBytes(file))).isEqualTo(digest);
        String reformatted = Files.readString(file).replace("/>\n", "  />\r\n<!-- comment -->");
        assertThat(ModelDigest.of(DeploymentFiles.load(Xml.stream(reformatted), "x").model())).isEqualTo(digest);
        built.setName("other");
        assertThat(ModelDigest.of(built)).isNotEqualTo(digest);
        assertThat(ModelDigest.of(EcoreUtil.copy(built))).isEqualTo(ModelDigest.of(built));
    }

    @Test
    void neitherBinaryNorForeignSourcesAreRead() {
        ContinuityResource resource = new ContinuityResource(URI.createURI("memory:/x"));
        assertThatThrownBy(() -> resource.load(new ByteArrayInputStream(new byte[] {(byte) 0x89, 'e', 'm', 'f'}),
                Map.of(XMLResource.OPTION_BINARY, true))).isInstanceOf(UnreadableModelException.class).hasMessageContaining("is not XML");
    }

    private ContinuityResource load() {
        return (ContinuityResource) resourceSet.getResource(uri(), true);
    }

    private URI uri() {
        return URI.createFileURI(file.toString());
    }
}
