/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.ArrayList;
import java.util.List;

/**
 * Copying an Info Mart database to another site and what happens meanwhile (section 9). Stateless, safe for any thread.
 *
 * @param bytes      size of the database
 * @param speed      bit/s of the channel
 * @param usable     usable part of it, more than 0
 * @param exportTime seconds of the export
 * @param importTime seconds of the import
 */
public record TransferCalculator(long bytes, long speed, Rational usable, long exportTime, long importTime) {

    /** @throws IllegalArgumentException for a channel that carries nothing */
    public TransferCalculator {
        if (bytes < 0 || speed <= 0 || usable.signum() <= 0 || exportTime < 0 || importTime < 0) {
            throw new IllegalArgumentException("a transfer needs a channel that carries something and times that are not negative");
        }
    }

    private Rational seconds(Rational volume) {
        return volume.times(8).over(usable.times(speed));
    }

    /** Seconds of the copy alone, rounded up. */
    public long copySeconds() {
        return seconds(Rational.of(bytes)).ceil();
    }

    /** Seconds of export, copy and import. */
    public long totalSeconds() {
        return Math.addExact(Math.addExact(exportTime, copySeconds()), importTime);
    }

    /** True when synchronising what was collected meanwhile comes to an end. */
    public boolean converges(long growthPerHour) {
        return Rational.of(growthPerHour, 3600).times(8).isBefore(usable.times(speed));
    }

    /** Bytes collected during the transfer by a server that keeps running. */
    public Rational firstDelta(long growthPerHour) {
        return Rational.of(growthPerHour, 3600).times(totalSeconds());
    }

    /** Exact seconds of the first passes that synchronise what was collected; after pass n a switch-over costs the n-th of them. */
    public List<Rational> deltaPasses(long growthPerHour, int passes) {
        List<Rational> times = new ArrayList<>();
        Rational delta = firstDelta(growthPerHour);
        for (int i = 0; i < passes; i++) {
            Rational time = seconds(delta);
            times.add(time);
            delta = Rational.of(growthPerHour, 3600).times(time);
        }
        return times;
    }

    /** Seconds of IDB rows that the purge deletes before they are processed. */
    public long purgeLoss(long retention, boolean purgeOn) {
        return purgeOn ? Math.max(0, Math.subtractExact(totalSeconds(), retention)) : 0;
    }

    /** Seconds after its restart until a server that stood still during the transfer is caught up. */
    public long catchUpSeconds(Rational catchUp) {
        return DelayFormulas.caughtUp(0, totalSeconds(), catchUp);
    }

    /** History that a new Info Mart without a copy lacks: what the other one keeps and the IDBs no longer hold. */
    public static long missingHistory(long kept, long retention) {
        return Math.max(0, Math.subtractExact(kept, retention));
    }
}
