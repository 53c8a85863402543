/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a stream into a {@link ContinuityResource}: limits, hardened parser, version, model, references, in this order. */
final class ContinuityLoad extends XMILoadImpl {

    ContinuityLoad(XMLHelper helper) {
        super(helper);
    }

    /** @throws UnreadableModelException if anything is wrong with the file; all problems are in the errors of the resource then */
    @Override
    public void load(XMLResource xmlResource, InputStream in, Map<?, ?> loadOptions) throws IOException {
        resource = xmlResource;
        options = loadOptions;
        ContinuityResource target = (ContinuityResource) xmlResource;
        Problems problems = new Problems(target.displayName());
        try {
            read(target, in, problems);
        } finally {
            target.getErrors().addAll(problems.list());
        }
        problems.throwIfAny();
    }

    private void read(ContinuityResource target, InputStream in, Problems problems) throws IOException {
        XmlScan scan = XmlScan.read(in, XmlLimits.STANDARD, problems);
        ModelHandler handler = new ModelHandler(target, helper, options, problems);
        VersionGate gate = new VersionGate(scan, target.expected(), target.migrations(), problems, handler);
        try {
            HardenedXml.newSaxParser(false).parse(new ByteArrayInputStream(scan.bytes()), gate);
            target.loaded(handler.lines(), gate.migratedFrom());
            checkRoot(target, problems);
        } catch (VersionGate.StopReading e) {
            // the problem is known
        } catch (SAXParseException e) {
            boolean text = isUtf8(scan.bytes());
            problems.add(e.getLineNumber(), gate.lastElement(), text ? "malformed" : "not-utf-8", String.valueOf(e.getMessage()));
        } catch (SAXException | RuntimeException e) {
            // Nothing that a file contains may end the program; what is not foreseen is reported like the rest.
            problems.add(0, gate.lastElement(), "unexpected", String.valueOf(e));
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** A migration may have let a foreign root pass. */
    private static void checkRoot(ContinuityResource target, Problems problems) {
        if (problems.count() == 0 && (target.getContents().size() != 1 || target.kind() == null)) {
            problems.add(1, "", "unexpected", target.getContents().toString());
        }
    }

    @Override
    public void load(XMLResource xmlResource, InputSource source, Map<?, ?> loadOptions) throws IOException {
        if (source.getByteStream() == null) {
            throw new IOException("Only byte streams can be read");
        }
        load(xmlResource, source.getByteStream(), loadOptions);
    }

    @Override
    public void load(XMLResource xmlResource, Node node, Map<?, ?> loadOptions) throws IOException {
        throw new IOException("Only byte streams can be read");
    }
}
