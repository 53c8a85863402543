/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;

/** Findings as a Markdown summary for a pull request: the verdict of each deployment, then a table of its findings. */
public final class FindingsMarkdown {

    /** @throws UncheckedIOException if the target refuses */
    public void write(List<CheckedDeployment> deployments, Appendable out) {
        try {
            for (CheckedDeployment checked : deployments) {
                write(checked, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(CheckedDeployment checked, Appendable out) throws IOException {
        out.append("### ").append(MarkdownText.escape(checked.file())).append("\n\n");
        out.append(FindingsText.verdict(checked)).append("\n\n");
        for (String term : checked.terms().differences()) {
            out.append("- ").append(MarkdownText.escape(term)).append('\n');
        }
        out.append(checked.terms().differences().isEmpty() ? "" : "\n");
        if (!checked.result().findings().isEmpty()) {
            out.append(Texts.get("markdown.head")).append("\n|---|---|---|---|---|\n");
        }
        for (Severity severity : Severity.values()) {
            for (Finding finding : checked.result().findings()) {
                if (finding.severity() == severity) {
                    row(checked, finding, out);
                }
            }
        }
        out.append('\n');
        for (SuppressedFinding accepted : checked.result().suppressed()) {
            out.append("- ").append(MarkdownText.escape(FindingsText.decision(accepted))).append('\n');
        }
        for (RuleFailure failure : checked.result().failures()) {
            String text = Texts.get("findings.failure", failure.ruleId(), failure.element(), failure.reason());
            out.append("- **").append(MarkdownText.escape(text)).append("**\n");
        }
    }

    private static void row(CheckedDeployment checked, Finding finding, Appendable out) throws IOException {
        String fix = finding.fix() == null ? "" : MarkdownText.escape(finding.fixLabel());
        String message = MarkdownText.escape(finding.message())
                + checked.expired(finding).map(FindingsText::expired).map(text -> " **" + MarkdownText.escape(text) + "**").orElse("")
                + (checked.isKnown(finding) ? MarkdownText.escape(Texts.get("findings.known")) : "");
        out.append("| ").append(Texts.get("severity." + finding.severity().text())).append(" | ").append(finding.rule().id()).append(" | `")
                .append(finding.elementId()).append("` (").append(String.valueOf(checked.lineOf(finding))).append(") | ")
                .append(message).append(" | ").append(fix).append(" |\n");
    }
}
