/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.simulation.ScenarioException;
import org.continuityworkbench.simulation.SettingException;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.ui.session.DeploymentSession;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/**
 * One replay. The engine works in a thread of its own, which sees a moment after the job that it is cancelled: the job itself ends at once,
 * even while results are being summed up.
 */
final class ReplayJob extends Job {

    private static final long LOOK_MILLIS = 100;

    private final DeploymentSession session;
    private final Deployment copy;
    private final ReplayRequest request;
    private final Simulator simulator;
    private final String basis;
    private final BiConsumer<Run, String> done;

    /** @param done hears the run, or null and what went wrong; nothing after a cancel */
    ReplayJob(DeploymentSession session, Deployment copy, ReplayRequest request, Simulator simulator, String basis,
            BiConsumer<Run, String> done) {
        super(NLS.bind(Messages.replay_job, request.name()));
        this.session = session;
        this.copy = copy;
        this.request = request;
        this.simulator = simulator;
        this.basis = basis;
        this.done = done;
        setSystem(request.trial());
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        CompletableFuture<Run> result = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name(getName()).start(() -> {
            try {
                result.complete(Run.of(session, copy, request, simulator, basis, monitor::isCanceled));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            while (true) {
                if (monitor.isCanceled()) {
                    return Status.CANCEL_STATUS;
                }
                try {
                    done.accept(result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS), null);
                    return Status.OK_STATUS;
                } catch (TimeoutException e) {
                    // still at work
                }
            }
        } catch (ExecutionException e) {
            done.accept(null, problem(e.getCause()));
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }

    private String problem(Throwable cause) {
        if (cause instanceof ScenarioException || cause instanceof SettingException || cause instanceof SimulationException) {
            return NLS.bind(Messages.replay_refused, request.name(), cause.getMessage());
        }
        ILog.of(getClass()).error(cause.toString(), cause);
        return NLS.bind(Messages.replay_failed, request.name(), cause.toString());
    }
}
