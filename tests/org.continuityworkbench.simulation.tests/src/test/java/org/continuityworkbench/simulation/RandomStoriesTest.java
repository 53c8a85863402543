/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.campaign.RandomScenarios;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random stories reach what hand-written scenarios do not; whatever happens, the invariants hold and short cuts give what the long way
 * gives.
 */
class RandomStoriesTest {

    private static final int STORIES = 150;

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active", "two-site-active-standby", "four-site-active-active"})
    void invariantsHoldInEveryStory(String deployment) {
        CompiledTopology topology = CompiledTopology.compile(Samples.deployment(deployment));
        RandomScenarios stories = new RandomScenarios(topology, 1, Long.MAX_VALUE);
        Simulator simulator = new Simulator();
        for (SimulationSettings preset : List.of(SimulationSettings.ideal(), SimulationSettings.realistic())) {
            for (int number = 0; number < STORIES; number++) {
                try {
                    Invariants.check(simulator.run(topology, stories.compiled(number), preset));
                } catch (AssertionError | RuntimeException e) {
                    throw new AssertionError(preset.preset() + " story " + number + ": " + stories.outages(number), e);
                }
            }
        }
    }

    /** All sources were left out, and some came back ahead of what reports had. */
    @Test
    void reportsJumpToASourceThatComesBackWhenNothingElseHoldsThem() {
        CompiledTopology topology = CompiledTopology.compile(Samples.deployment("two-site-active-active"));
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).horizon(345_600);
        scenario.outage(EventKind.SITE_FAIL, Replays.index(topology, "site-lyon"), 67_620, 30_120, false);
        scenario.outage(EventKind.SITE_FAIL, Replays.index(topology, "site-paris"), 68_040, 2220, true);
        scenario.plan(Replays.index(topology, "plan-dr-lyon"), 67_620).plan(Replays.index(topology, "plan-dr-paris"), 68_040);
        Trace trace = new Simulator().run(topology, scenario.build(), SimulationSettings.ideal());
        Invariants.check(trace);
        assertThat(trace.infoMart("gim-paris").orElseThrow().watermark(trace.horizon() - 1)).isEqualTo(trace.horizon() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active", "two-site-active-standby"})
    void longestDelayIsThatOfAllCyclesOneByOne(String deployment) {
        CompiledTopology topology = CompiledTopology.compile(Samples.deployment(deployment));
        RandomScenarios stories = new RandomScenarios(topology, 2, Long.MAX_VALUE);
        Simulator simulator = new Simulator();
        for (int number = 0; number < 12; number++) {
            Trace trace = simulator.run(topology, stories.compiled(number), SimulationSettings.realistic());
            for (InfoMartTrace mart : trace.infoMarts()) {
                for (DataTrace data : mart.data()) {
                    assertThat(data.oldestDelay()).as("story %d: %s", number, data.dataSource()).isEqualTo(oneByOne(data));
                    Interval part = new Interval(86_400, 2 * 86_400);
                    assertThat(data.oldestDelay(part)).as("story %d: %s", number, data.dataSource()).isEqualTo(oneByOne(data, part));
                }
            }
        }
    }

    private static long oneByOne(DataTrace data) {
        return oneByOne(data, new Interval(0, Long.MAX_VALUE / 4));
    }

    private static long oneByOne(DataTrace data, Interval time) {
        IntervalSet absent = data.lost().union(data.notRecorded()).union(data.notProduced());
        long oldest = 0;
        for (Freshness.Rise rise : data.visible().rises()) {
            for (Freshness.Rise part : Freshness.without(rise, absent)) {
                Freshness.Rise cut = part.during(Rational.of(time.start()), Rational.of(time.end()));
                if (cut != null) {
                    oldest = Math.max(oldest, cut.fromTime().ceiling() - cut.fromData().ceiling());
                }
            }
        }
        return oldest;
    }
}
