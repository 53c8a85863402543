/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.continuityworkbench.diagram.topology.TopologyLayout;
import org.continuityworkbench.diagram.topology.TopologyOptions;
import org.continuityworkbench.model.topology.Deployment;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;

/** The layout of a deployment that begins as soon as its file is read, while it is checked and before there is a window for the picture. */
public final class FirstLayout {

    /** The shape of an editor with a view below. */
    public static final double LOW = 2.4;

    /** What is laid out. */
    public static final TopologyOptions OPTIONS = new TopologyOptions(true, LOW);

    private final Deployment copy;
    private final FutureTask<TopologyLayout> layout;

    private FirstLayout(Deployment copy) {
        this.copy = copy;
        this.layout = new FutureTask<>(() -> new TopologyLayout(copy, OPTIONS));
    }

    /** Begins to lay out a copy in the background; to be called where nobody changes the deployment. */
    static FirstLayout of(Deployment deployment, String file) {
        FirstLayout first = new FirstLayout(EcoreUtil.copy(deployment));
        Job job = Job.createSystem(NLS.bind(Messages.open_job, file), monitor -> {
            first.layout.run();
            return Status.OK_STATUS;
        });
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
        return first;
    }

    /** The deployment as it was read; for the owner of the layout alone. */
    public Deployment copy() {
        return copy;
    }

    /**
     * Waits for the layout.
     *
     * @throws IllegalStateException if the deployment cannot be laid out, or the thread was interrupted
     */
    public TopologyLayout layout() {
        try {
            return layout.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
