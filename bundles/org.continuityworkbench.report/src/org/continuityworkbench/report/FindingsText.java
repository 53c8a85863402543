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

import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;

/** Findings as text for people: the verdict first, then each finding with its element, its figures, its fix and its source. */
public final class FindingsText {

    private final TextStyle style;

    public FindingsText(TextStyle style) {
        this.style = style;
    }

    /**
     * Writes all deployments one after another.
     *
     * @throws UncheckedIOException if the target refuses
     */
    public void write(List<CheckedDeployment> deployments, Appendable out) {
        try {
            for (CheckedDeployment deployment : deployments) {
                write(deployment, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(CheckedDeployment checked, Appendable out) throws IOException {
        out.append(style.bold(checked.file())).append(": ").append(verdict(checked)).append('\n');
        for (Finding finding : checked.result().findings()) {
            write(finding, out);
        }
        for (SuppressedFinding accepted : checked.result().suppressed()) {
            Suppression decision = accepted.suppression();
            String until = decision.getExpires() == null ? Texts.get("findings.forever") : decision.getExpires().toString();
            line(out, style.faint(Texts.get("findings.suppressed", accepted.finding().rule().id(), accepted.finding().elementId(), decision.getAuthor(),
                    until, decision.getReason())));
        }
        for (RuleFailure failure : checked.result().failures()) {
            line(out, style.bad(Texts.get("findings.failure", failure.ruleId(), failure.element(), failure.reason())));
        }
    }

    private String verdict(CheckedDeployment checked) {
        long errors = checked.result().count(Severity.ERROR);
        long warnings = checked.result().count(Severity.WARNING);
        long infos = checked.result().count(Severity.INFO);
        int rules = checked.result().rulesRun().size();
        if (errors + warnings + infos == 0) {
            return style.good(Texts.get("findings.clean", rules));
        }
        String text = Texts.get("findings.verdict", errors, warnings, infos, rules);
        return errors > 0 ? style.bad(text) : style.warning(text);
    }

    private void write(Finding finding, Appendable out) throws IOException {
        String severity = String.format(Locale.ROOT, "%-7s", Texts.get("severity." + finding.severity().text()));
        String shown = switch (finding.severity()) {
            case ERROR -> style.bad(severity);
            case WARNING -> style.warning(severity);
            case INFO -> style.faint(severity);
        };
        line(out, shown + " " + finding.rule().id() + "  " + style.bold(finding.elementId()));
        line(out, "        " + finding.message());
        RuleDescriptor rule = finding.rule();
        if (rule.isInferred()) {
            line(out, "        " + style.faint(Texts.get("findings.inferred", rule.inference())));
        }
        line(out, "        " + style.faint(fixOf(finding) + " " + Texts.get("findings.source", String.join(", ", rule.sources()))));
    }

    private static String fixOf(Finding finding) {
        return finding.fix() == null ? Texts.get("findings.nofix", finding.rule().whyNoFix()) : Texts.get("findings.fix", finding.fixLabel());
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append("  ").append(text).append('\n');
    }
}
