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
import java.util.OptionalLong;

/**
 * What piles up while a link is down, and how long it takes to drain: the persistent queue of an ICON and the trail of a replication. Exact
 * and rounded up to whole bytes or seconds; results that do not fit into a {@code long} become its largest value. Stateless.
 */
public final class Backlogs {

    private static final BigDecimal BITS = BigDecimal.valueOf(8);

    private Backlogs() {
    }

    /**
     * Bytes that the persistent queue holds after an outage.
     *
     * @param recordRate    records per second
     * @param recordSize    bytes per record
     * @param outageSeconds length of the outage
     */
    public static long queueBytes(BigDecimal recordRate, long recordSize, long outageSeconds) {
        return Exact.roundedUp(recordRate.multiply(BigDecimal.valueOf(recordSize)).multiply(BigDecimal.valueOf(outageSeconds)));
    }

    /**
     * Seconds that the queue needs to drain after an outage, while new records go on arriving: T * lambda / (mu - lambda).
     *
     * @param recordRate    records per second that arrive
     * @param writeRate     records per second that can be written
     * @param outageSeconds length of the outage
     * @return empty if the queue never drains
     */
    public static OptionalLong queueDrainSeconds(BigDecimal recordRate, BigDecimal writeRate, long outageSeconds) {
        return drain(recordRate.multiply(BigDecimal.valueOf(outageSeconds)), writeRate.subtract(recordRate));
    }

    /** Bytes of the trail after an outage, at a constant rate of change data (bytes per second). */
    public static long trailBytes(BigDecimal redoRate, long outageSeconds) {
        return Exact.roundedUp(redoRate.multiply(BigDecimal.valueOf(outageSeconds)));
    }

    /** Seconds from the beginning of an outage until the disk is full; empty if it never is. */
    public static OptionalLong secondsUntilFull(BigDecimal diskBytes, BigDecimal bytesPerSecond) {
        return bytesPerSecond.signum() <= 0 ? OptionalLong.empty() : OptionalLong.of(Exact.roundedUp(diskBytes, bytesPerSecond));
    }

    /** Bits per second that a steady stream of change data needs on the network. */
    public static BigDecimal redoBits(BigDecimal redoRate, BigDecimal overhead) {
        return redoRate.multiply(overhead).multiply(BITS);
    }

    /**
     * Seconds until the trail is empty after an outage, while new changes go on arriving.
     *
     * @param redoRate      bytes of change data per second
     * @param bitsPerSecond speed that the replication gets
     * @param overhead      network bytes for each byte of change data
     * @param outageSeconds length of the outage
     * @return empty if the lag never shrinks
     */
    public static OptionalLong trailDrainSeconds(BigDecimal redoRate, long bitsPerSecond, BigDecimal overhead, long outageSeconds) {
        BigDecimal perByte = BITS.multiply(overhead);
        // numerator and denominator times 8 * overhead, so that nothing is divided before the end
        return drain(redoRate.multiply(BigDecimal.valueOf(outageSeconds)).multiply(perByte),
                BigDecimal.valueOf(bitsPerSecond).subtract(redoRate.multiply(perByte)));
    }

    private static OptionalLong drain(BigDecimal backlog, BigDecimal reserve) {
        return reserve.signum() <= 0 ? OptionalLong.empty() : OptionalLong.of(Exact.roundedUp(backlog, reserve));
    }
}
