/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.io;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.LocatorImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * First handler behind the parser. Looks at the root element: lets pass what this release can read, puts migrations between for an older
 * version, and stops everything else. Tells all handlers behind it the line on which an element starts.
 */
final class VersionGate extends DefaultHandler {

    /** Ends the parsing; the problem is known already. */
    static final class StopReading extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    private final XmlScan scan;
    private final ModelKind expected;
    private final List<Migration> migrations;
    private final Problems problems;
    private final ContentHandler target;
    private final LocatorImpl locator = new LocatorImpl();
    private ContentHandler next;
    private int elements;
    private String lastElement = "";
    private String version;
    private ModelKind kind;

    /**
     * @param expected kind of file that the caller can use; null for any
     * @param target   what receives the elements in the present version
     */
    VersionGate(XmlScan scan, ModelKind expected, List<Migration> migrations, Problems problems, ContentHandler target) {
        this.scan = scan;
        this.expected = expected;
        this.migrations = migrations;
        this.problems = problems;
        this.target = target;
    }

    /** Version of the file if it was an older one; null if it was written by the present one. */
    String migratedFrom() {
        return kind == null || kind.version().equals(version) ? null : version;
    }

    /** The element that was read last, for problems that the parser finds. */
    String lastElement() {
        return lastElement;
    }

    @Override
    public void setDocumentLocator(Locator parserLocator) {
        locator.setSystemId(parserLocator.getSystemId());
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        locator.setLineNumber(scan.startLine(elements++));
        String id = attributes.getValue("id");
        lastElement = "<" + name + (id == null ? ">" : " id=\"" + id + "\">");
        if (next == null) {
            open(name, attributes);
        }
        next.startElement(uri, localName, name, version.equals(kind.version()) ? attributes : present(attributes));
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        next.endElement(uri, localName, name);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        next.characters(text, start, length);
    }

    @Override
    public void endDocument() throws SAXException {
        next.endDocument();
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private void open(String name, Attributes attributes) throws SAXException {
        int colon = name.indexOf(':');
        String namespace = attributes.getValue(colon < 0 ? "xmlns" : "xmlns:" + name.substring(0, colon));
        String className = name.substring(colon + 1);
        kind = ModelKind.ofNamespace(namespace);
        if (kind == null) {
            ModelKind wanted = expected == null ? ModelKind.DEPLOYMENT : expected;
            throw stop("foreign", wanted.noun(), namespace == null ? "-" : namespace, wanted.extension(), className);
        }
        if (expected != null && kind != expected) {
            throw stop("other-kind", expected.noun(), kind.noun(), expected.extension());
        }
        version = namespace.substring(kind.family().length());
        next = chain();
        if (!className.equals(kind.root().getName()) && version.equals(kind.version())) {
            throw stop("wrong-root", kind.noun(), className, kind.root().getName());
        }
        next.setDocumentLocator(locator);
        next.startDocument();
    }

    private ContentHandler chain() throws SAXException {
        List<Migration> chain = Migration.chain(migrations, kind, version);
        if (chain == null) {
            throw stop(isNewer() ? "newer" : "unknown-version", version, kind.version());
        }
        ContentHandler handler = target;
        for (int i = chain.size() - 1; i >= 0; i--) {
            XMLFilterImpl filter = chain.get(i).steps().get();
            filter.setContentHandler(handler);
            handler = filter;
        }
        return handler;
    }

    private boolean isNewer() {
        Matcher read = VERSION.matcher(version);
        Matcher present = VERSION.matcher(kind.version());
        if (!read.matches() || !present.matches()) {
            return false;
        }
        int major = Integer.compare(Integer.parseInt(read.group(1)), Integer.parseInt(present.group(1)));
        return major > 0 || major == 0 && Integer.parseInt(read.group(2)) > Integer.parseInt(present.group(2));
    }

    private StopReading stop(String key, String... arguments) {
        problems.add(locator.getLineNumber(), lastElement, key, arguments);
        return new StopReading();
    }

    /** The attributes with the namespaces of the present version in place of older ones. */
    private static Attributes present(Attributes attributes) {
        AttributesImpl present = new AttributesImpl(attributes);
        for (int i = 0; i < present.getLength(); i++) {
            ModelKind kind = present.getQName(i).startsWith("xmlns") ? ModelKind.ofNamespace(present.getValue(i)) : null;
            if (kind != null) {
                present.setValue(i, kind.metamodel().getNsURI());
            }
        }
        return present;
    }
}
