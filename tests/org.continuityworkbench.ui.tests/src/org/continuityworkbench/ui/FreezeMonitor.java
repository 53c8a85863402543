/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Notices when the UI thread is kept busy for more than 100 ms by one event. What the machine takes from the thread for others does not
 * count: the length is the processor time of the thread plus the time that it was seen waiting.
 */
final class FreezeMonitor implements AutoCloseable {

    /** The longest that one event may take. */
    static final long LIMIT_MILLIS = 100;

    private static final long SAMPLE_MILLIS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread watched = Thread.currentThread();
    private final List<String> freezes = new ArrayList<>();
    private final Thread sampler = new Thread(this::sample, "freeze monitor");

    private volatile boolean inEvent;
    private volatile boolean closed;
    private volatile int waitingSamples;
    private volatile StackTraceElement[] longest = {};

    /** Begins to watch the thread that makes it. */
    FreezeMonitor() {
        sampler.setDaemon(true);
        sampler.start();
    }

    /** Runs what the thread does for one event and returns what it returns. */
    boolean event(java.util.function.BooleanSupplier event) {
        if (inEvent) {
            return event.getAsBoolean();
        }
        long cpu = threads.getCurrentThreadCpuTime();
        waitingSamples = 0;
        longest = new StackTraceElement[0];
        inEvent = true;
        try {
            return event.getAsBoolean();
        } finally {
            inEvent = false;
            long busy = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - cpu) + waitingSamples * SAMPLE_MILLIS;
            if (busy > LIMIT_MILLIS) {
                freezes.add(describe(busy));
            }
        }
    }

    /** Runs something that the user sees as one event, such as a command. */
    void event(Runnable event) {
        event(() -> {
            event.run();
            return true;
        });
    }

    private String describe(long busy) {
        StringBuilder text = new StringBuilder().append(busy).append(" ms");
        for (StackTraceElement frame : longest) {
            if (frame.getClassName().startsWith("org.continuityworkbench")) {
                text.append("\n      at ").append(frame);
            }
        }
        return text.toString();
    }

    private void sample() {
        while (!closed) {
            if (inEvent) {
                Thread.State state = watched.getState();
                if (state != Thread.State.RUNNABLE) {
                    waitingSamples++;
                }
                if (inEvent) {
                    longest = watched.getStackTrace();
                }
            }
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** What took too long, with the place where it was last seen; empty if nothing did. Begins anew. */
    List<String> take() {
        List<String> taken = List.copyOf(freezes);
        freezes.clear();
        return taken;
    }

    @Override
    public void close() {
        closed = true;
        sampler.interrupt();
    }
}
