/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationException;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Objectives;
import org.continuityworkbench.simulation.expectation.Origin;
import org.continuityworkbench.simulation.expectation.Outcome;

/** Replays the cases of a campaign in several threads. The results do not depend on the number of threads. */
public final class Campaign {

    /** Cases that a thread takes at once; few enough for a lively progress bar. */
    private static final int BLOCK = 500;

    private final CompiledTopology topology;
    private final Cases cases;
    private final Objectives objectives;
    private final List<CampaignResult.Demand> demands;
    private final Supplier<Simulator> simulators;
    private final SimulationSettings settings;
    private final Subject subject;

    /**
     * @param settings what the caller wants; settings of a scenario count where the caller gave none
     * @param subject  what the results are about
     */
    public Campaign(CompiledTopology topology, Cases cases, SimulationSettings settings, Subject subject) {
        this(topology, cases, settings, subject, Simulator::new);
    }

    /**
     * As {@link #Campaign(CompiledTopology, Cases, SimulationSettings, Subject)}, with simulators that follow behaviours of partners.
     *
     * @param simulators makes one for each thread
     */
    public Campaign(CompiledTopology topology, Cases cases, SimulationSettings settings, Subject subject,
            Supplier<Simulator> simulators) {
        this.simulators = simulators;
        this.topology = topology;
        this.cases = cases;
        this.settings = settings;
        this.subject = subject;
        objectives = Objectives.of(topology);
        demands = new ArrayList<>();
        for (int i = 0; i < objectives.ids().size(); i++) {
            demands.add(new CampaignResult.Demand(Origin.OBJECTIVE, objectives.ids().get(i), objectives.names().get(i)));
        }
    }

    /**
     * Replays the cases of a shard. Blocks until they are done or the run is cancelled.
     *
     * @param jobs     number of threads
     * @param progress told now and then how many cases are finished, and asked before every case and now and then within one; once it is
     *                 cancelled the cases that are finished are returned as a partial result
     * @throws org.continuityworkbench.simulation.ScenarioException if a scenario cannot be replayed with these settings at all
     */
    public CampaignResult run(Shard shard, int jobs, Progress progress) {
        Interval range = shard.cases(cases.count());
        Run run = new Run(range, progress);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            threads.add(Thread.ofPlatform().name("campaign-" + (i + 1)).daemon().start(run));
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    run.stop.set(true);
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return run.finish();
    }

    /** One run; its threads take blocks of cases until none is left. */
    private final class Run implements Runnable {

        private final AtomicBoolean stop = new AtomicBoolean();
        private final Interval range;
        private final Progress progress;
        private final AtomicLong next;
        private final CampaignResult total = new CampaignResult(subject);
        private RuntimeException failure;

        Run(Interval range, Progress progress) {
            this.range = range;
            this.progress = progress;
            next = new AtomicLong(range.start());
        }

        @Override
        public void run() {
            try {
                Simulator simulator = simulators.get();
                long from = next.getAndAdd(BLOCK);
                while (from < range.end() && !stop.get()) {
                    merge(block(simulator, from, Math.min(from + BLOCK, range.end())));
                    from = next.getAndAdd(BLOCK);
                }
            } catch (RuntimeException e) {
                fail(e);
            }
        }

        private CampaignResult block(Simulator simulator, long from, long to) {
            CampaignResult part = new CampaignResult(subject);
            long number = from;
            while (number < to && !isStopped()) {
                try {
                    replay(simulator, number, part, this::isStopped);
                    number++;
                } catch (CancellationException e) {
                    stop.set(true); // this case counts as not begun
                }
            }
            part.cover(IntervalSet.of(from, number));
            return part;
        }

        private boolean isStopped() {
            if (progress.cancelled()) {
                stop.set(true);
            }
            return stop.get();
        }

        private synchronized void merge(CampaignResult part) {
            total.add(part);
            progress.worked(total.covered().length());
        }

        private synchronized void fail(RuntimeException e) {
            failure = failure == null ? e : failure;
            stop.set(true);
        }

        synchronized CampaignResult finish() {
            if (failure != null) {
                throw failure;
            }
            return total;
        }
    }

    private void replay(Simulator simulator, long number, CampaignResult into, Progress progress) {
        Trace trace;
        try {
            trace = simulator.run(topology, cases.compiled(number), settings, progress);
        } catch (SimulationException e) {
            into.addUnanswered(number);
            return;
        }
        Objectives.Assessment assessment = objectives.assess(trace);
        into.add(number, assessment.figures());
        for (int i = 0; i < demands.size(); i++) {
            into.add(number, demands.get(i), assessment.verdicts().get(i));
        }
        if (cases.hasExpectations()) {
            for (Outcome outcome : Expectations.evaluate(trace, cases.model(number), Bindings.none())) {
                if (outcome.origin() == Origin.EXPECTATION) {
                    String id = trace.scenario().id() + "/" + outcome.id();
                    into.add(number, new CampaignResult.Demand(Origin.EXPECTATION, id, outcome.name()), outcome.verdict());
                }
            }
        }
        violations(trace, number, into);
        into.addAssumptions(trace.raw().assumptions);
    }

    /** A rule counts once for each case. */
    private static void violations(Trace trace, long number, CampaignResult into) {
        String[] rules = trace.raw().violationRule;
        for (int i = 0; i < trace.raw().violations; i++) {
            boolean first = true;
            for (int j = 0; j < i; j++) {
                first &= !rules[j].equals(rules[i]);
            }
            if (first) {
                into.addForbidden(number, rules[i]);
            }
        }
    }
}
