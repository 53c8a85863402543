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
import java.util.Locale;
import java.util.Optional;

import org.continuityworkbench.simulation.plan.ActionRule;
import org.continuityworkbench.simulation.plan.Permission;
import org.continuityworkbench.simulation.plan.PlanSheet;

/** A recovery plan as text for the person on duty: deadline or duration first, then what must not be done, then the steps. */
public final class PlanText {

    private final TextStyle style;

    public PlanText(TextStyle style) {
        this.style = style;
    }

    /**
     * @param start moment of the disruption; empty if it is not known
     * @throws UncheckedIOException if the target refuses
     */
    public void write(PlanSheet sheet, Optional<ZonedDateTime> start, Appendable out) {
        PlanReport report = new PlanReport(sheet, start);
        try {
            out.append(style.bold(PlanReport.name(sheet.plan()))).append(": ").append(report.headline()).append('\n');
            if (sheet.untimed().isPresent()) {
                out.append("  ").append(style.warning(Texts.get("plan.untimed", sheet.untimed().get()))).append('\n');
            }
            rules(report, Permission.FORBIDDEN, out);
            watch(report, out);
            heading("plan.steps", out);
            for (PlanSheet.Entry entry : sheet.steps()) {
                step(entry, report, out);
            }
            rules(report, Permission.GUARDED, out);
            rules(report, Permission.ALLOWED, out);
            out.append("  ").append(style.faint(Texts.get("plan.basis"))).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rules(PlanReport report, Permission permission, Appendable out) throws IOException {
        List<ActionRule> rules = report.rules(permission);
        if (rules.isEmpty()) {
            return;
        }
        heading("plan." + permission, out);
        for (ActionRule rule : rules) {
            String text = PlanReport.rule(rule);
            out.append("    - ").append(permission == Permission.FORBIDDEN ? style.bad(text) : text).append('\n');
        }
    }

    private void watch(PlanReport report, Appendable out) throws IOException {
        List<String> deadlines = report.deadlines();
        if (!deadlines.isEmpty()) {
            heading("plan.watch", out);
            for (String line : deadlines) {
                out.append("    - ").append(line).append('\n');
            }
        }
    }

    private void step(PlanSheet.Entry entry, PlanReport report, Appendable out) throws IOException {
        out.append(String.format(Locale.ROOT, "    %2d. ", entry.number())).append(PlanReport.name(entry.step())).append('\n');
        out.append("        ").append(Texts.get("plan.when", report.when(entry), PlanReport.duration(entry),
                PlanReport.text(entry.step().getOwner()))).append('\n');
        if (entry.step().getPrecondition() != null) {
            out.append("        ").append(style.warning(Texts.get("plan.before", entry.step().getPrecondition()))).append('\n');
        }
        if (!entry.step().getTargets().isEmpty()) {
            out.append("        ").append(Texts.get("plan.targets", PlanReport.targets(entry.step()))).append('\n');
        }
        if (entry.step().getCitation() != null) {
            out.append("        ").append(style.faint(entry.step().getCitation())).append('\n');
        }
    }

    private void heading(String key, Appendable out) throws IOException {
        out.append("  ").append(style.bold(Texts.get(key))).append('\n');
    }
}
