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

import java.math.BigInteger;

import org.junit.jupiter.api.Test;

class DataSizesTest {

    @Test
    void choosesTheUnit() {
        assertThat(DataSizes.format(0)).isEqualTo("0 bytes");
        assertThat(DataSizes.format(999)).isEqualTo("999 bytes");
        assertThat(DataSizes.format(1000)).isEqualTo("1 kB");
        assertThat(DataSizes.format(3_456_000_000L)).isEqualTo("3.456 GB");
        assertThat(DataSizes.format(-2_000_000)).isEqualTo("-2 MB");
    }

    @Test
    void roundsToThreeDecimals() {
        assertThat(DataSizes.format(1_000_499)).isEqualTo("1 MB");
        assertThat(DataSizes.format(1_000_500)).isEqualTo("1.001 MB");
        assertThat(DataSizes.format(BigInteger.TEN.pow(19))).isEqualTo("10000 PB");
    }
}
