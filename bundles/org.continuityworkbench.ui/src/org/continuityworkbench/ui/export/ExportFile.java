/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.UnwritableFileException;
import org.continuityworkbench.core.progress.Progress;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * Writes something that the window shows into a file, in the background and through the safe save. When it cannot be written, the workbench
 * tells the user why; a cancelled export leaves the file as it was.
 */
public final class ExportFile extends Job {

    /** A form of file that can be chosen: the pattern of its names, such as {@code *.svg}, and how it is called. */
    public record Form(String pattern, String title) {

        /** A form that is called by its pattern. */
        public static Form of(String pattern) {
            return new Form(pattern, pattern);
        }
    }

    /** What is to be written. */
    public interface Content {

        /**
         * Called once, on the thread of the job.
         *
         * @throws CancellationException if it was cancelled
         */
        byte[] bytes(Progress progress);
    }

    private final Path file;
    private final Content content;

    private ExportFile(String name, Path file, Content content) {
        super(name);
        this.file = file;
        this.content = content;
        setUser(true);
    }

    /**
     * Asks for the name of a file; an existing one is overwritten only after a question.
     *
     * @param proposal where the file goes unless the user says otherwise
     * @param forms    the first one is offered first
     * @return empty if the user wants none
     */
    public static Optional<Path> ask(Shell shell, String title, Path proposal, List<Form> forms) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(title);
        dialog.setFilterExtensions(forms.stream().map(Form::pattern).toArray(String[]::new));
        dialog.setFilterNames(forms.stream().map(Form::title).toArray(String[]::new));
        dialog.setFilterPath(proposal.getParent().toString());
        dialog.setFileName(proposal.getFileName().toString());
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /**
     * Begins to write.
     *
     * @param name what the progress is called
     */
    public static Job write(String name, Path file, Content content) {
        Job job = new ExportFile(name, file, content);
        job.schedule();
        return job;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            byte[] bytes = content.bytes(monitor::isCanceled);
            if (monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            SafeFiles.write(file, bytes);
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (UnwritableFileException e) {
            return Status.error(e.getMessage(), e);
        }
    }
}
