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

import org.junit.jupiter.api.Test;

class BacklogsTest {

    /** Examples 6 and 7 of the simulation semantics. */
    @Test
    void theQueueGrowsWithTheOutageAndDrainsAfterIt() {
        BigDecimal rate = BigDecimal.valueOf(150);
        assertThat(Backlogs.queueBytes(rate, 800, 36_000)).isEqualTo(4_320_000_000L);
        assertThat(Backlogs.secondsUntilFull(BigDecimal.valueOf(3_000_000_000L), BigDecimal.valueOf(120_000))).hasValue(25_000);
        assertThat(Backlogs.queueDrainSeconds(rate, BigDecimal.valueOf(600), 14_400)).hasValue(4_800);
        assertThat(Backlogs.queueDrainSeconds(rate, rate, 14_400)).isEmpty();
        assertThat(Backlogs.secondsUntilFull(BigDecimal.ONE, BigDecimal.ZERO)).isEmpty();
    }

    /** Example 5: 0.5 MB/s over 5 MB/s. */
    @Test
    void theTrailGrowsWithTheOutageAndDrainsAfterIt() {
        BigDecimal redo = BigDecimal.valueOf(500_000);
        assertThat(Backlogs.trailBytes(redo, 36_000)).isEqualTo(18_000_000_000L);
        assertThat(Backlogs.trailDrainSeconds(redo, 40_000_000L, BigDecimal.ONE, 36_000)).hasValue(4_000);
        assertThat(Backlogs.trailDrainSeconds(redo, 4_000_000L, BigDecimal.ONE, 36_000)).isEmpty();
        assertThat(Backlogs.redoBits(redo, new BigDecimal("1.5"))).isEqualByComparingTo("6000000");
    }

    @Test
    void fractionsAreRoundedUp() {
        assertThat(Backlogs.queueBytes(new BigDecimal("0.1"), 1, 1)).isEqualTo(1);
        assertThat(Backlogs.queueDrainSeconds(BigDecimal.ONE, BigDecimal.valueOf(4), 10)).hasValue(4);
    }
}
