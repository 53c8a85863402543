/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

/**
 * A period in which a data source is unavailable to an Info Mart server: none of its IDBs that are being filled can be read.
 *
 * @param from     first second
 * @param to       second at which it is available again; {@link #NEVER} when it is not
 * @param copied   end of the data that an IDB on the server's own side holds in the meantime; null when there is no such IDB
 * @param failedAt second at which the source's own site fails inside the gap; {@link #NEVER} when only links are down
 * @param restoredAt second at which the site comes back, not after {@code to}; {@link #NEVER} when it does not
 * @param disks    true when the site comes back with its disks, and so its queue files
 * @param excludedAt second from which the operator excludes the source; {@link #NEVER} when nobody does
 */
public record Gap(long from, long to, Rational copied, long failedAt, long restoredAt, boolean disks, long excludedAt) {

    /** An instant that does not come. */
    public static final long NEVER = Long.MAX_VALUE;

    /** @throws IllegalArgumentException if the instants are out of order */
    public Gap {
        if (from < 0 || to < from || failedAt < from || failedAt != NEVER && restoredAt <= failedAt || restoredAt > to
                && restoredAt != NEVER || to != NEVER && failedAt != NEVER && restoredAt == NEVER || excludedAt < from
                || excludedAt != NEVER && to != NEVER) {
            throw new IllegalArgumentException("gap out of order: from " + from + ", to " + to + ", failed " + failedAt + ", restored "
                    + restoredAt + ", excluded " + excludedAt);
        }
    }

    /** Links are down, the site lives. */
    public static Gap link(long from, long to, Rational copied) {
        return new Gap(from, to, copied, NEVER, NEVER, false, NEVER);
    }

    /** The site fails, for good or until it comes back. */
    public static Gap site(long from, Rational copied, long failedAt, long restoredAt, boolean disks, long excludedAt) {
        return new Gap(from, restoredAt, copied, failedAt, restoredAt, disks, excludedAt);
    }

    boolean hasFailure() {
        return failedAt != NEVER;
    }
}
