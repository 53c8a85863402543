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
import java.util.Optional;

import org.continuityworkbench.model.topology.Suppression;
import org.continuityworkbench.validation.Finding;
import org.continuityworkbench.validation.RuleDescriptor;
import org.continuityworkbench.validation.RuleFailure;
import org.continuityworkbench.validation.Severity;
import org.continuityworkbench.validation.SuppressedFinding;
import org.continuityworkbench.validation.ValidationResult;

/**
 * Findings as text for people: the verdict first, then each finding with its element, its figures, its fix and its source; the readiness
 * comes last.
 */
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
        out.append(style.bold(checked.file())).append(": ").append(styledVerdict(checked)).append('\n');
        List<String> terms = checked.terms().differences();
        if (!terms.isEmpty()) {
            line(out, style.faint(Texts.get("terms", String.join("; ", terms))));
        }
        for (Finding finding : checked.result().findings()) {
            write(checked, finding, out);
        }
        for (SuppressedFinding accepted : checked.result().suppressed()) {
            line(out, style.faint(decision(accepted)));
        }
        for (RuleFailure failure : checked.result().failures()) {
            line(out, style.bad(Texts.get("findings.failure", failure.ruleId(), failure.element(), failure.reason())));
        }
        line(out, Readiness.of(checked.result(), Readiness.demands(checked.deployment(), List.of(), false)).line());
    }

    /** One line on a finding that somebody accepted. */
    static String decision(SuppressedFinding accepted) {
        Suppression decision = accepted.suppression();
        String until = decision.getExpires() == null ? Texts.get("findings.forever") : decision.getExpires().toString();
        return Texts.get("findings.suppressed", accepted.finding().rule().id(), accepted.finding().elementId(), decision.getAuthor(), until,
                decision.getReason());
    }

    /** Number of findings by severity, in words. */
    static String verdict(ValidationResult result) {
        int rules = result.rulesRun().size();
        return result.findings().isEmpty() ? Texts.get("findings.clean", rules)
                : Texts.get("findings.verdict", result.count(Severity.ERROR), result.count(Severity.WARNING), result.count(Severity.INFO),
                        rules);
    }

    /** The verdict, with the number of findings that an earlier run did not have where there was one. */
    static String verdict(CheckedDeployment checked) {
        ValidationResult result = checked.result();
        if (checked.terms().baseline() == BaselineFindings.NONE || result.findings().isEmpty()) {
            return verdict(result);
        }
        return verdict(result) + Texts.get("findings.new", result.findings().stream().filter(finding -> !checked.isKnown(finding)).count());
    }

    /** One line on a finding that somebody accepted until a day that is over. */
    static String expired(Suppression decision) {
        return Texts.get("findings.expired", decision.getAuthor(), decision.getExpires(), decision.getReason());
    }

    private String styledVerdict(CheckedDeployment checked) {
        String text = verdict(checked);
        ValidationResult result = checked.result();
        return result.findings().isEmpty() ? style.good(text) : result.hasAtLeast(Severity.ERROR) ? style.bad(text) : style.warning(text);
    }

    private void write(CheckedDeployment checked, Finding finding, Appendable out) throws IOException {
        String severity = String.format(Locale.ROOT, "%-7s", Texts.get("severity." + finding.severity().text()));
        String shown = switch (finding.severity()) {
            case ERROR -> style.bad(severity);
            case WARNING -> style.warning(severity);
            case INFO -> style.faint(severity);
        };
        line(out, shown + " " + finding.rule().id() + "  " + style.bold(finding.elementId())
                + (checked.isKnown(finding) ? style.faint(Texts.get("findings.known")) : ""));
        line(out, "        " + finding.message());
        Optional<Suppression> expired = checked.expired(finding);
        if (expired.isPresent()) {
            line(out, "        " + style.warning(expired(expired.get())));
        }
        RuleDescriptor rule = finding.rule();
        if (rule.isInferred()) {
            line(out, "        " + style.faint(Texts.get("findings.inferred", rule.inference())));
        }
        line(out, "        " + style.faint(fixOf(finding) + Texts.get("findings.source", String.join(", ", rule.sources()))));
    }

    /** Some rules mend one way of being broken and not another; for those there is nothing to say here. */
    private static String fixOf(Finding finding) {
        if (finding.fix() != null) {
            return Texts.get("findings.fix", finding.fixLabel()) + " ";
        }
        String why = finding.rule().whyNoFix();
        return why.isEmpty() ? "" : Texts.get("findings.nofix", why) + " ";
    }

    private static void line(Appendable out, String text) throws IOException {
        out.append("  ").append(text).append('\n');
    }
}
