/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a long command end in good order when somebody presses Ctrl-C: the command is told, and the virtual machine waits until it has
 * written what it has. The exit code is that of the signal, 130.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "interruption");
    private volatile boolean asked;

    /** From now on Ctrl-C is caught. */
    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        asked = true;
        try {
            if (!written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True if the command shall end. */
    boolean isAsked() {
        return asked;
    }

    /** The command has written everything; call it after the last flush. */
    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the virtual machine is ending already, which the hook knows
            asked = true;
        }
    }
}
