/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.validation.rules.ha;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.continuityworkbench.core.formula.PersistentQueues;
import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.options.Options;
import org.continuityworkbench.core.query.Concentrators;
import org.continuityworkbench.model.topology.InteractionConcentrator;

/** What the rules about the persistent queue have in common. */
final class Queues {

    /** From this size on a queue file counts as large; the documents speak of hundreds of megabytes, the exact bound is chosen. */
    static final BigInteger LARGE = BigInteger.valueOf(100_000_000);

    private static final String IN_MEMORY = ":memory:";

    private Queues() {
    }

    /** True if the queue is kept in memory, so that there is no file. */
    static boolean isInMemory(InteractionConcentrator concentrator) {
        return Options.effective(concentrator, OptionKey.PQ_DBNAME).toLowerCase(Locale.ROOT).equals(IN_MEMORY);
    }

    /** True if the file is purged at start, always or from some size on. */
    static boolean isPurgedAtStart(InteractionConcentrator concentrator) {
        return !Options.effective(concentrator, OptionKey.PQ_STARTUP_PURGE).toLowerCase(Locale.ROOT).matches("0+\\s*(b|kb|mb|gb)?");
    }

    /** What piles up during an outage of the links; empty if the ICON writes at its own site or the figures for it are not stated. */
    static Optional<BigInteger> expected(InteractionConcentrator concentrator, Duration outage) {
        return Concentrators.writesRemotely(concentrator) && !isInMemory(concentrator) ? PersistentQueues.bytes(concentrator, outage)
                : Optional.empty();
    }

    /** The larger one of the present size of the file and the size after an outage of the links; 0 if neither is known. */
    static BigInteger size(InteractionConcentrator concentrator, Duration outage) {
        return present(concentrator).max(expected(concentrator, outage).orElse(BigInteger.ZERO));
    }

    /** The present size of the file; 0 if it is not stated or there is no file. */
    static BigInteger present(InteractionConcentrator concentrator) {
        Long size = concentrator.getQueueFileSize();
        return size == null || isInMemory(concentrator) ? BigInteger.ZERO : BigInteger.valueOf(size);
    }
}
