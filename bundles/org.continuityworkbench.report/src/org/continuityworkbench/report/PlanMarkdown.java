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
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.simulation.plan.Permission;
import org.continuityworkbench.simulation.plan.PlanSheet;

/** A recovery plan as a Markdown page for a runbook. */
public final class PlanMarkdown {

    /**
     * @param start moment of the disruption; empty if it is not known
     * @throws UncheckedIOException if the target refuses
     */
    public void write(PlanSheet sheet, Optional<ZonedDateTime> start, Appendable out) {
        PlanReport report = new PlanReport(sheet, start);
        try {
            out.append("# ").append(escape(PlanReport.name(sheet.plan()))).append("\n\n**").append(escape(report.headline()))
                    .append("**\n");
            if (sheet.untimed().isPresent()) {
                out.append('\n').append(escape(Texts.get("plan.untimed", sheet.untimed().get()))).append('\n');
            }
            rules(report, Permission.FORBIDDEN, out);
            list("plan.watch", report.deadlines(), out);
            out.append("\n## ").append(Texts.get("plan.steps")).append("\n\n").append(Texts.get("plan.table"))
                    .append("\n|---|---|---|---|---|---|---|\n");
            for (PlanSheet.Entry entry : sheet.steps()) {
                row(entry, report, out);
            }
            rules(report, Permission.GUARDED, out);
            rules(report, Permission.ALLOWED, out);
            out.append('\n').append(Texts.get("plan.basis")).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(PlanSheet.Entry entry, PlanReport report, Appendable out) throws IOException {
        String[] cells = {String.valueOf(entry.number()), report.when(entry), PlanReport.duration(entry),
                PlanReport.text(entry.step().getOwner()), PlanReport.name(entry.step()), PlanReport.text(entry.step().getPrecondition()),
                PlanReport.text(entry.step().getCitation())};
        out.append('|');
        for (String cell : cells) {
            out.append(' ').append(escape(cell)).append(" |");
        }
        out.append('\n');
    }

    private static void rules(PlanReport report, Permission permission, Appendable out) throws IOException {
        List<ActionRule> rules = report.rules(permission);
        list("plan." + permission, rules.stream().map(PlanReport::rule).toList(), out);
    }

    private static void list(String heading, List<String> lines, Appendable out) throws IOException {
        if (!lines.isEmpty()) {
            out.append("\n## ").append(Texts.get(heading)).append("\n\n");
            for (String line : lines) {
                out.append("- ").append(escape(line)).append('\n');
            }
        }
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
                .replace("`", "\\`").replace("\n", " ");
    }
}
