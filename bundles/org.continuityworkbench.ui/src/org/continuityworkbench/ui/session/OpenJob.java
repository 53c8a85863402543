/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.continuityworkbench.core.io.FileProblemException;
import org.continuityworkbench.validation.ValidationSettings;
import org.continuityworkbench.validation.Validator;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;

/** Reads and checks a deployment outside the UI thread, and hands it over in the UI thread. */
final class OpenJob extends Job {

    private final Display display;
    private final Path file;
    private final Validator rules;
    private final ValidationSettings settings;
    private final Consumer<Prepared> done;
    private final Consumer<FileProblemException> failed;

    OpenJob(Display display, Path file, Validator rules, ValidationSettings settings, Consumer<Prepared> done,
            Consumer<FileProblemException> failed) {
        super(NLS.bind(Messages.open_job, file.getFileName()));
        this.display = display;
        this.file = file;
        this.rules = rules;
        this.settings = settings;
        this.done = done;
        this.failed = failed;
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            Prepared prepared = Prepared.of(file, rules, settings);
            tell(() -> done.accept(prepared));
        } catch (FileProblemException e) {
            tell(() -> failed.accept(e));
        } finally {
            monitor.done();
        }
        return Status.OK_STATUS;
    }

    private void tell(Runnable news) {
        if (!display.isDisposed()) {
            display.asyncExec(news);
        }
    }
}
