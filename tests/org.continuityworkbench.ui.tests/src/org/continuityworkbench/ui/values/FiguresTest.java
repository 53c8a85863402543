/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.ui.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;

import org.continuityworkbench.model.topology.Link;
import org.continuityworkbench.model.topology.TopologyFactory;
import org.continuityworkbench.model.topology.TopologyPackage.Literals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People read and type numbers as their language writes them. */
class FiguresTest {

    private final Locale before = Locale.getDefault(Locale.Category.FORMAT);
    private final Link link = TopologyFactory.eINSTANCE.createLink();
    private final Field fraction = Fields.of(Literals.LINK__USABLE_FRACTION);

    @AfterEach
    void theReaderFromBefore() {
        Locale.setDefault(Locale.Category.FORMAT, before);
    }

    @Test
    void aGermanReadsAndTypesCommas() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY);
        assertThat(Figures.count(12_345)).isEqualTo("12.345");
        link.setUsableFraction(new BigDecimal("0.85"));
        assertThat(fraction.text(link)).isEqualTo("0,85");
        assertThat(fraction.problem(link, "0,5")).isNull();
        fraction.apply(link, "0,5");
        assertThat(link.getUsableFraction()).isEqualByComparingTo("0.5");
        fraction.apply(link, "0.125");
        assertThat(link.getUsableFraction()).as("as in files").isEqualByComparingTo("0.125");
        assertThat(fraction.problem(link, "1.500")).as("fifteen hundred or one and a half").contains("1.500");
        assertThat(fraction.problem(link, "1.500,5")).isNotNull();
    }

    @Test
    void anAmericanReadsAndTypesPoints() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        assertThat(Figures.count(12_345)).isEqualTo("12,345");
        link.setUsableFraction(new BigDecimal("0.85"));
        assertThat(fraction.text(link)).isEqualTo("0.85");
        assertThat(fraction.problem(link, "1.500")).isNull();
        assertThat(fraction.problem(link, "0,5")).isNotNull();
    }
}
