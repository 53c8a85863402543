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

import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.simulation.rehearsal.Cost;
import org.continuityworkbench.simulation.rehearsal.RehearsalResult;
import org.continuityworkbench.simulation.rehearsal.RehearsedStep;

/** A rehearsal as text: what the plan leads to, what each step did, and what each change of it costs. */
public final class RehearsalText {

    private final TextStyle style;

    public RehearsalText(TextStyle style) {
        this.style = style;
    }

    /** @throws UncheckedIOException if the target refuses */
    public void write(RehearsalResult result, Appendable out) {
        RehearsalReport report = new RehearsalReport(result);
        try {
            out.append(style.bold(PlanReport.name(result.plan()))).append(": ").append(report.headline()).append('\n');
            out.append("  ").append(report.story()).append('\n');
            for (String violation : report.violations()) {
                out.append("  ").append(style.bad(violation)).append('\n');
            }
            lines("rehearsal.guards", report.guards(), out);
            heading("rehearsal.steps", out);
            for (RehearsedStep step : result.steps()) {
                step(step, report, out);
            }
            outcomes(result.outcomes(), out);
            lines("rehearsal.notSimulated", report.shallow(), out);
            out.append("  ").append(style.faint(Texts.get("rehearsal.basis"))).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void step(RehearsedStep step, RehearsalReport report, Appendable out) throws IOException {
        out.append(String.format(Locale.ROOT, "    %2d. ", step.number())).append(RehearsalReport.name(step)).append('\n');
        out.append("        ").append(Texts.get("rehearsal.step", report.begin(step), report.end(step), RehearsalReport.result(step)))
                .append('\n');
        for (Cost cost : report.costs(step)) {
            String line = Texts.get("replay.outcome", RehearsalReport.change(cost), report.price(cost));
            out.append("        - ").append(cost.isGuard() ? style.bad(line) : line).append('\n');
        }
    }

    private void outcomes(List<Outcome> outcomes, Appendable out) throws IOException {
        if (!outcomes.isEmpty()) {
            heading("replay.expectations", out);
        }
        for (Outcome outcome : outcomes) {
            String line = Texts.get("outcome." + outcome.verdict()) + " " + Texts.get("replay.outcome", outcome.name(), outcome.text());
            out.append("    ").append(outcome.isMissed() ? style.bad(line) : line).append('\n');
        }
    }

    private void lines(String heading, List<String> lines, Appendable out) throws IOException {
        if (!lines.isEmpty()) {
            heading(heading, out);
            for (String line : lines) {
                out.append("    - ").append(line).append('\n');
            }
        }
    }

    private void heading(String key, Appendable out) throws IOException {
        out.append("  ").append(style.bold(Texts.get(key))).append('\n');
    }
}
