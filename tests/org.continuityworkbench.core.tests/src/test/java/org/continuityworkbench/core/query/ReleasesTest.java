/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleasesTest {

    @Test
    void comparesNumbersPartByPart() {
        assertThat(Releases.ORDER.compare("8.5.015.19", "8.5.016.04")).isNegative();
        assertThat(Releases.ORDER.compare("8.5.15.19", "8.5.015.19")).isZero();
        assertThat(Releases.ORDER.compare("8.5", "8.5.0")).isZero();
        assertThat(Releases.ORDER.compare("10", "9.9")).isPositive();
    }

    @Test
    void textWithoutDigitsCountsAsZero() {
        assertThat(Releases.ORDER.compare("x.1", "0.1")).isZero();
        assertThat(Releases.ORDER.compare("99999999999999999999", "1")).isPositive();
    }

    @Test
    void blankIsNotStated() {
        assertThat(Releases.isStated(null)).isFalse();
        assertThat(Releases.isStated(" ")).isFalse();
        assertThat(Releases.isStated("8.5")).isTrue();
    }
}
