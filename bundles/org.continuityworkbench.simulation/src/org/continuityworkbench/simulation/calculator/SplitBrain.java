/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.OptionalLong;

/**
 * Two Info Mart servers of one application active at once (section 8). Stateless, safe for any thread.
 *
 * @param desync instant from which the databases differ; empty when the servers are never active together
 * @param end    second at which one of the two stops; {@link Gap#NEVER} when neither does
 */
public record SplitBrain(OptionalLong desync, long end) {

    /**
     * @param firstFrom  second from which the one is active
     * @param secondFrom second from which the other is active
     * @param stopped    second at which either stops; {@link Gap#NEVER} when neither does
     */
    public static SplitBrain of(long firstFrom, long secondFrom, long stopped) {
        long both = Math.max(firstFrom, secondFrom);
        return new SplitBrain(both < stopped ? OptionalLong.of(both) : OptionalLong.empty(), stopped);
    }

    /** Seconds of divergence until an instant; a link that comes back does not end it. */
    public long divergence(long instant) {
        return desync.isPresent() ? Math.max(0, Math.min(end, instant) - desync.getAsLong()) : 0;
    }
}
