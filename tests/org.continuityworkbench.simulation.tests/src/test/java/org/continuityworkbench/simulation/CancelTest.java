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

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.simulation.campaign.Campaign;
import org.continuityworkbench.simulation.campaign.CampaignResult;
import org.continuityworkbench.simulation.campaign.Cases;
import org.continuityworkbench.simulation.campaign.Shard;
import org.continuityworkbench.simulation.campaign.Subject;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.junit.jupiter.api.Test;

/**
 * A cancelled replay really ends: the thread of the engine stops after at most half a second of work, whatever it is doing. What the
 * machine does for others in the meantime does not count.
 */
class CancelTest {

    private static final long LIMIT_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long DAY = 86_400;

    private final CompiledTopology topology = Replays.activeActive();
    private final CompiledScenario linkLoss = CompiledScenario.builder(topology).outage(EventKind.LINK_DOWN, 0, 100, 36_000).build();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<Throwable> end = new AtomicReference<>();
    /** Processor time of the thread when it ended. */
    private final AtomicLong work = new AtomicLong();

    private Thread start(Simulator simulator, CompiledScenario scenario, String... settings) {
        return Thread.ofPlatform().daemon().name("replay").start(() -> {
            try {
                simulator.run(topology, scenario, Replays.ideal(settings), cancelled::get);
            } catch (CancellationException | SimulationException e) {
                end.set(e);
            } finally {
                work.set(THREADS.getCurrentThreadCpuTime());
            }
        });
    }

    private void cancel(Thread thread) throws InterruptedException {
        assertThat(thread.isAlive()).as("at work before it is cancelled").isTrue();
        cancelled.set(true);
        thread.join(PATIENCE_MILLIS);
        assertThat(thread.isAlive()).as("at work %d ms after it was cancelled", PATIENCE_MILLIS).isFalse();
    }

    private void cancelReplay(Thread replay) throws InterruptedException {
        long before = THREADS.getThreadCpuTime(replay.threadId());
        cancel(replay);
        assertThat(TimeUnit.NANOSECONDS.toMillis(work.get() - before)).as("milliseconds of work after it was cancelled")
                .isLessThan(LIMIT_MILLIS);
        assertThat(end.get()).isInstanceOf(CancellationException.class).hasMessageContaining("cancelled at second");
    }

    /** A link that fails every ten minutes for twenty years. */
    private CompiledScenario endless() {
        CompiledScenario.Builder scenario = CompiledScenario.builder(topology).horizon(7_300 * DAY);
        for (long second = 0; second < 7_300 * DAY; second += 600) {
            scenario.outage(EventKind.LINK_DOWN, 0, second, 300);
        }
        return scenario.build();
    }

    @Test
    void aLongReplayStops() throws Exception {
        Simulator simulator = new Simulator();
        Thread replay = start(simulator, endless());
        replay.join(100);
        cancelReplay(replay);
        assertThat(Replays.text(simulator.run(topology, linkLoss, SimulationSettings.ideal()))).as("the simulator can be used again")
                .isEqualTo(Replays.text(new Simulator().run(topology, linkLoss, SimulationSettings.ideal())));
    }

    /** Waits for ever, or until somebody interrupts it. */
    private static final class Sleeper implements Behaviour {

        private final CountDownLatch asleep = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public String id() {
            return "sleeper";
        }

        @Override
        public Set<EventKind> takes() {
            return Set.of(EventKind.ALARM_55_20110);
        }

        @Override
        public Set<EventKind> causes() {
            return Set.of(EventKind.PARTNER);
        }

        @Override
        public void happened(TraceEvent event, BehaviourContext context) {
            try {
                asleep.countDown();
                TimeUnit.DAYS.sleep(1);
            } catch (InterruptedException e) {
                // what comes too late must not reach a later replay
                context.cause(EventKind.PARTNER, event.element(), 0, 42);
                interrupted.countDown();
            }
        }
    }

    @Test
    void aBehaviourAtWorkIsInterruptedAndLeftAlone() throws Exception {
        Sleeper sleeper = new Sleeper();
        Simulator simulator = new Simulator(List.of(sleeper));
        Thread replay = start(simulator, linkLoss);
        assertThat(sleeper.asleep.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        cancelReplay(replay);
        assertThat(sleeper.interrupted.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        CompiledScenario calm = CompiledScenario.builder(topology).horizon(DAY).build();
        assertThat(simulator.run(topology, calm, SimulationSettings.ideal()).events(EventKind.PARTNER)).isEmpty();
    }

    /** The threads end in the middle of a case that would take long. */
    @Test
    void aLongCaseIsCancelledInTheMiddle() throws Exception {
        CountDownLatch inCase = new CountDownLatch(1);
        CompiledScenario endless = endless();
        Cases cases = new Cases() {

            @Override
            public long count() {
                return 2;
            }

            @Override
            public CompiledScenario compiled(long number) {
                inCase.countDown();
                return endless;
            }

            @Override
            public Scenario model(long number) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean hasExpectations() {
                return false;
            }
        };
        Subject subject = new Subject("d", "sha256:0", 7L, 1, List.of(), 2, List.of(), "1", 5);
        AtomicReference<CampaignResult> result = new AtomicReference<>();
        Thread campaign = Thread.ofPlatform().daemon()
                .start(() -> result.set(new Campaign(topology, cases, SimulationSettings.ideal(), subject)
                .run(Shard.WHOLE, 1, cancelled::get)));
        assertThat(inCase.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        campaign.join(100);
        cancel(campaign);
        assertThat(result.get().covered().isEmpty()).isTrue();
    }
}
