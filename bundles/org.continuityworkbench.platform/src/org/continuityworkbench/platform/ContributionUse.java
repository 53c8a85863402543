/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.platform;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often a contribution of a plug-in has been called since the start, how long that took together, and how often it failed. Safe for any
 * thread; figures of calls under way follow when they end.
 */
public final class ContributionUse {

    /** What was contributed. */
    public enum Kind {
        /** A rule of the validation. */
        RULE,
        /** A behaviour of a component in the replay. */
        BEHAVIOUR
    }

    private final String plugin;
    private final Kind kind;
    private final String id;
    private final LongAdder calls = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile String lastFailure = "";

    ContributionUse(String plugin, Kind kind, String id) {
        this.plugin = plugin;
        this.kind = kind;
        this.id = id;
    }

    /** Symbolic name of the plug-in. */
    public String plugin() {
        return plugin;
    }

    public Kind kind() {
        return kind;
    }

    /** Identifier of the rule or behaviour. */
    public String id() {
        return id;
    }

    /** Number of calls that have ended. */
    public long calls() {
        return calls.sum();
    }

    /** Time spent in calls that have ended, on all threads together. */
    public Duration spent() {
        return Duration.ofNanos(nanos.sum());
    }

    /** Number of calls that ended with an exception. */
    public long failures() {
        return failures.sum();
    }

    /** What the last failure said; empty if there was none. */
    public String lastFailure() {
        return lastFailure;
    }

    /** Calls the contribution and notes how that went. */
    void time(Runnable call) {
        long start = System.nanoTime();
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            failures.increment();
            lastFailure = e.getMessage() == null ? e.toString() : e.getMessage();
            throw e;
        } finally {
            nanos.add(System.nanoTime() - start);
            calls.increment();
        }
    }
}
