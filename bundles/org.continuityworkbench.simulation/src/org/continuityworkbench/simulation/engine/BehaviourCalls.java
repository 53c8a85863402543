/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.continuityworkbench.core.text.PackageTexts;
import org.continuityworkbench.simulation.Behaviour;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.Simulator;

/**
 * Calls partner behaviours on a thread of their own, one call at a time, while the replay waits: one that throws or does not come back ends
 * the replay with an exception that names it, and never hangs the caller.
 */
final class BehaviourCalls {

    private static final PackageTexts TEXTS = PackageTexts.of(Simulator.class);

    /** How often a call that lasts is looked at. */
    private static final long LOOK_MILLIS = 50;

    private final Duration patience;
    private final Runnable look;
    private ExecutorService thread;

    /**
     * @param patience how long one call may take
     * @param look     called while a call lasts; what it throws ends the replay
     */
    BehaviourCalls(Duration patience, Runnable look) {
        this.patience = patience;
        this.look = look;
    }

    /**
     * Makes one call.
     *
     * @throws SimulationException if the behaviour throws, takes too long or the caller is interrupted
     * @throws CancellationException if the replay is cancelled meanwhile
     */
    void call(Behaviour behaviour, String id, long second, Runnable call) {
        if (thread == null) {
            thread = Executors.newSingleThreadExecutor(task -> {
                Thread made = new Thread(task, "behaviour " + id);
                made.setDaemon(true);
                return made;
            });
        }
        Future<?> answer = thread.submit(call);
        try {
            await(answer);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SimulationException known ? known
                    : new SimulationException(TEXTS.get("behaviour.failed", id, behaviour.getClass().getName(), Long.toString(second),
                            String.valueOf(e.getCause())), e.getCause());
        } catch (TimeoutException e) {
            abandon();
            throw new SimulationException(TEXTS.get("behaviour.hangs", id, behaviour.getClass().getName(), Long.toString(second),
                    Long.toString(patience.toSeconds())), e);
        } catch (CancellationException e) {
            abandon();
            throw e;
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw new SimulationException(TEXTS.get("behaviour.interrupted", id, Long.toString(second)), e);
        }
    }

    private void await(Future<?> answer) throws ExecutionException, TimeoutException, InterruptedException {
        for (long waited = 0; waited < patience.toMillis(); waited += LOOK_MILLIS) {
            try {
                answer.get(Math.min(LOOK_MILLIS, patience.toMillis() - waited), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                look.run();
            }
        }
        throw new TimeoutException();
    }

    /** Nobody can stop a thread that does not want to: it is left alone, and the next call gets another one. */
    private void abandon() {
        thread.shutdownNow();
        thread = null;
    }

    /** The replay is over: the thread may end. */
    void close() {
        if (thread != null) {
            thread.shutdown();
            thread = null;
        }
    }
}
