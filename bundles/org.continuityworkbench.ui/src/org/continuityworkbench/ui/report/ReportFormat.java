/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.report.CheckedDeployment;
import org.continuityworkbench.report.FindingsJson;
import org.continuityworkbench.report.FindingsMarkdown;
import org.continuityworkbench.report.FindingsSarif;
import org.continuityworkbench.report.Readiness;
import org.continuityworkbench.report.ReadinessMarkdown;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.continuityworkbench.validation.RuleDescriptor;

/** What is on the screen, in the form that the name of a file asks for: the same forms that the command line writes. */
enum ReportFormat {
    /** The replay, the readiness and the findings as a page. */
    MARKDOWN("*.md"),
    /** The replay as a page with its pictures, for people without the product. */
    HTML("*.html"),
    /** The replay, one row for each figure, state and moment. */
    REPLAY_CSV("*.csv"),
    /** The findings by the published schema. */
    FINDINGS_JSON("*.findings.json"),
    /** The replay by the published schema. */
    REPLAY_JSON("*.json"),
    /** The findings for code scanning. */
    FINDINGS_SARIF("*.sarif");

    private static final PackageTexts TEXTS = PackageTexts.of(ReportFormat.class);

    private final String pattern;

    ReportFormat(String pattern) {
        this.pattern = pattern;
    }

    /** How names of such files end, as dialogs for files want it. */
    String pattern() {
        return pattern;
    }

    /** What a dialog says of it. */
    String title() {
        return TEXTS.get("format." + name());
    }

    /** True if there must be a replay. */
    boolean needsReplay() {
        return this == HTML || this == REPLAY_CSV || this == REPLAY_JSON;
    }

    /** The form that a name asks for; a page if it does not say. */
    static ReportFormat of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (name.endsWith(format.pattern.substring(1))) {
                return format;
            }
        }
        return MARKDOWN;
    }

    /**
     * What is to be said of the model itself; empty where the form holds a replay alone. For the thread that edits the model.
     *
     * @param run   a replay of the deployment, which its objectives are judged by
     * @param rules the rules that there are
     */
    String model(DeploymentSession session, Optional<Run> run, List<RuleDescriptor> rules) {
        List<CheckedDeployment> checked = List.of(new CheckedDeployment(session.file().getName(), session.deployment(),
                session.findingsNow(), session::lineOf));
        StringWriter out = new StringWriter();
        switch (this) {
            case MARKDOWN -> page(session, run, checked, out);
            case FINDINGS_JSON -> new FindingsJson(ReportFile.VERSION).write(checked, out);
            case FINDINGS_SARIF -> new FindingsSarif(ReportFile.VERSION).write(checked, rules, out);
            case HTML, REPLAY_CSV, REPLAY_JSON -> {
                // the replay alone
            }
        }
        return out.toString();
    }

    /** The readiness first, then the findings. */
    private static void page(DeploymentSession session, Optional<Run> run, List<CheckedDeployment> checked, StringWriter out) {
        ReadinessMarkdown.write(readiness(session, run), 2, out);
        out.append('\n');
        new FindingsMarkdown().write(checked, out);
    }

    /** What the findings of this moment and a replay mean together. */
    static Readiness readiness(DeploymentSession session, Optional<Run> run) {
        return Readiness.of(session.findings(), Readiness.demands(session.deployment(), run.map(Run::outcomes).orElse(List.of()),
                run.flatMap(Run::stale).isPresent()));
    }
}
