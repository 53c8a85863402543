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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the calculator is told about a deployment and a scenario is what the numbers of the case say. */
class ClosedFormTest {

    private static final Set<Quantity> FROM_NUMBERS_ONLY = EnumSet.of(Quantity.STEPS, Quantity.PHASES, Quantity.MEAN_DELAY,
            Quantity.TRANSFER);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"TRANSFER", "SPLIT_BRAIN"})
    void modelsAreReadAsTheNumbersMeanThem(Family family) {
        CaseModel.Cache cache = new CaseModel.Cache();
        for (long seed = 1_000; seed < 1_150; seed++) {
            Case input = CaseGenerator.of(family, seed);
            CompiledTopology topology = cache.topology(input);
            List<Fact> read = CrossCheck.facts(topology, CaseModel.scenario(input, topology), CaseModel.settings(input), input.horizon());
            List<Fact> told = CaseFacts.of(input).stream().filter(fact -> !FROM_NUMBERS_ONLY.contains(fact.quantity())).toList();
            assertThat(read).as("%s", input).containsAll(told);
        }
    }

    private static NotCovered reason(CompiledTopology topology, CompiledScenario scenario) {
        try {
            CrossCheck.facts(topology, scenario, SimulationSettings.realistic(), 1_000_000);
            return null;
        } catch (NotCoveredException e) {
            return e.reason();
        }
    }

    @Test
    void storiesWithoutAClosedFormAreRefusedWithTheReason() {
        CompiledTopology two = CompiledTopology.compile(Deployments.twoSite().withoutConfiguration().build());
        assertThat(reason(two, CompiledScenario.builder(two).outage(EventKind.ICON_CRASH, 0, 100, 50).build())).isEqualTo(NotCovered.EVENT);
        assertThat(reason(two, CompiledScenario.builder(two).outage(EventKind.SITE_FAIL, 0, 100, 50).outage(EventKind.SITE_FAIL, 1, 500, 50)
                .build())).isEqualTo(NotCovered.FAILURES);
        assertThat(reason(two, CompiledScenario.builder(two).outage(EventKind.SITE_FAIL, 0, 100, -1).outage(EventKind.LINK_DOWN, 0, 500, 50)
                .build())).isEqualTo(NotCovered.PATHS);
        assertThat(reason(two, CompiledScenario.builder(two).outage(EventKind.GIM_STOP, 0, 100, 400).outage(EventKind.LINK_DOWN, 0, 300, 50)
                .build())).isEqualTo(NotCovered.PATHS);
        CompiledTopology purged = CompiledTopology
                .compile(Deployments.twoSite().withoutConfiguration().retention(Duration.ofHours(1), true).build());
        assertThat(reason(purged, CompiledScenario.builder(purged).outage(EventKind.LINK_DOWN, 0, 300, 3_600).build()))
                .isEqualTo(NotCovered.PURGE);
        for (NotCovered reason : NotCovered.values()) {
            assertThat(reason.text()).endsWith(".");
        }
    }

    @Test
    void overlappingAndRedundantLinksAreReadAsWhatTheyCutOff() {
        CompiledTopology three = CompiledTopology.compile(Deployments.activeActive(3).withoutConfiguration().build());
        // links a-b, a-c, b-c: one down alone cuts nothing, two down together cut a off from 200 to 300
        CompiledScenario scenario = CompiledScenario.builder(three).outage(EventKind.LINK_DOWN, 0, 100, 200)
                .outage(EventKind.LINK_DOWN, 1, 200, 400).build();
        Story story = Story.read(three, scenario, 10_000);
        Cuts cuts = new Cuts(three, story);
        assertThat(cuts.between(0, 1).toString()).isEqualTo("[[200, 300)]");
        assertThat(cuts.between(1, 2).isEmpty()).isTrue();
        assertThat(reason(three, scenario)).isNull();
        assertThatThrownBy(() -> CrossCheck.facts(three, CompiledScenario.builder(three).outage(EventKind.IDB_DOWN, 0, 5, 5).build(),
                SimulationSettings.ideal(), 100)).isInstanceOf(NotCoveredException.class);
    }
}
