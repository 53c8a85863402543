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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.ValidationResult;

/** Findings as JUnit XML: one suite for each deployment, one test case for each rule. */
public final class FindingsJUnit {

    /**
     * Writes all deployments. Findings below the threshold of the terms, known ones and accepted ones are told in the output of a case.
     *
     * @throws IllegalStateException if the target refuses
     */
    public void write(List<CheckedDeployment> deployments, Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (CheckedDeployment checked : deployments) {
                suite(checked, xml);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void suite(CheckedDeployment checked, XMLStreamWriter xml) throws XMLStreamException {
        ValidationResult result = checked.result();
        long failures = result.rulesRun().stream().filter(rule -> failure(result, rule) == null)
                .filter(rule -> findings(result, rule).stream().anyMatch(checked::fails)).count();
        long errors = result.rulesRun().stream().filter(rule -> failure(result, rule) != null).count();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", checked.file());
        xml.writeAttribute("tests", String.valueOf(result.rulesRun().size()));
        xml.writeAttribute("failures", String.valueOf(failures));
        xml.writeAttribute("errors", String.valueOf(errors));
        xml.writeAttribute("skipped", "0");
        xml.writeAttribute("time", "0");
        for (RuleDescriptor rule : result.rulesRun()) {
            testCase(checked, rule, xml);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void testCase(CheckedDeployment checked, RuleDescriptor rule, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", checked.deployment().getId() == null ? checked.file() : checked.deployment().getId());
        xml.writeAttribute("name", rule.id() + " " + rule.title());
        xml.writeAttribute("time", "0");
        List<Finding> findings = findings(checked.result(), rule);
        RuleFailure failure = failure(checked.result(), rule);
        if (failure != null) {
            element("error", failure.reason(), rule.id(), failure.reason(), xml);
        } else if (findings.stream().anyMatch(checked::fails)) {
            Finding first = findings.stream().filter(checked::fails).findFirst().orElseThrow();
            element("failure", first.message(), first.severity().text(), lines(checked, findings.stream().filter(checked::fails)), xml);
        }
        Stream<String> harmless = findings.stream().filter(finding -> !checked.fails(finding)).map(finding -> line(checked, finding));
        Stream<String> accepted = checked.result().suppressed().stream().filter(decided -> decided.finding().rule() == rule)
                .map(FindingsText::decision);
        String rest = Stream.concat(harmless, accepted).collect(Collectors.joining("\n"));
        if (!rest.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(clean(rest));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String lines(CheckedDeployment checked, Stream<Finding> findings) {
        return findings.map(finding -> line(checked, finding)).collect(Collectors.joining("\n"));
    }

    private static String line(CheckedDeployment checked, Finding finding) {
        return checked.file() + ":" + checked.lineOf(finding) + ": " + finding.elementId() + ": " + finding.message()
                + checked.expired(finding).map(decision -> " " + FindingsText.expired(decision)).orElse("")
                + (checked.isKnown(finding) ? Texts.get("findings.known") : "");
    }

    private static List<Finding> findings(ValidationResult result, RuleDescriptor rule) {
        return result.findings().stream().filter(finding -> finding.rule() == rule).toList();
    }

    private static RuleFailure failure(ValidationResult result, RuleDescriptor rule) {
        return result.failures().stream().filter(failure -> failure.ruleId().equals(rule.id())).findFirst().orElse(null);
    }

    private static void element(String name, String message, String type, String text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("message", clean(message));
        xml.writeAttribute("type", type);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Characters that XML cannot hold become the replacement character. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
