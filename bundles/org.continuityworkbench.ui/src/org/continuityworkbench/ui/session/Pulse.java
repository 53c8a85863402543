/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.session;

import org.eclipse.swt.widgets.Display;

/** Does something in the UI thread a short while after the last time that somebody asked for it. */
final class Pulse {

    private final Display display = Display.getCurrent();
    private final Runnable action;
    private final int delay;
    private final Runnable due = this::now;

    private boolean waiting;

    /**
     * Made in the UI thread.
     *
     * @param action what to do
     * @param delay  how long to wait, in milliseconds
     */
    Pulse(Runnable action, int delay) {
        this.action = action;
        this.delay = delay;
    }

    /** Asks for the action; asking again puts it off. */
    void later() {
        waiting = true;
        display.timerExec(delay, due);
    }

    /** Does the action at once if it was asked for. */
    void now() {
        if (waiting) {
            stop();
            action.run();
        }
    }

    /** True while the action is still to come. */
    boolean isWaiting() {
        return waiting;
    }

    /** Forgets that it was asked for. */
    void stop() {
        waiting = false;
        if (!display.isDisposed()) {
            display.timerExec(-1, due);
        }
    }
}
