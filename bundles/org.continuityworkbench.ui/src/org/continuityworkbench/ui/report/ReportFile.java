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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.platform.Contributions;
import org.continuityworkbench.report.MarkdownText;
import org.continuityworkbench.report.Readiness;
import org.continuityworkbench.report.ReplayComparison;
import org.continuityworkbench.report.ReplayCsv;
import org.continuityworkbench.report.ReplayHtml;
import org.continuityworkbench.report.ReplayJson;
import org.continuityworkbench.report.ReplayMarkdown;
import org.continuityworkbench.ui.export.ExportFile;
import org.continuityworkbench.ui.run.Run;
import org.continuityworkbench.ui.run.RunService;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.services.IServiceLocator;
import org.osgi.framework.FrameworkUtil;

/**
 * Writes what the window shows, in the form that the name of the file asks for: what the model says is taken down at once, what a replay
 * found is written in the background.
 */
public final class ReportFile {

    static final String VERSION = FrameworkUtil.getBundle(ReportFile.class).getVersion().toString();

    private static final PackageTexts TEXTS = PackageTexts.of(ReportFile.class);

    private final ReportFormat format;
    private final Optional<Run> run;
    private final String model;
    private final Readiness readiness;
    private final List<String> notes = new ArrayList<>();

    private ReportFile(ReportFormat format, Optional<Run> run, String model, Readiness readiness) {
        this.format = format;
        this.run = run;
        this.model = model;
        this.readiness = readiness;
    }

    /**
     * Writes a report in a job, which it returns.
     *
     * @param run a replay of the deployment; must be there where the form of the file needs one
     */
    public static Job write(Path file, DeploymentSession session, Optional<Run> run, IServiceLocator services) {
        ReportFormat format = ReportFormat.of(file.getFileName().toString());
        String model = format.model(session, run, services.getService(Contributions.class).rules());
        ReportFile report = new ReportFile(format, run, model, ReportFormat.readiness(session, run));
        run.ifPresent(shown -> report.remark(shown, services.getService(RunService.class).pinned().filter(other -> other != shown)));
        return ExportFile.write(TEXTS.get("job", file), file, progress -> report.text().getBytes(StandardCharsets.UTF_8));
    }

    private void remark(Run shown, Optional<Run> pinned) {
        shown.stale().ifPresent(reason -> notes.add(TEXTS.get("stale", reason)));
        if (shown.request().trial()) {
            notes.add(TEXTS.get("trial"));
        }
        pinned.ifPresent(other -> notes.add(TEXTS.get("compared", other.request().name(),
                ReplayComparison.delta(other.trace(), shown.trace()))));
    }

    private String text() {
        StringWriter out = new StringWriter();
        run.ifPresent(shown -> {
            switch (format) {
                case MARKDOWN -> page(shown, out);
                case HTML -> ReplayHtml.write(shown.trace(), shown.outcomes(), Optional.of(readiness), notes, digests(shown), out);
                case REPLAY_CSV -> ReplayCsv.writeAll(shown.trace(), shown.outcomes(), out);
                case REPLAY_JSON -> new ReplayJson(VERSION).write(shown.trace(), shown.outcomes(), out);
                case FINDINGS_JSON, FINDINGS_SARIF -> {
                    // the model alone
                }
            }
        });
        return out.append(model).toString();
    }

    /** The replay first, since it answers the question. */
    private void page(Run shown, StringWriter out) {
        notes.forEach(note -> out.append("> ").append(MarkdownText.escape(note)).append("\n\n"));
        ReplayMarkdown.write(shown.trace(), shown.outcomes(), out);
        out.append('\n');
        digests(shown).forEach((name, digest) -> out.append("- ").append(name).append(": `").append(digest).append("`\n"));
        out.append('\n');
    }

    private static Map<String, String> digests(Run shown) {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put(TEXTS.get("digest.model"), shown.model().hex());
        digests.put(TEXTS.get("digest.scenario"), shown.scenario().hex());
        digests.put(TEXTS.get("digest.basis"), shown.basis());
        digests.put(TEXTS.get("digest.version"), VERSION);
        return digests;
    }
}
