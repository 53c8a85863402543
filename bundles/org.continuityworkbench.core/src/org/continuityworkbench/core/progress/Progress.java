/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.progress;

/**
 * What connects long work with whoever started it: the work asks whether it is still wanted, and tells how much of it is done. The engines,
 * the bar of the command line and the jobs of the window all speak through this one type; work that counts nothing only asks, so that a
 * mere question ({@code monitor::isCanceled}) will do.
 *
 * <p>Work that is cancelled ends within half a second. Whether it hands out what is finished, marked as partial, or ends with a
 * {@link java.util.concurrent.CancellationException} and leaves nothing, is said where it takes its progress.
 */
@FunctionalInterface
public interface Progress {

    /** For work that nobody watches and nobody cancels. */
    Progress NONE = () -> false;

    /** True once the work shall end. Asked often and by any of the threads at work: answers at once and never takes back a yes. */
    boolean cancelled();

    /**
     * Hears how much is done since the beginning, in the unit of the work; told by one thread at a time.
     *
     * @param done never less than before
     */
    default void worked(long done) {
        // only those who show it want to know
    }
}
