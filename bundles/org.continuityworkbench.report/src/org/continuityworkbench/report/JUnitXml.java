/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.Writer;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes JUnit XML: suites of test cases. Characters that XML cannot hold become the replacement character. */
final class JUnitXml {

    private final XMLStreamWriter xml;

    private JUnitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** What stands inside an element. */
    @FunctionalInterface
    interface Content {

        void write(JUnitXml xml) throws XMLStreamException;
    }

    /**
     * Writes a whole document.
     *
     * @throws IllegalStateException if the target refuses
     */
    static void write(Writer out, Content suites) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            suites.write(new JUnitXml(xml));
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many cases a suite has, and how many of them did not pass. */
    record Counts(long tests, long failures, long errors, long skipped) {
    }

    void suite(String name, Counts counts, Content cases) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", String.valueOf(counts.tests()));
        attribute("failures", String.valueOf(counts.failures()));
        attribute("errors", String.valueOf(counts.errors()));
        attribute("skipped", String.valueOf(counts.skipped()));
        attribute("time", "0");
        cases.write(this);
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    /** Output of a whole suite, after its cases. */
    void suiteOutput(String text) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        output(text);
    }

    void testCase(String className, String name, Content outcome) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("classname", className);
        attribute("name", name);
        attribute("time", "0");
        outcome.write(this);
        xml.writeEndElement();
    }

    /** The case says that what it checks is wrong. */
    void failure(String message, String type, String text) throws XMLStreamException {
        problem("failure", message, type, text);
    }

    /** The case could not check. */
    void error(String message, String type, String text) throws XMLStreamException {
        problem("error", message, type, text);
    }

    /** The case does not apply. */
    void skipped(String message) throws XMLStreamException {
        xml.writeEmptyElement("skipped");
        attribute("message", message);
    }

    void output(String text) throws XMLStreamException {
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void problem(String element, String message, String type, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message);
        attribute("type", type);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
