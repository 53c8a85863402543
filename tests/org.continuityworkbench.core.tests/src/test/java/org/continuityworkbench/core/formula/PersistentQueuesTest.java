/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;

import org.continuityworkbench.model.topology.InteractionConcentrator;
import org.continuityworkbench.testsupport.Deployments;
import org.continuityworkbench.testsupport.Elements;
import org.junit.jupiter.api.Test;

class PersistentQueuesTest {

    @Test
    void rateTimesSizeTimesTime() {
        assertThat(PersistentQueues.bytes(new BigDecimal("150"), 800, Duration.ofHours(8))).isEqualTo(BigInteger.valueOf(3_456_000_000L));
    }

    @Test
    void roundsUpAndDoesNotOverflow() {
        assertThat(PersistentQueues.bytes(new BigDecimal("0.1"), 3, Duration.ofSeconds(1))).isEqualTo(BigInteger.ONE);
        assertThat(PersistentQueues.bytes(new BigDecimal("1E+9"), Long.MAX_VALUE, Duration.ofDays(1000))).isPositive();
    }

    @Test
    void absurdValuesQueueNothing() {
        assertThat(PersistentQueues.bytes(new BigDecimal("-1"), -1, Duration.ofSeconds(1))).isZero();
        assertThat(PersistentQueues.bytes(BigDecimal.ONE, 1, Duration.ofSeconds(-1))).isZero();
    }

    @Test
    void addsTheSourcesThatStateTheirLoad() {
        InteractionConcentrator icon =
                Elements.get(Deployments.twoSite().rates("10", 100, "600").build(), "icon-voice-a-remote", InteractionConcentrator.class);
        assertThat(PersistentQueues.bytes(icon, Duration.ofSeconds(2))).contains(BigInteger.valueOf(2000));
        assertThat(PersistentQueues.bytes(icon, null)).isEmpty();
        icon.getConnections().get(0).setRecordRate(null);
        assertThat(PersistentQueues.bytes(icon, Duration.ofSeconds(2))).isEmpty();
    }
}
