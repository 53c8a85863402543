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
import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.simulation.rehearsal.Cost;
import org.continuityworkbench.simulation.rehearsal.RehearsalResult;
import org.continuityworkbench.simulation.rehearsal.RehearsedStep;

/** A rehearsal as a Markdown page: evidence of an exercise beside the plan. */
public final class RehearsalMarkdown {

    /** @throws UncheckedIOException if the target refuses */
    public void write(RehearsalResult result, Appendable out) {
        RehearsalReport report = new RehearsalReport(result);
        try {
            out.append("# ").append(MarkdownText.escape(PlanReport.name(result.plan()))).append("\n\n**");
            out.append(MarkdownText.escape(report.headline())).append("**\n\n").append(MarkdownText.escape(report.story())).append('\n');
            list("rehearsal.violations", report.violations(), out);
            list("rehearsal.guards", report.guards(), out);
            out.append("\n## ").append(Texts.get("rehearsal.steps")).append("\n\n").append(Texts.get("rehearsal.table.steps"))
                    .append("\n|--:|---|---|---|---|\n");
            for (RehearsedStep step : result.steps()) {
                row(out, String.valueOf(step.number()), RehearsalReport.name(step), report.begin(step), report.end(step),
                        RehearsalReport.result(step));
            }
            out.append("\n## ").append(Texts.get("rehearsal.costs")).append("\n\n").append(Texts.get("rehearsal.table.costs"))
                    .append("\n|--:|---|---|---|\n");
            for (RehearsedStep step : result.steps()) {
                for (Cost cost : report.costs(step)) {
                    row(out, String.valueOf(step.number()), RehearsalReport.name(step), RehearsalReport.change(cost), report.price(cost));
                }
            }
            List<String> outcomes = new ArrayList<>();
            result.outcomes().forEach(outcome -> outcomes.add(Texts.get("outcome." + outcome.verdict()) + " "
                    + Texts.get("replay.outcome", outcome.name(), outcome.text())));
            list("replay.expectations", outcomes, out);
            list("rehearsal.notSimulated", report.shallow(), out);
            out.append('\n').append(Texts.get("rehearsal.basis")).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Appendable out, String... cells) throws IOException {
        for (String cell : cells) {
            out.append("| ").append(MarkdownText.escape(cell)).append(' ');
        }
        out.append("|\n");
    }

    private static void list(String heading, List<String> lines, Appendable out) throws IOException {
        if (!lines.isEmpty()) {
            out.append("\n## ").append(Texts.get(heading)).append("\n\n");
            for (String line : lines) {
                out.append("- ").append(MarkdownText.escape(line)).append('\n');
            }
        }
    }
}
