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
import java.util.Optional;
import java.util.function.Consumer;

import org.continuityworkbench.core.io.ContinuityResource;
import org.continuityworkbench.core.io.FileProblemException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.command.ChangeCommand;
import org.eclipse.osgi.util.NLS;

/**
 * What ties a model that is being edited to its file: what is unsaved, what others did to the file, what a crash would take. The root of
 * the model stays the same object, even when the file is read again. For the UI thread only.
 *
 * @param <R> class of the root
 */
final class ModelFile<R extends EObject> {

    /** How a model is read. */
    interface Reading<R> {

        R open(Path file) throws FileProblemException;
    }

    /** How a model is written. */
    interface Writing<R> {

        void save(R root, Path file) throws FileProblemException;
    }

    /** How the model is read and written. */
    record Format<R>(Reading<R> reading, Writing<R> writing) {
    }

    private final IFile file;
    private final R root;
    private final BasicCommandStack commands;
    private final Format<R> format;
    private final SessionListener listener;
    private final Journal journal;

    private DiskState disk;
    private boolean dirty;
    private boolean closed;

    /**
     * @param disk     state of the file before it was read
     * @param commands the history; {@link #edited} wants to be told of each step
     * @param listener told what happens to the file
     */
    ModelFile(IFile file, R root, DiskState disk, BasicCommandStack commands, Format<R> format, SessionListener listener) {
        this.file = file;
        this.root = root;
        this.disk = disk;
        this.commands = commands;
        this.format = format;
        this.listener = listener;
        this.journal = new Journal(Journal.folder(), file.getFullPath().toString(), root);
    }

    /** A file of the workspace in the file system. */
    static Path path(IFile file) {
        return Path.of(file.getLocationURI());
    }

    /** See {@link ModelSession#execute}. */
    void execute(String label, Runnable change) {
        ChangeCommand command = new ChangeCommand(root) {

            @Override
            protected void doExecute() {
                change.run();
            }
        };
        command.setLabel(label);
        commands.execute(command);
    }

    /** Something was done, undone or redone. */
    void edited() {
        boolean now = commands.isSaveNeeded();
        if (now) {
            journal.later();
        } else {
            journal.clear();
        }
        if (now != dirty) {
            dirty = now;
            listener.dirtyChanged();
        }
    }

    /** See {@link ModelSession#dirty}. */
    boolean dirty() {
        return dirty;
    }

    /** See {@link ModelSession#save}. */
    void save() throws FileProblemException {
        format.writing.save(root, path(file));
        disk = DiskState.of(path(file));
        commands.saveIsDone();
        edited();
        refreshWorkspace();
    }

    /** See {@link ModelSession#reload}. */
    void reload(Consumer<FileProblemException> failed) {
        disk = DiskState.of(path(file));
        read(disk, this::takeOver, failed);
    }

    /** Takes what is in the file now; what was unsaved comes back by undoing it. */
    private void takeOver(R fresh) {
        Merge merge = new Merge(root, fresh);
        ((ContinuityResource) root.eResource()).takeLines((ContinuityResource) fresh.eResource(), merge::here);
        apply(Messages.reload, merge);
        commands.saveIsDone();
        edited();
    }

    /** Makes the changes as one step that can be undone, if there are any. */
    private void apply(String label, Merge merge) {
        if (merge.isNeeded()) {
            execute(label, merge::apply);
        }
    }

    /**
     * Looks at the file: if it was changed by others, reads it again in the background where there is nothing to lose, else tells the
     * listener.
     */
    void checkDisk() {
        DiskState now = DiskState.of(path(file));
        if (closed || now.equals(disk) || !now.exists()) {
            return;
        }
        disk = now;
        if (dirty) {
            listener.changedOnDisk();
            return;
        }
        read(now, fresh -> {
            if (dirty) {
                listener.changedOnDisk();
            } else {
                takeOver(fresh);
            }
        }, problem -> ILog.of(ModelFile.class).warn(problem.getMessage(), problem));
    }

    /** Reads the file in the background; nobody is told of it if the file was changed once more, saved or closed meanwhile. */
    private void read(DiskState state, Consumer<R> done, Consumer<FileProblemException> failed) {
        new ReadJob<>(Messages.reload, () -> format.reading.open(path(file)), fresh -> {
            if (!closed && disk == state) {
                done.accept(fresh);
            }
        }, failed).schedule();
    }

    /** See {@link ModelSession#recovery}. */
    Optional<Recovery> recovery() {
        return journal.left().map(left -> new Recovery(this::recover, left));
    }

    private void recover(Path left, Runnable done, Consumer<FileProblemException> failed) {
        new ReadJob<>(Messages.recover, () -> format.reading.open(left), kept -> {
            if (!closed) {
                apply(Messages.recover, new Merge(root, kept));
                done.run();
            }
        }, failed).schedule();
    }

    /** Ends the work; unsaved changes are gone. */
    void close() {
        closed = true;
        journal.close();
    }

    /** Tells the workspace about the file; in the background, as many may want to hear about it. */
    private void refreshWorkspace() {
        WorkspaceJob job = new WorkspaceJob(NLS.bind(Messages.refresh_job, file.getName())) {

            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                if (file.getProject().isOpen()) {
                    file.getParent().refreshLocal(IResource.DEPTH_ONE, monitor);
                }
                return Status.OK_STATUS;
            }
        };
        job.setRule(file.getParent());
        job.setSystem(true);
        job.schedule();
    }
}
