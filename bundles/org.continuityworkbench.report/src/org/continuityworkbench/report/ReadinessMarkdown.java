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

import org.continuityworkbench.validation.SuppressedFinding;

/** A readiness as a section of a Markdown report: the verdict, what is missed, then the score with every deduction. */
public final class ReadinessMarkdown {

    private ReadinessMarkdown() {
    }

    /**
     * @param level level of the heading, 1 for the title of a document
     * @throws UncheckedIOException if the target refuses
     */
    public static void write(Readiness readiness, int level, Appendable out) {
        try {
            out.append("#".repeat(level)).append(' ');
            append(readiness, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Readiness readiness, Appendable out) throws IOException {
        out.append(Texts.get("readiness.title")).append("\n\n**").append(escape(readiness.verdict())).append("**\n\n");
        for (Readiness.Demand demand : readiness.demands()) {
            String state = Texts.get("readiness.state." + demand.state().name());
            String text = demand.text().isEmpty() ? "" : ": " + escape(demand.text());
            boolean missed = demand.state() == Readiness.State.MISSED;
            String shown = missed ? "**" + state + "**" : state;
            out.append("- ").append(escape(demand.name())).append(": ").append(shown).append(text).append('\n');
        }
        out.append(readiness.demands().isEmpty() ? "" : "\n").append(escape(readiness.formula())).append("\n\n");
        out.append(Texts.get("readiness.table")).append("\n|---|---|---|---|\n");
        for (Readiness.Deduction deduction : readiness.deductions()) {
            out.append("| ").append(escape(deduction.reason().text())).append(" | ").append(String.valueOf(deduction.count())).append(" | ")
                    .append(String.valueOf(deduction.reason().weight())).append(" | ").append(String.valueOf(deduction.points()))
                    .append(" |\n");
        }
        if (!readiness.accepted().isEmpty()) {
            out.append('\n').append(Texts.get("readiness.accepted")).append("\n\n");
            for (SuppressedFinding accepted : readiness.accepted()) {
                out.append("- ").append(escape(FindingsText.decision(accepted))).append('\n');
            }
        }
        out.append('\n').append(escape(Readiness.basis())).append('\n');
    }

    private static String escape(String text) {
        return MarkdownText.escape(text);
    }
}
