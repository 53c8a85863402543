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
import static org.continuityworkbench.core.io.Xml.deployment;
import static org.continuityworkbench.core.io.Xml.refusal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Files made to do harm: refused within seconds and little memory, in one line, and nothing outside the file is opened. */
@Timeout(20)
class HostileXmlTest {

    private static final String DOCTYPE = "has a document type declaration: a DOCTYPE could open other files or exhaust the memory, "
            + "so none is accepted; remove it";

    @TempDir
    Path folder;

    @Test
    void externalEntityIsNeverRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP SECRET");
        String xml = "<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n"
                + deployment("<sites id=\"a\" name=\"&e;\"/>").lines().skip(1).reduce("", (a, b) -> a + "\n" + b);
        assertThat(refusal(xml)).isEqualTo("x.continuity:2: " + DOCTYPE).doesNotContain("SECRET");
    }

    @Test
    void entityBomb() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            xml.append("<!ENTITY e").append(i).append(" \"&e").append(i - 1).append(";&e").append(i - 1).append(";\">");
        }
        assertThat(refusal(xml + "]>" + deployment("<sites id=\"a\" name=\"&e29;\"/>").lines().skip(1).reduce("", String::concat)))
                .isEqualTo(
                "x.continuity:1: " + DOCTYPE);
    }

    @Test
    void attributeOf200Megabytes() {
        String head = deployment("  <sites id=\"a\"/>", "  <sites id=\"b\" description=\"");
        byte[] megabyte = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        InputStream huge = new SequenceInputStream(Collections.enumeration(Collections.nCopies(200, megabyte).stream()
                .map(b -> (InputStream) new ByteArrayInputStream(b)).toList()));
        InputStream in = new SequenceInputStream(Xml.stream(head.substring(0, head.indexOf("\n</"))), huge);
        assertThat(refusal(in)).isEqualTo(
                "x.continuity:4: <sites id=\"b\">: attribute description is too long: it has more than 100000 characters; shorten it");
    }

    @Test
    void hugeFileOfManyElements() {
        byte[] site = "<sites id=\"a\"/>\n".repeat(65_000).getBytes(StandardCharsets.US_ASCII);
        String head = deployment();
        InputStream in = new SequenceInputStream(Xml.stream(head.substring(0, head.indexOf("\n</"))), new SequenceInputStream(Collections
                .enumeration(Collections.nCopies(200, site).stream().map(b -> (InputStream) new ByteArrayInputStream(b)).toList())));
        assertThat(refusal(in)).matches("x.continuity:\\d+: has too many elements: there are more than 1000000; check that it is the "
                + "right file");
    }

    @Test
    void endlessComment() {
        InputStream comment = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                java.util.Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                return length;
            }
        };
        assertThat(refusal(new SequenceInputStream(Xml.stream("<!--"), comment))).isEqualTo(
                "x.continuity: is too large: it has more than 64 MB; check that it is the right file");
    }

    @Test
    void deepNesting() {
        String xml = deployment("<sites id=\"a\">".repeat(100_000));
        assertThat(refusal(xml)).isEqualTo(
                "x.continuity:3: <sites id=\"a\">: is nested too deeply: it stands inside more than 64 other elements; check that it is "
                + "the right file");
    }

    @Test
    void longText() {
        assertThat(refusal(deployment("<sites id=\"a\">" + "x".repeat(200_000) + "</sites>"))).isEqualTo(
                "x.continuity:3: <sites id=\"a\">: text is too long: it has more than 100000 characters; shorten it");
    }

    @Test
    void neitherNamespacesNorSchemaLocationsNorReferencesOpenFiles() throws Exception {
        Path metamodel = Files.writeString(folder.resolve("evil.ecore"), "<ecore:EPackage xmi:version=\"2.0\" "
                + "xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:ecore=\"http://www.eclipse.org/emf/2002/Ecore\" name=\"evil\" "
                + "nsURI=\"urn:evil\"/>");
        String xml = deployment("<sites id=\"a\" xsi:type=\"evil:Site\"/>").replace("id=\"d\"",
                "id=\"d\" xmlns:evil=\"" + metamodel.toUri() + "\" xsi:schemaLocation=\"urn:evil " + metamodel.toUri() + "\"");
        assertThat(refusal(xml)).isEqualTo("x.continuity:3: <sites id=\"a\">: class 'Site' is unknown: the metamodel has no such class "
                + "that can be used here; correct its xsi:type");

        Path file = Files.writeString(folder.resolve("x.continuity"), xml);
        ResourceSet resourceSet = new ResourceSetImpl();
        ContinuityResourceFactory.register(resourceSet);
        assertThatThrownBy(() -> resourceSet.getResource(URI.createFileURI(file.toString()), true)).hasRootCauseInstanceOf(
                UnreadableModelException.class);
        assertThat(resourceSet.getResources()).hasSize(1);
    }

    @Test
    void nothingOutsideTheFileIsReferredTo() {
        assertThat(refusal(deployment("<sites href=\"file:///etc/passwd#x\"/>"))).startsWith(
                "x.continuity:3: <sites>: points to 'file:///etc/passwd#x': a file may not use parts of other files; put the element "
                + "itself here");
        assertThat(refusal(deployment("<sites id=\"a\"/>", "<links id=\"l\" ends=\"a other.continuity#b\"/>"))).startsWith(
                "x.continuity:4: Link 'l': ends refers to 'other.continuity#b': a reference may not leave the file; refer to an element "
                + "of this file");
        assertThat(refusal(deployment("<links id=\"l\"><ends href=\"other.continuity#b\"/></links>"))).startsWith(
                "x.continuity:3: Link 'l': ends is written as an element: references are attributes that hold identifiers; write "
                + "ends=\"identifier\"");
    }

    @Test
    void everyParserOfTheFactoryRefusesDoctypes() {
        byte[] xml = "<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_8);
        for (boolean namespaceAware : List.of(true, false)) {
            assertThatThrownBy(() -> HardenedXml.newSaxParser(namespaceAware).parse(new ByteArrayInputStream(xml), new DefaultHandler()))
                    .isInstanceOf(SAXException.class);
        }
        assertThatThrownBy(() -> HardenedXml.newDocumentBuilder().parse(new ByteArrayInputStream(xml))).isInstanceOf(SAXException.class);
    }

    @Test
    void ordinaryUseOfTheParsersWorks() throws Exception {
        byte[] xml = "<a xmlns='urn:a'><b/></a>".getBytes(StandardCharsets.UTF_8);
        assertThat(HardenedXml.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement().getNamespaceURI())
                .isEqualTo("urn:a");
        assertThat(HardenedXml.newSaxParser(true).isNamespaceAware()).isTrue();
    }

    @Test
    void thousandsOfProblemsAreCountedNotCollected() {
        String[] content = new String[20_000];
        java.util.Arrays.fill(content, "<links id=\"l\" ends=\"x y z\"/>");
        long before = System.nanoTime();
        assertThat(refusal(deployment(content))).startsWith("x.continuity:4: Link 'l': ").endsWith(" (and 79998 more problems)");
        assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
    }

    @Test
    void anOpenedFileIsClosedEvenWhenRefused() throws Exception {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(refusal(in)).isNotEmpty();
        assertThat(closed[0]).isTrue();
        Deployment sound = DeploymentFiles.load(Xml.stream(deployment()), "x").model();
        assertThat(sound.getSites()).isEmpty();
    }
}
