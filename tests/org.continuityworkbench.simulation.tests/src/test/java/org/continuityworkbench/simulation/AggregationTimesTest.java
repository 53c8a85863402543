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

import java.time.OffsetDateTime;
import java.util.Optional;

import org.continuityworkbench.core.options.OptionKey;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.Deployment;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When aggregation runs. */
class AggregationTimesTest {

    private static final long HOUR = 3600;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0 1; [01:00]", "0,30 1-2; [01:00, 01:30, 02:00, 02:30]", "*/20 5; [05:00, 05:20, 05:40]",
            "15 */12; [00:15, 12:15]",
        "0; []", "x 1; []", "0 24; []", "*/0 1; []"})
    void schedulesOfTwoFieldsAreRead(String schedule, String times) {
        assertThat(AggregationTimes.times(schedule)).hasToString(times);
    }

    private static Optional<AggregationTimes> times(Deployment deployment, Scenario scenario) {
        Trace trace = Simulator.run(deployment, scenario, Bindings.none(), SimulationSettings.ideal());
        return AggregationTimes.of(trace, trace.infoMarts().getFirst().installation());
    }

    @Test
    void intervalsLieOnTheClockOfTheStory() {
        // starts at 09:00; aggregation from 01:00 to 07:00
        AggregationTimes times = times(Samples.deployment("two-site-active-active"), Samples.scenario("network-loss-10h")).orElseThrow();
        assertThat(times.open()).isEqualTo(IntervalSet.of(16 * HOUR, 22 * HOUR));
        assertThat(times.explicit()).isTrue();
        Scenario atNight = Samples.scenario("network-loss-10h");
        atNight.setStart(OffsetDateTime.parse("2026-03-03T02:00+01:00"));
        assertThat(times(Samples.deployment("two-site-active-active"), atNight).orElseThrow().open())
                .isEqualTo(IntervalSet.of(0, 5 * HOUR).union(23 * HOUR, 24 * HOUR));
    }

    @Test
    void withoutAggregatesOrAClockNothingIsKnown() {
        Deployment without = Samples.deployment("two-site-active-active");
        without.getInfoMartApplications().forEach(application -> application.getOptions().stream()
                .filter(option -> option.getName().equals(OptionKey.RUN_AGGREGATES.name())).forEach(option -> option.setValue("false")));
        assertThat(times(without, Samples.scenario("network-loss-10h"))).isEmpty();
        Scenario timeless = Samples.scenario("network-loss-10h");
        timeless.setStart(null);
        Deployment open = Samples.deployment("two-site-active-active");
        assertThat(times(open, timeless)).isEmpty();
    }
}
