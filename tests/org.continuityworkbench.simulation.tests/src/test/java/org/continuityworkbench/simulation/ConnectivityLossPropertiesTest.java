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
import static org.continuityworkbench.simulation.Replays.data;
import static org.continuityworkbench.simulation.Replays.linkOutage;
import static org.continuityworkbench.simulation.Replays.mart;

import java.util.ArrayList;
import java.util.List;

import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.testsupport.Deployments;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every outage; each replay is also checked against the invariants. */
class ConnectivityLossPropertiesTest {

    private static final CompiledTopology TWO_SITES = Replays.activeActive();
    private static final CompiledTopology THREE_SITES = CompiledTopology
            .compile(Deployments.activeActive(3).withoutConfiguration().withoutOperations().build());

    @Property(tries = 300, seed = "20261122")
    void theLossIsZeroUpToTheThresholdAndGrowsSecondBySecondAfterwards(@ForAll @LongRange(min = 1, max = 200_000) long outage,
            @ForAll @LongRange(min = 1, max = 100_000) long tau) {
        Trace trace = linkOutage(TWO_SITES, 0, outage, "tau=" + tau);

        assertThat(data(trace, "gim-a", "sip-b").lost().length()).isEqualTo(Math.max(0, outage - tau));
        assertThat(mart(trace, "gim-a").longestReportingOutage()).isEqualTo(Math.min(outage, tau));
        assertThat(data(trace, "gim-a", "sip-a").lost().isEmpty()).isTrue();
    }

    @Property(tries = 200, seed = "20261122")
    void aHigherThresholdNeverLosesMoreAndNeverShortensTheStandstill(@ForAll @LongRange(min = 1, max = 200_000) long outage,
            @ForAll @LongRange(min = 1, max = 100_000) long tau, @ForAll @LongRange(min = 0, max = 50_000) long more) {
        Trace low = linkOutage(TWO_SITES, 500, outage, "tau=" + tau);
        Trace high = linkOutage(TWO_SITES, 500, outage, "tau=" + (tau + more));

        assertThat(mart(high, "gim-a").lost().length()).isLessThanOrEqualTo(mart(low, "gim-a").lost().length());
        assertThat(mart(high, "gim-a").longestReportingOutage()).isGreaterThanOrEqualTo(mart(low, "gim-a").longestReportingOutage());
    }

    @Property(tries = 200, seed = "20261122")
    void bothSidesLoseTheSame(@ForAll("outages") List<long[]> outages, @ForAll @LongRange(min = 1, max = 50_000) long tau) {
        CompiledScenario.Builder scenario = CompiledScenario.builder(TWO_SITES);
        outages.forEach(outage -> scenario.outage(EventKind.LINK_DOWN, 0, outage[0], outage[1]));
        Trace trace = Replays.run(TWO_SITES, scenario, "tau=" + tau);

        assertThat(data(trace, "gim-a", "sip-b").lost()).isEqualTo(data(trace, "gim-b", "sip-a").lost());
        assertThat(data(trace, "gim-a", "sip-b").oldestDelay()).isEqualTo(data(trace, "gim-b", "sip-a").oldestDelay());
    }

    /** The invariants themselves are checked inside the replay. */
    @Property(tries = 300, seed = "20261122")
    void everyDataSecondIsInExactlyOneSet(@ForAll("faults") List<Fault> faults, @ForAll("settings") List<String> settings) {
        CompiledScenario.Builder scenario = CompiledScenario.builder(THREE_SITES);
        faults.forEach(fault -> fault.addTo(scenario));
        Replays.run(THREE_SITES, scenario, settings.toArray(String[]::new));
    }

    @Property(tries = 100, seed = "20261122")
    void theSameInputGivesTheSameEvents(@ForAll("faults") List<Fault> faults, @ForAll("settings") List<String> settings) {
        CompiledScenario.Builder scenario = CompiledScenario.builder(THREE_SITES);
        faults.forEach(fault -> fault.addTo(scenario));
        CompiledScenario built = scenario.build();
        Simulator used = new Simulator();
        used.run(THREE_SITES, CompiledScenario.builder(THREE_SITES).outage(EventKind.SITE_FAIL, 0, 5, 77).build(), Replays.ideal("C=3"));
        SimulationSettings complete = Replays.ideal(settings.toArray(String[]::new));

        Trace second = used.run(THREE_SITES, built, complete);
        Trace first = new Simulator().run(THREE_SITES, built, complete);

        assertThat(Replays.text(second)).isEqualTo(Replays.text(first));
        assertThat(second.raw().pieceP).isEqualTo(first.raw().pieceP);
    }

    record Fault(EventKind kind, int element, long at, long duration, boolean disks) {

        void addTo(CompiledScenario.Builder scenario) {
            scenario.outage(kind, element, at, duration, disks);
        }
    }

    @Provide
    Arbitrary<List<long[]>> outages() {
        return Combinators.combine(Arbitraries.longs().between(0, 100_000), Arbitraries.longs().between(1, 80_000))
                .as((at, length) -> new long[] {at, length}).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        Arbitrary<EventKind> kinds = Arbitraries.of(EventKind.LINK_DOWN, EventKind.LINK_DOWN, EventKind.LINK_DOWN, EventKind.SITE_FAIL,
                EventKind.ICON_STOP, EventKind.ICON_CRASH, EventKind.IDB_DOWN, EventKind.DATA_SOURCE_DOWN, EventKind.GIM_STOP);
        Arbitrary<Long> durations = Arbitraries.longs().between(1, 60_000).injectNull(0.2)
                .map(length -> length == null ? Replays.OPEN : length);
        return Combinators.combine(kinds, Arbitraries.integers().between(0, 5), Arbitraries.longs().between(0, 60_000), durations,
                Arbitraries.of(true, false)).as((kind, element, at, duration, disks) -> {
                    int range = kind == EventKind.ICON_STOP || kind == EventKind.ICON_CRASH || kind == EventKind.IDB_DOWN ? 6 : 3;
                    return new Fault(kind, element % range, at, duration, disks);
                }).list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> settings() {
        List<List<String>> combinations = new ArrayList<>();
        for (String tau : List.of("tau=5000", "tau=28800")) {
            for (String factor : List.of("C=inf", "C=5", "C=1.5")) {
                for (String period : List.of("p=0", "p=60")) {
                    for (String clock : List.of("stuckClock=OUTAGE_TIME", "stuckClock=HWM_AGE")) {
                        for (String mode : List.of("lateMode=PARALLEL", "lateMode=SERIAL")) {
                            for (String lag : List.of("w=0", "w=7")) {
                                combinations.add(List.of(tau, factor, period, clock, mode, lag));
                            }
                        }
                    }
                }
            }
        }
        return Arbitraries.of(combinations);
    }
}
