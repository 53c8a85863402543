/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.io.PrintWriter;
import java.time.Clock;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.core.time.Durations;

/**
 * How far a long run has come, on standard error: on a terminal one line with a bar that is drawn anew, else a plain line now and then. The
 * run is cancelled by Ctrl-C.
 */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final long DRAWN_EVERY = 200;
    private static final long LINE_EVERY = 10_000;

    private final PrintWriter out;
    private final Clock clock;
    private final boolean terminal;
    private final long total;
    private final Interruption interruption;
    private final long begin;
    private long shown;
    private boolean drawn;

    /** @param total how much there is to do */
    ProgressBar(Console console, Clock clock, long total, Interruption interruption) {
        this.out = console.err();
        this.clock = clock;
        this.terminal = console.isTerminal();
        this.total = total;
        this.interruption = interruption;
        begin = clock.millis();
        shown = begin;
    }

    @Override
    public boolean cancelled() {
        return interruption.isAsked();
    }

    @Override
    public void worked(long done) {
        long now = clock.millis();
        if (now - shown < (terminal ? DRAWN_EVERY : LINE_EVERY)) {
            return;
        }
        shown = now;
        long perSecond = Math.max(Math.round(done * 1000.0 / (now - begin)), 1);
        String text = Messages.get("progress", Long.toString(done * 100 / total), Long.toString(done), Long.toString(total),
                Long.toString(perSecond), Durations.format(Math.ceilDiv(total - done, perSecond)));
        if (terminal) {
            int full = (int) (done * WIDTH / total);
            out.print("\r\u001b[K[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + text);
            drawn = true;
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Takes the bar away, so that what follows stands in a line of its own. */
    void end() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
