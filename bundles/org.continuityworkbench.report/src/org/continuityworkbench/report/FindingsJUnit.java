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

import javax.xml.stream.XMLStreamException;

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
        JUnitXml.write(out, xml -> {
            for (CheckedDeployment checked : deployments) {
                suite(checked, xml);
            }
        });
    }

    private void suite(CheckedDeployment checked, JUnitXml xml) throws XMLStreamException {
        ValidationResult result = checked.result();
        long failures = result.rulesRun().stream().filter(rule -> failure(result, rule) == null)
                .filter(rule -> findings(result, rule).stream().anyMatch(checked::fails)).count();
        long errors = result.rulesRun().stream().filter(rule -> failure(result, rule) != null).count();
        xml.suite(checked.file(), new JUnitXml.Counts(result.rulesRun().size(), failures, errors, 0), suite -> {
            for (RuleDescriptor rule : result.rulesRun()) {
                String owner = checked.deployment().getId() == null ? checked.file() : checked.deployment().getId();
                suite.testCase(owner, rule.id() + " " + rule.title(), testCase -> outcome(checked, rule, testCase));
            }
        });
    }

    private void outcome(CheckedDeployment checked, RuleDescriptor rule, JUnitXml xml) throws XMLStreamException {
        List<Finding> findings = findings(checked.result(), rule);
        RuleFailure failure = failure(checked.result(), rule);
        if (failure != null) {
            xml.error(failure.reason(), rule.id(), failure.reason());
        } else if (findings.stream().anyMatch(checked::fails)) {
            Finding first = findings.stream().filter(checked::fails).findFirst().orElseThrow();
            xml.failure(first.message(), first.severity().text(), lines(checked, findings.stream().filter(checked::fails)));
        }
        Stream<String> harmless = findings.stream().filter(finding -> !checked.fails(finding)).map(finding -> line(checked, finding));
        Stream<String> accepted = checked.result().suppressed().stream().filter(decided -> decided.finding().rule() == rule)
                .map(FindingsText::decision);
        String rest = Stream.concat(harmless, accepted).collect(Collectors.joining("\n"));
        if (!rest.isEmpty()) {
            xml.output(rest);
        }
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
}
