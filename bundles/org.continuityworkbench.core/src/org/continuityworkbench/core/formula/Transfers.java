/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.formula;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalLong;

import org.continuityworkbench.model.topology.DatabaseTransfer;
import org.continuityworkbench.model.topology.Link;

/**
 * How long a copy of the Info Mart database takes and what a purge destroys meanwhile. Exact; only the time of the copy is rounded, up to
 * whole seconds. Results that do not fit into a {@code long} become its largest value. Stateless.
 */
public final class Transfers {

    private static final BigDecimal BITS = BigDecimal.valueOf(8);

    private Transfers() {
    }

    /**
     * Seconds to send a database: size / (speed * usable fraction), rounded up (guide: size and channel speed).
     *
     * @param bytes          size of the database
     * @param bitsPerSecond  speed of the channel
     * @param usableFraction part of the speed that the transfer gets, 0 to 1
     * @return empty if nothing can pass, or the size is negative
     */
    public static OptionalLong copySeconds(long bytes, long bitsPerSecond, BigDecimal usableFraction) {
        BigDecimal speed = BigDecimal.valueOf(bitsPerSecond).multiply(usableFraction);
        if (speed.signum() <= 0 || bytes < 0) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Exact.roundedUp(BigDecimal.valueOf(bytes).multiply(BITS), speed));
    }

    /** {@link #copySeconds(long, long, BigDecimal)} of a modelled transfer; empty if size or speed are not stated. */
    public static OptionalLong copySeconds(DatabaseTransfer transfer) {
        Link link = transfer.getLink();
        Long size = transfer.getSource() == null ? null : transfer.getSource().getSize();
        Long speed = transfer.getChannelSpeed() == null && link != null ? link.getBandwidth() : transfer.getChannelSpeed();
        BigDecimal own = transfer.getUsableFraction();
        BigDecimal fraction = own == null && link != null ? link.getUsableFraction() : own;
        return size == null || speed == null ? OptionalLong.empty()
                : copySeconds(size, speed, fraction == null ? BigDecimal.ONE : fraction);
    }

    /** Export, copy and import one after another, in seconds; times of export and import that are not stated count as none. */
    public static OptionalLong totalSeconds(DatabaseTransfer transfer) {
        OptionalLong copy = copySeconds(transfer);
        if (copy.isEmpty()) {
            return copy;
        }
        long copied = Exact.sum(seconds(transfer.getExportTime()), copy.getAsLong());
        return OptionalLong.of(Exact.sum(copied, seconds(transfer.getImportTime())));
    }

    /** Seconds of rows that a running purge deletes before they are processed: what the transfer takes beyond the retention. */
    public static long purgeLoss(long totalSeconds, long retentionSeconds) {
        return Math.max(0, totalSeconds - retentionSeconds);
    }

    private static long seconds(Duration duration) {
        return duration == null ? 0 : duration.toSeconds();
    }
}
