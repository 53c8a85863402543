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
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.expectation.Origin;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.expectation.Verdict;

/** Expectations and objectives as JUnit XML: the replay is a suite, each demand a test case; what does not apply is skipped. */
public final class OutcomesJUnit {

    /**
     * @param suite what was replayed on what, for people
     * @throws IllegalStateException if the target refuses
     */
    public void write(String suite, Trace trace, List<Outcome> outcomes, Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", clean(suite));
            xml.writeAttribute("tests", String.valueOf(outcomes.size()));
            xml.writeAttribute("failures", String.valueOf(count(outcomes, Verdict.MISSED)));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", String.valueOf(count(outcomes, Verdict.NOT_APPLICABLE)));
            xml.writeAttribute("time", "0");
            for (Outcome outcome : outcomes) {
                testCase(trace, outcome, xml);
            }
            xml.writeCharacters("\n    ");
            text("system-out", ReplayText.verdict(trace), xml);
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(List<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    private static void testCase(Trace trace, Outcome outcome, XMLStreamWriter xml) throws XMLStreamException {
        String owner = outcome.origin() == Origin.OBJECTIVE ? trace.topology().deployment().getId() : trace.scenario().id();
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(String.valueOf(owner)));
        xml.writeAttribute("name", clean(outcome.id() + " " + outcome.name()));
        xml.writeAttribute("time", "0");
        switch (outcome.verdict()) {
            case MISSED -> {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", clean(outcome.text()));
                xml.writeAttribute("type", outcome.subject());
                xml.writeCharacters(clean(outcome.name() + ": " + outcome.text()));
                xml.writeEndElement();
            }
            case NOT_APPLICABLE -> {
                xml.writeEmptyElement("skipped");
                xml.writeAttribute("message", clean(outcome.text()));
            }
            case MET -> text("system-out", outcome.text(), xml);
        }
        xml.writeEndElement();
    }

    private static void text(String element, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Characters that XML cannot hold become the replacement character. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
