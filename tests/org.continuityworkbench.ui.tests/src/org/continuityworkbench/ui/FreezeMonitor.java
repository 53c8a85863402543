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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Notices when the UI thread is kept busy for more than 100 ms by one event. What the machine takes from the thread for others does not
 * count: the length is the processor time of the thread plus the time that it was seen waiting.
 */
final class FreezeMonitor implements AutoCloseable {

    /** The longest that one event may take. */
    static final long LIMIT_MILLIS = 100;

    private static final long SAMPLE_MILLIS = 5;
    /** A call is named if one in so many samples saw it. */
    private static final int WORTH = 5;
    /** So many of the last frames are named even if they are not ours. */
    private static final int LAST = 4;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread watched = Thread.currentThread();
    private final Display display = Display.getCurrent();
    private final Listener asleep = event -> end();
    private final Listener awake = event -> begin();
    private final List<String> freezes = new ArrayList<>();
    private final Thread sampler = new Thread(this::sample, "freeze monitor");

    private volatile boolean inEvent;
    private volatile boolean closed;
    private volatile int waitingSamples;
    private volatile List<StackTraceElement[]> samples = List.of();
    private boolean watching;
    private long cpu;
    private long longest;

    /** Begins to watch the thread that makes it. */
    FreezeMonitor() {
        display.addListener(SWT.PreExternalEventDispatch, asleep);
        display.addListener(SWT.PostExternalEventDispatch, awake);
        sampler.setDaemon(true);
        sampler.start();
    }

    /**
     * Runs what the thread does for one event and returns what it returns. An event that opens a dialog goes on in a loop of the dialog's
     * own: what is done there from one rest to the next counts as one event.
     */
    boolean event(java.util.function.BooleanSupplier event) {
        if (watching) {
            return event.getAsBoolean();
        }
        watching = true;
        begin();
        try {
            return event.getAsBoolean();
        } finally {
            end();
            watching = false;
        }
    }

    private void begin() {
        if (!watching || inEvent) {
            return;
        }
        cpu = threads.getCurrentThreadCpuTime();
        waitingSamples = 0;
        samples = Collections.synchronizedList(new ArrayList<>());
        inEvent = true;
    }

    private void end() {
        if (!inEvent) {
            return;
        }
        inEvent = false;
        long busy = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - cpu) + waitingSamples * SAMPLE_MILLIS;
        longest = Math.max(longest, busy);
        if (busy > LIMIT_MILLIS) {
            freezes.add(describe(busy));
        }
    }

    /** Runs something that the user sees as one event, such as a command. */
    void event(Runnable event) {
        event(() -> {
            event.run();
            return true;
        });
    }

    /** The length, and the way down to where most of the time went: the frames of the product, and the last few. */
    private String describe(long busy) {
        List<String> way = new ArrayList<>();
        List<List<String>> left = Arrays.stream(samples.toArray(StackTraceElement[][]::new)).map(FreezeMonitor::inEvent).toList();
        int all = left.size();
        for (int depth = 0; !left.isEmpty(); depth++) {
            int level = depth;
            Map.Entry<String, List<List<String>>> most = left.stream().filter(stack -> stack.size() > level)
                    .collect(Collectors.groupingBy(stack -> stack.get(level), LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                    .max(Comparator.comparingInt(each -> each.getValue().size())).orElse(null);
            left = most == null || most.getValue().size() * WORTH < all ? List.of() : most.getValue();
            if (!left.isEmpty()) {
                way.add(left.size() * 100 / all + " % " + most.getKey());
            }
        }
        StringBuilder text = new StringBuilder().append(busy).append(" ms");
        for (int i = 0; i < way.size(); i++) {
            if (i >= way.size() - LAST || way.get(i).contains("org.continuityworkbench")) {
                text.append("\n      ").append(way.get(i));
            }
        }
        return text.toString();
    }

    /** What an event called, the outermost first. */
    private static List<String> inEvent(StackTraceElement[] stack) {
        List<String> called = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(FreezeMonitor.class.getName())) {
                break;
            }
            called.add(place(frame));
        }
        return called.reversed();
    }

    private static String place(StackTraceElement frame) {
        return frame.getClassName() + '.' + frame.getMethodName();
    }

    private void sample() {
        while (!closed) {
            if (inEvent) {
                Thread.State state = watched.getState();
                if (state != Thread.State.RUNNABLE) {
                    waitingSamples++;
                }
                List<StackTraceElement[]> ofEvent = samples;
                StackTraceElement[] now = watched.getStackTrace();
                if (inEvent && ofEvent == samples) {
                    ofEvent.add(now);
                }
            }
            try {
                Thread.sleep(SAMPLE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Length of the longest event since this was asked last, in milliseconds. */
    long longest() {
        long was = longest;
        longest = 0;
        return was;
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
        display.removeListener(SWT.PreExternalEventDispatch, asleep);
        display.removeListener(SWT.PostExternalEventDispatch, awake);
        sampler.interrupt();
    }
}
