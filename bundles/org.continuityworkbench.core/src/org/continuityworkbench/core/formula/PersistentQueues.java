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
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

import org.continuityworkbench.model.topology.DataSource;
import org.continuityworkbench.model.topology.InteractionConcentrator;

/** Size of the persistent queue of an ICON whose IDB cannot be reached. Exact arithmetic, rounded up to whole bytes. Stateless. */
public final class PersistentQueues {

    private PersistentQueues() {
    }

    /** Bytes that queue up while records of one size arrive at a rate; 0 if a value is not positive. */
    public static BigInteger bytes(BigDecimal recordsPerSecond, long bytesPerRecord, Duration outage) {
        BigDecimal need = recordsPerSecond.multiply(BigDecimal.valueOf(bytesPerRecord)).multiply(BigDecimal.valueOf(outage.getSeconds()));
        boolean positive = recordsPerSecond.signum() > 0 && bytesPerRecord > 0 && outage.getSeconds() > 0;
        return positive ? need.setScale(0, RoundingMode.CEILING).toBigInteger() : BigInteger.ZERO;
    }

    /**
     * Bytes that the ICON queues for all its data sources during an outage.
     *
     * @return empty if no length is given or no data source states both its record rate and its record size
     */
    public static Optional<BigInteger> bytes(InteractionConcentrator concentrator, Duration outage) {
        if (outage == null) {
            return Optional.empty();
        }
        return concentrator.getConnections().stream().filter(PersistentQueues::statesLoad)
                .map(source -> bytes(source.getRecordRate(), source.getRecordSize(), outage)).reduce(BigInteger::add);
    }

    private static boolean statesLoad(DataSource source) {
        return source.getRecordRate() != null && source.getRecordSize() != null;
    }
}
