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
import java.util.Locale;

import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.campaign.CampaignResult;

/** Results of a campaign as a Markdown page, for the summary of a pipeline or a report. */
public final class CampaignMarkdown {

    /** @throws UncheckedIOException if the target refuses */
    public void write(CampaignResult result, Appendable out) {
        CampaignReport report = new CampaignReport(result);
        try {
            out.append("# ").append(MarkdownText.escape(report.headline())).append('\n');
            for (String warning : report.warnings()) {
                out.append("\n**").append(MarkdownText.escape(warning)).append("**\n");
            }
            out.append('\n');
            table(report.table(), out);
            for (Measure measure : report.spread()) {
                out.append("\n## ").append(Texts.get("measure." + measure.getName())).append("\n\n```\n");
                for (List<String> row : report.histogram(measure)) {
                    out.append(String.format(Locale.ROOT, "%-16s %8s  %s", row.toArray()).stripTrailing()).append('\n');
                }
                out.append("```\n");
            }
            list(Texts.get("replay.expectations"), report.demands().stream().map(report::demand).toList(), out);
            list(Texts.get("campaign.forbidden.heading"), report.forbidden(), out);
            list(Texts.get("campaign.worst.heading"), report.worst(), out);
            list(Texts.get("replay.basis"), report.basis(), out);
            out.append('\n').append(Texts.get("replay.estimate")).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(List<List<String>> rows, Appendable out) throws IOException {
        for (int i = 0; i < rows.size(); i++) {
            for (String cell : rows.get(i)) {
                out.append("| ").append(MarkdownText.escape(cell)).append(' ');
            }
            out.append("|\n");
            if (i == 0) {
                out.append("|---").append("|--:".repeat(rows.get(i).size() - 1)).append("|\n");
            }
        }
    }

    private static void list(String heading, List<String> lines, Appendable out) throws IOException {
        if (!lines.isEmpty()) {
            out.append("\n## ").append(heading).append("\n\n");
            for (String line : lines) {
                out.append("- ").append(MarkdownText.escape(line)).append('\n');
            }
        }
    }
}
