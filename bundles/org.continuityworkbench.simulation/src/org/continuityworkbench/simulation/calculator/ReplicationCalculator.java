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

/** Replication during a loss of connectivity (section 7). Stateless, safe for any thread. */
public final class ReplicationCalculator {

    private ReplicationCalculator() {
    }

    /**
     * A replication and the outage of its link.
     *
     * @param redo         bytes of change data per second
     * @param speed        bytes of change data per second that the link carries
     * @param trailDisk    bytes for the trail; null when there is no limit
     * @param logRetention seconds for which archived logs are kept; null when they are not
     * @param from         first second of the outage
     * @param to           second at which the link is back
     * @param restart      second at which an operator restarts an abended replication, not before {@code to}
     */
    public record Input(Rational redo, Rational speed, Long trailDisk, Long logRetention, long from, long to, long restart) {
    }

    /**
     * What becomes of the replication.
     *
     * @param abended     instant at which the trail disk was full; empty when it never was
     * @param peak        largest size of the trail in bytes
     * @param inSync      instant at which the target is up to date again; empty when never by itself
     * @param fullCopy    true when archived logs do not reach back and the database must be copied
     */
    public record Outlook(OptionalLong abended, Rational peak, OptionalLong inSync, boolean fullCopy) {
    }

    /** @return what becomes of the replication; in sync at the end of the outage when the outage is empty */
    public static Outlook of(Input input) {
        Rational from = Rational.of(input.from());
        Rational trail = input.redo().times(input.to() - input.from());
        if (input.trailDisk() != null && input.redo().signum() > 0) {
            Rational full = from.plus(Rational.of(input.trailDisk()).over(input.redo()));
            if (full.isBefore(Rational.of(input.to()))) {
                return abended(input, full);
            }
        }
        return new Outlook(OptionalLong.empty(), trail, drained(input, input.to(), trail), false);
    }

    private static Outlook abended(Input input, Rational full) {
        long span = Math.subtractExact(input.restart(), input.from());
        boolean kept = input.logRetention() != null && input.logRetention() >= span;
        OptionalLong inSync = kept ? drained(input, input.restart(), input.redo().times(span)) : OptionalLong.empty();
        return new Outlook(OptionalLong.of(full.ceil()), Rational.of(input.trailDisk()), inSync, !kept);
    }

    private static OptionalLong drained(Input input, long start, Rational backlog) {
        Rational surplus = input.speed().minus(input.redo());
        if (backlog.signum() == 0) {
            return OptionalLong.of(start);
        }
        return surplus.signum() <= 0 ? OptionalLong.empty() : OptionalLong.of(Rational.of(start).plus(backlog.over(surplus)).ceil());
    }
}
