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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.continuityworkbench.core.io.Xml.deployment;
import static org.continuityworkbench.core.io.Xml.refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no model of this version: one line each that says what, where, why and what to do. */
class UnreadableFilesTest {

    @TempDir
    Path folder;

    @Test
    void missingFile() {
        Path file = folder.resolve("none.continuity");
        assertThat(refusalOf(file)).isEqualTo(file + ": cannot be read: there is no such file; check the path");
    }

    @Test
    void folderInPlaceOfAFile() {
        assertThat(refusalOf(folder)).isEqualTo(folder + ": cannot be read: it is a folder; name a .continuity file in it");
    }

    @Test
    void unreadableFile() throws Exception {
        Path file = Files.writeString(folder.resolve("x.continuity"), deployment());
        ModelFiles<Deployment> files = failing(new AccessDeniedException(file.toString()));
        assertThat(catchThrowable(() -> files.load(file))).isInstanceOf(UnreadableModelException.class)
                .hasMessage(file
                        + ": cannot be read: you have no permission to read it; change its permissions or ask its owner [read.denied]");
    }

    @Test
    void brokenDisk() throws Exception {
        Path file = Files.writeString(folder.resolve("x.continuity"), deployment());
        ModelFiles<Deployment> files = failing(new IOException("Input/output error"));
        assertThat(catchThrowable(() -> files.load(file))).isInstanceOf(UnreadableModelException.class)
                .hasMessage(file + ": cannot be read: Input/output error; check the disk or the network and try again [read.failed]");
    }

    @Test
    void emptyFile() {
        String line = "x.continuity: cannot be read: it is empty; restore it from a backup, or delete it and create a new one";
        assertThat(refusal("")).isEqualTo(line);
        assertThat(refusal(" \n\n")).isEqualTo(line);
    }

    @Test
    void noXml() {
        assertThat(refusal("\n{\"sites\": []}")).isEqualTo(
                "x.continuity:2: is not XML: it does not begin with '<'; name a file that was written by Continuity Workbench");
        assertThat(refusal("PK\u0003\u0004\u0000\u0000")).startsWith("x.continuity:1: is not XML");
    }

    @Test
    void malformedXml() {
        // The reason is the parser's, in the language of the Java runtime.
        assertThat(refusal(deployment("  <sites id=\"a\">", "  </site>"))).startsWith("x.continuity:4: <sites id=\"a\">: is not "
                + "well-formed XML: ")
                .contains("</sites>").endsWith("; correct it or restore it from a backup");
        assertThat(refusal("<")).startsWith("x.continuity:1: is not well-formed XML");
        assertThat(refusal(deployment().substring(0, 250))).contains("is not well-formed XML");
        assertThat(refusal(deployment("<sites id=\"a\" id=\"b\"/>"))).startsWith("x.continuity:3: ").contains("is not well-formed XML");
    }

    @Test
    void otherEncodings() {
        assertThat(refusal(new java.io.ByteArrayInputStream(deployment().getBytes(StandardCharsets.UTF_16)))).isEqualTo(
                "x.continuity:1: is not in UTF-8: its encoding is UTF-16; save it in UTF-8");
        assertThat(refusal(deployment().replace("UTF-8", "ISO-8859-1"))).isEqualTo(
                "x.continuity:1: is not in UTF-8: its encoding is ISO-8859-1; save it in UTF-8");
        assertThat(refusal(new java.io.ByteArrayInputStream(deployment("<sites id=\"a\"/>", "<sites id=\"b\" name=\"Z\u00fcrich\"/>")
                .getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(
                        "x.continuity:4: <sites id=\"a\">: is not in UTF-8: it holds bytes that are no UTF-8 text after this element; "
                        + "save it in UTF-8");
    }

    @Test
    void aByteOrderMarkIsFine() throws Exception {
        assertThat(DeploymentFiles.load(Xml.stream("\ufeff" + deployment()), "x").model().getId()).isEqualTo("d");
    }

    @Test
    void foreignMetamodel() {
        assertThat(refusal("<html><body/></html>")).isEqualTo(
                "x.continuity:1: <html>: is not a deployment: its root is html of the namespace -; name a .continuity file");
        assertThat(refusal("<ecore:EPackage xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"a\"/>")).isEqualTo(
                "x.continuity:1: <ecore:EPackage>: is not a deployment: its root is EPackage of the namespace "
                + "http://www.eclipse.org/emf/2002/Ecore; name a .continuity file");
    }

    @Test
    void aScenarioInPlaceOfADeployment() throws Exception {
        String scenario = new String(ScenarioFiles.toBytes(Scenarios.linkLoss(Duration.ofHours(4))), StandardCharsets.UTF_8);
        assertThat(refusal(scenario)).isEqualTo(
                "x.continuity:2: <scenario:Scenario id=\"link-loss\">: is not a deployment: it holds a scenario; name a .continuity file");
    }

    @Test
    void anotherRootOfTheSameMetamodel() {
        assertThat(refusal(deployment().replace("topology:Deployment", "topology:Site"))).isEqualTo(
                "x.continuity:2: <topology:Site id=\"d\">: is not a deployment: its root is Site instead of Deployment; restore it from "
                + "a backup");
    }

    @Test
    void severalRoots() {
        assertThat(refusal("<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>")).contains("is not a deployment");
    }

    @Test
    void newerVersion() {
        assertThat(refusal(deployment().replace("topology/1.0", "topology/1.1"))).isEqualTo("x.continuity:2: <topology:Deployment "
                + "id=\"d\">: "
                + "was made by a newer version: it has format 1.1, and this version reads up to 1.0; update Continuity Workbench");
        assertThat(refusal(deployment().replace("topology/1.0", "topology/10.0"))).contains("was made by a newer version");
    }

    @Test
    void unknownVersion() {
        assertThat(refusal(deployment().replace("topology/1.0", "topology/0.1"))).isEqualTo("x.continuity:2: <topology:Deployment "
                + "id=\"d\">: "
                + "has an unknown format: its version '0.1' is not one that leads to 1.0; open and save it with a version that knows it");
        assertThat(refusal(deployment().replace("topology/1.0", "topology/next"))).contains("has an unknown format");
    }

    @Test
    void nothingFromTheFileReachesTheTerminalAsControlCharacter() {
        assertThat(refusal(deployment("<sites id=\"a&#x9;&#xA;b\"/>"))).contains("'a  b'");
    }

    private static String refusalOf(Path file) {
        Throwable refusal = catchThrowable(() -> DeploymentFiles.load(file));
        assertThat(refusal).isInstanceOf(UnreadableModelException.class);
        return Xml.withoutId(refusal);
    }

    private static ModelFiles<Deployment> failing(IOException failure) {
        return new ModelFiles<>(Deployment.class, ModelKind.DEPLOYMENT, List.of(), new FileOperations() {
            @Override
            public InputStream open(Path file) throws IOException {
                throw failure;
            }
        });
    }
}
