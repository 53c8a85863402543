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
import java.util.Map;

import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.campaign.CampaignResult;
import org.continuityworkbench.simulation.campaign.Score;

/** Results of a campaign as text: figures first, then their spread, what was missed, and the cases worth a closer look. */
public final class CampaignText {

    private final TextStyle style;

    public CampaignText(TextStyle style) {
        this.style = style;
    }

    /** @throws UncheckedIOException if the target refuses */
    public void write(CampaignResult result, Appendable out) {
        CampaignReport report = new CampaignReport(result);
        try {
            out.append(style.bold(report.headline())).append('\n');
            for (String warning : report.warnings()) {
                out.append("  ").append(style.warning(warning)).append('\n');
            }
            table(report.table(), 2, true, out);
            for (Measure measure : report.spread()) {
                heading(Texts.get("measure." + measure.getName()), out);
                table(report.histogram(measure), 4, false, out);
            }
            demands(report, out);
            lines("campaign.forbidden.heading", report.forbidden(), out);
            lines("campaign.worst.heading", report.worst(), out);
            if (!report.worst().isEmpty()) {
                out.append("    ").append(style.faint(report.replay())).append('\n');
            }
            heading(Texts.get("replay.basis"), out);
            for (String line : report.basis()) {
                out.append("    ").append(style.faint(line)).append('\n');
            }
            out.append("  ").append(style.faint(Texts.get("replay.estimate"))).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void demands(CampaignReport report, Appendable out) throws IOException {
        if (report.demands().isEmpty()) {
            return;
        }
        heading(Texts.get("replay.expectations"), out);
        for (Map.Entry<CampaignResult.Demand, Score> demand : report.demands()) {
            String line = report.demand(demand);
            out.append("    ").append(demand.getValue().missed() > 0 ? style.bad(line) : line).append('\n');
        }
    }

    private void lines(String heading, List<String> lines, Appendable out) throws IOException {
        if (!lines.isEmpty()) {
            heading(Texts.get(heading), out);
            for (String line : lines) {
                out.append("    ").append(line).append('\n');
            }
        }
    }

    private void heading(String text, Appendable out) throws IOException {
        out.append("  ").append(style.bold(text)).append('\n');
    }

    /** Columns as wide as their widest cell; the first on the left, numbers on the right, the last of a picture on the left. */
    private static void table(List<List<String>> rows, int indent, boolean numbers, Appendable out) throws IOException {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(" ".repeat(indent));
            for (int i = 0; i < row.size(); i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                boolean left = i == 0 || !numbers && i == columns - 1;
                line.append(i == 0 ? "" : "  ").append(left ? row.get(i) + gap : gap + row.get(i));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
