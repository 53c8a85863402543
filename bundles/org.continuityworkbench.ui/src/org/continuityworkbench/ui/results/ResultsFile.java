/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.results;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.report.MarkdownText;
import org.continuityworkbench.report.ReplayComparison;
import org.continuityworkbench.report.ReplayCsv;
import org.continuityworkbench.report.ReplayHtml;
import org.continuityworkbench.report.ReplayJson;
import org.continuityworkbench.report.ReplayMarkdown;
import org.continuityworkbench.ui.run.Run;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.FrameworkUtil;

/** Writes a run in the background: HTML, CSV or JSON where the name says so, Markdown otherwise. */
final class ResultsFile extends Job {

    private final Run run;
    private final Optional<Run> pinned;
    private final Optional<String> stale;
    private final Path file;

    ResultsFile(Run run, Optional<Run> pinned, Path file) {
        super(Messages.export_job);
        this.run = run;
        this.pinned = pinned;
        this.file = file;
        stale = run.stale();
        setUser(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        String text = text(extension());
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        try {
            SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
            return Status.OK_STATUS;
        } catch (UnwritableFileException e) {
            return Status.error(e.getMessage(), e);
        }
    }

    private String extension() {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String text(String extension) {
        StringWriter out = new StringWriter();
        switch (extension) {
            case "html", "htm" -> ReplayHtml.write(run.trace(), run.outcomes(), notes(), digests(), out);
            case "csv" -> ReplayCsv.writeAll(run.trace(), run.outcomes(), out);
            case "json" -> new ReplayJson(version()).write(run.trace(), run.outcomes(), out);
            default -> {
                notes().forEach(note -> out.append("> ").append(MarkdownText.escape(note)).append("\n\n"));
                ReplayMarkdown.write(run.trace(), run.outcomes(), out);
                out.append('\n');
                digests().forEach((name, digest) -> out.append("- ").append(name).append(": `").append(digest).append("`\n"));
            }
        }
        return out.toString();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        stale.ifPresent(reason -> notes.add(NLS.bind(Messages.export_stale, reason)));
        if (run.request().trial()) {
            notes.add(Messages.export_trial);
        }
        pinned.ifPresent(other -> notes.add(NLS.bind(Messages.export_compared, other.request().name(),
                ReplayComparison.delta(other.trace(), run.trace()))));
        return notes;
    }

    private Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put(Messages.export_model, run.model().hex());
        digests.put(Messages.export_scenario, run.scenario().hex());
        digests.put(Messages.export_basis, run.basis());
        digests.put(Messages.export_version, version());
        return digests;
    }

    private static String version() {
        return FrameworkUtil.getBundle(ResultsFile.class).getVersion().toString();
    }
}
