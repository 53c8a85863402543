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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.crosscheck.CrossCheck;
import org.junit.jupiter.api.Test;

/** Behaviours of partners see what happens and act within what they declared. */
class BehaviourTest {

    private final CompiledTopology topology = Replays.activeActive();
    private final CompiledScenario linkLoss = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 100, 36000).build();

    /** A second line that an automaton switches on an hour after the first one failed. */
    private class BackupLine implements Behaviour {

        private final Set<EventKind> causes;
        final List<TraceEvent> told = new ArrayList<>();

        BackupLine(Set<EventKind> causes) {
            this.causes = causes;
        }

        @Override
        public String id() {
            return "backup-line";
        }

        @Override
        public Set<EventKind> takes() {
            return Set.of(EventKind.ALARM_55_20110);
        }

        @Override
        public Set<EventKind> causes() {
            return causes;
        }

        @Override
        public void begin(BehaviourContext context) {
            told.clear();
        }

        @Override
        public void happened(TraceEvent event, BehaviourContext context) {
            told.add(event);
            if (told.size() == 1) {
                assertThat(context.reach(topology.find("site-a").orElseThrow(), topology.find("site-b").orElseThrow())).isFalse();
                context.cause(EventKind.PARTNER, event.element(), 0, 42);
                context.cause(EventKind.GIM_STOP, event.element(), 3600, 0);
            }
        }
    }

    @Test
    void aBehaviourReactsToEventsAndCausesOthers() {
        BackupLine behaviour = new BackupLine(Set.of(EventKind.PARTNER, EventKind.GIM_STOP));
        Simulator simulator = new Simulator(List.of(behaviour));
        Trace first = simulator.run(topology, linkLoss, SimulationSettings.ideal());
        Trace second = simulator.run(topology, linkLoss, SimulationSettings.ideal());
        Invariants.check(first);

        assertThat(behaviour.told).hasSize(2);
        assertThat(first.events(EventKind.PARTNER)).singleElement().satisfies(event -> {
            assertThat(event.time()).isEqualTo(1000);
            assertThat(event.from()).isEqualTo(42);
            assertThat(first.event(event.cause()).kind()).isEqualTo(EventKind.ALARM_55_20110);
        });
        assertThat(Replays.times(first, EventKind.GIM_STOP)).containsExactly(4600L);
        assertThat(Replays.text(second)).isEqualTo(Replays.text(first));
    }

    @Test
    void whatIsNotDeclaredIsRefusedByName() {
        Simulator simulator = new Simulator(List.of(new BackupLine(Set.of(EventKind.PARTNER))));

        assertThatThrownBy(() -> simulator.run(topology, linkLoss, SimulationSettings.ideal())).isInstanceOf(SimulationException.class)
                .hasMessageContaining("backup-line").hasMessageContaining("GIM_STOP").hasMessageContaining("declare");
    }

    @Test
    void whatNobodyMayCauseIsRefusedWithTheReason() {
        Element site = topology.find("site-a").orElseThrow();
        assertRefused(context -> context.cause(EventKind.LINK_DOWN, site, 0, 0), "LINK_DOWN of site-a at second 1000", "LINK only");
        assertRefused(context -> context.cause(EventKind.LINK_DOWN, null, 0, 0), "LINK_DOWN of - at second 1000", "LINK only");
        assertRefused(context -> context.cause(EventKind.ALARM_55_20110, site, 0, 0), "ALARM_55_20110", "only the engine does");
        assertRefused(context -> context.cause(EventKind.PARTNER, site, -5000, 0), "a delay of -5000 s", "in the past");
        assertRefused(context -> {
            for (int i = 0; i <= 1_000_000; i++) {
                context.cause(EventKind.PARTNER, site, i, 0);
            }
        }, "after 1000000 other events", "endless");
    }

    private void assertRefused(Consumer<BehaviourContext> trouble, String what, String why) {
        assertThatThrownBy(() -> new Simulator(List.of(new Troublemaker(trouble))).run(topology, linkLoss, SimulationSettings.ideal()))
                .isInstanceOf(SimulationException.class).hasMessageContaining("behaviour troublemaker causes ").hasMessageContaining(what)
                .hasMessageContaining(why).hasMessageContaining("; remove its plug-in, or ");
    }

    @Test
    void whatABehaviourChangesHasNoClosedForm() {
        BackupLine behaviour = new BackupLine(Set.of(EventKind.PARTNER, EventKind.GIM_STOP));
        assertThat(CrossCheck.check(new Simulator(List.of(behaviour)).run(topology, linkLoss, SimulationSettings.ideal())).covered())
                .isFalse();
        assertThat(CrossCheck.check(new Simulator().run(topology, linkLoss, SimulationSettings.ideal())).covered()).isTrue();
    }

    /** Does something bad when it is told about an alarm. */
    private record Troublemaker(Consumer<BehaviourContext> trouble) implements Behaviour {

        @Override
        public String id() {
            return "troublemaker";
        }

        @Override
        public Set<EventKind> takes() {
            return Set.of(EventKind.ALARM_55_20110);
        }

        @Override
        public Set<EventKind> causes() {
            return Set.of(EventKind.values());
        }

        @Override
        public void happened(TraceEvent event, BehaviourContext context) {
            trouble.accept(context);
        }
    }

    @Test
    void oneThatThrowsIsNamedWithTheSecond() {
        Behaviour throwing = new Troublemaker(context -> {
            throw new IllegalStateException("no carrier");
        });
        assertThatThrownBy(() -> new Simulator(List.of(throwing)).run(topology, linkLoss, SimulationSettings.ideal()))
                .isInstanceOf(SimulationException.class).hasMessageContaining("behaviour troublemaker").hasMessageContaining("second 1000")
                .hasMessageContaining("no carrier");
        Behaviour deep = new Troublemaker(context -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> new Simulator(List.of(deep)).run(topology, linkLoss, SimulationSettings.ideal()))
                .isInstanceOf(SimulationException.class).hasMessageContaining("behaviour troublemaker");
    }

    @Test
    void oneThatHangsIsNamedAndDoesNotHangTheReplay() {
        CountDownLatch never = new CountDownLatch(1);
        Simulator simulator = new Simulator(List.of(new Troublemaker(context -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        })), Duration.ofMillis(200));
        assertThatThrownBy(() -> simulator.run(topology, linkLoss, SimulationSettings.ideal())).isInstanceOf(SimulationException.class)
                .hasMessageContaining("behaviour troublemaker").hasMessageContaining("did not come back");
    }

    /** Kinds are kept as the bits of a long. */
    @Test
    void thereIsRoomForAllKinds() {
        assertThat(EventKind.values().length).isLessThanOrEqualTo(64);
        assertThat(Assumption.values().length).isLessThanOrEqualTo(64);
    }
}
