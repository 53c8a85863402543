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

class UnitsTest {

    @Test
    void sizesAndSpeedsAreReadable() {
        assertThat(Units.bytes(0)).isEqualTo("0 B");
        assertThat(Units.bytes(999)).isEqualTo("999 B");
        assertThat(Units.bytes(18_000_000_000L)).isEqualTo("18 GB");
        assertThat(Units.bytes(1_234_567)).isEqualTo("1.235 MB");
        assertThat(Units.bitsPerSecond(new BigDecimal("1920000"))).isEqualTo("1.92 Mbit/s");
    }
}
