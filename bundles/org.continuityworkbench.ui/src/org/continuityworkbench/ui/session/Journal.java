/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.continuityworkbench.core.io.DeploymentFiles;
import org.continuityworkbench.core.io.SafeFiles;
import org.continuityworkbench.core.io.ScenarioFiles;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.osgi.framework.FrameworkUtil;

/**
 * Keeps unsaved changes of one model in a file of the workspace's own, so that a crash does not take them. The file is written a
 * moment after the last change, outside the UI thread, and deleted when the model is saved, undone to what is saved, or closed. What
 * an earlier run left there is never overwritten.
 */
final class Journal {

    private static final int MOMENT_MILLIS = 400;
    private static final int NAME_BYTES = 12;

    private final EObject model;
    private final List<Path> leftovers = new ArrayList<>();
    private final Path own;
    private final Pulse pulse = new Pulse(this::write, MOMENT_MILLIS);
    private final AtomicReference<EObject> wanted = new AtomicReference<>();
    private final Job job = Job.createSystem(Messages.journal_job, (IJobFunction) monitor -> run());

    private boolean kept;

    /**
     * @param folder     where journals are
     * @param name       path of the file in the workspace
     * @param model      what is edited: a deployment or a scenario
     */
    Journal(Path folder, String name, EObject model) {
        this.model = model;
        int slot = 0;
        Path candidate = folder.resolve(fileName(name, slot));
        for (; Files.exists(candidate); candidate = folder.resolve(fileName(name, ++slot))) {
            leftovers.add(candidate);
        }
        own = candidate;
    }

    /** The folder of the workspace for journals. */
    static Path folder() {
        return Platform.getStateLocation(FrameworkUtil.getBundle(Journal.class)).append("journal").toPath();
    }

    /** Name of a journal of a file of the workspace, counted from 0. */
    static String fileName(String name, int slot) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES) + '-' + slot + ".continuity";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest file that earlier runs left; empty if there is none any more. */
    Optional<Path> left() {
        return leftovers.stream().filter(Files::exists).reduce((older, newer) -> newer);
    }

    /** Notes that there are unsaved changes. */
    void later() {
        pulse.later();
    }

    /** Hands a copy to the job; the copy is of the thread that edits. */
    private void write() {
        kept = true;
        wanted.set(EcoreUtil.copy(model));
        job.schedule();
    }

    /** Nothing is unsaved any more. */
    void clear() {
        pulse.stop();
        if (kept) {
            kept = false;
            wanted.set(null);
            job.schedule();
        }
    }

    /** Writes or deletes, whatever is wanted by now. */
    private IStatus run() {
        EObject copy = wanted.get();
        if (copy == null) {
            delete(own);
            return Status.OK_STATUS;
        }
        try {
            Files.createDirectories(own.getParent());
            SafeFiles.write(own, copy instanceof Scenario story ? ScenarioFiles.toBytes(story)
                    : DeploymentFiles.toBytes((Deployment) copy));
            return Status.OK_STATUS;
        } catch (IOException e) {
            return Status.warning(e.getMessage(), e);
        }
    }

    /** Ends the journal; what an earlier run left stays until somebody decides about it. */
    void close() {
        pulse.stop();
        wanted.set(null);
        if (!job.cancel()) {
            try {
                // it writes a few kilobytes
                job.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        delete(own);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            ILog.of(Journal.class).warn(e.getMessage(), e);
        }
    }
}
