/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.function.Consumer;

import org.continuityworkbench.core.io.FileProblemException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/**
 * Reads a file outside the UI thread, and hands over what it holds in the UI thread.
 *
 * @param <T> what is handed over
 */
final class ReadJob<T> extends Job {

    private final Display display = Display.getCurrent();
    private final Reading<T> reading;
    private final Consumer<T> done;
    private final Consumer<FileProblemException> failed;

    /** The work outside the UI thread. */
    interface Reading<T> {

        T read() throws FileProblemException;
    }

    /** Made in the UI thread. */
    ReadJob(String name, Reading<T> reading, Consumer<T> done, Consumer<FileProblemException> failed) {
        super(name);
        this.reading = reading;
        this.done = done;
        this.failed = failed;
        setPriority(INTERACTIVE);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            T read = reading.read();
            tell(() -> done.accept(read));
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
