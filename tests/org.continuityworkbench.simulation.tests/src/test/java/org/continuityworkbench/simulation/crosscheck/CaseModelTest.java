/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated cases are what they promise to be before any engine sees them. */
class CaseModelTest {

    private static final int CASES = 60;

    @ParameterizedTest
    @EnumSource
    void aSeedGivesOneCaseThatBothSidesCanRead(Family family) {
        CaseModel.Cache cache = new CaseModel.Cache();
        for (long seed = 0; seed < CASES; seed++) {
            Case input = CaseGenerator.of(family, seed);
            assertThat(CaseGenerator.of(family, seed).toString()).isEqualTo(input.toString());
            CompiledTopology topology = cache.topology(input);
            CompiledScenario scenario = CaseModel.scenario(input, topology);
            assertThat(scenario.horizon()).isEqualTo(input.horizon());
            assertThat(CaseModel.settings(input).givenValues()).isNotEmpty();
            assertThat(CaseFacts.of(input)).as("%s", input).isNotEmpty();
        }
    }
}
