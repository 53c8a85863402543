/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

import org.continuityworkbench.model.scenario.Scenario;
import org.continuityworkbench.model.topology.PlanPurpose;
import org.continuityworkbench.model.topology.RecoveryPlan;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.InfoMartMode;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * Random outage stories on one deployment. Story {@code n} depends on the seed, {@code n} and the deployment alone, so any part of a
 * campaign can be drawn anywhere. Nothing about these outages is measured; the distribution is chosen to reach every mechanism of the
 * replay:
 * <ul>
 * <li>one incident in half of the stories, two in a quarter, three in an eighth, four in an eighth; each begins in a minute of the first
 * day;
 * <li>a later incident hits what the one before hit in a quarter of the cases, else anything;
 * <li>in the ratio of their weights: one link is down, a site is cut off from all others, a site fails, an ICON ends abnormally, an ICON is
 * stopped, an IDB is down, a data source is down, an Info Mart server that was in service is down, a replication ends abnormally;
 * <li>every doubling of the length from 1 minute to 2048 minutes is equally likely, within it every minute; a failed site never comes back
 * in a quarter of the cases, comes back with its disks in a half and without them in a quarter;
 * <li>where the deployment holds a recovery plan for a failed site it runs, once, if the site is down for longer than it takes to notice
 * and to decide. Everything is observed for four days.
 * </ul>
 * Thread-safe if the generators are given one by one, as those of a seed are.
 */
public final class RandomScenarios implements Cases {

    /** Version of the distribution; a result tells it because the same numbers mean other stories in another version. */
    public static final int VERSION = 1;

    /** Four days in seconds. */
    public static final long HORIZON = 4 * 86_400;
    /** Second 0: a Monday, for deployments with daily windows. */
    public static final OffsetDateTime START = OffsetDateTime.parse("2026-01-05T00:00Z");

    /** Zone of the wall clock. */
    public static final ZoneId ZONE = ZoneId.of("UTC");
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int DOUBLINGS = 11;
    private static final int MOST = 4;

    private enum Kind {
        LINK(3), ISOLATION(4), SITE(4), ICON_CRASH(2), ICON_STOP(1), IDB(2), SOURCE(1), INFO_MART(1), REPLICATION(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    private static final Kind[] KINDS = Kind.values();

    private final CompiledTopology topology;
    private final long count;
    private final LongFunction<RandomGenerator> generators;
    private final int[] weights = new int[KINDS.length];
    private final int[] activeGims;
    /** Steps of the recovery plan of a site, as if the site failed at second 0; null without a plan. */
    private final CompiledStep[][] recovery;
    private final int[] recoveryPlan;
    private final long[] prepare;

    /**
     * The first stories of a seed.
     *
     * @throws org.continuityworkbench.simulation.ScenarioException if a recovery plan of the deployment cannot be timed
     */
    public RandomScenarios(CompiledTopology topology, long seed, long count) {
        this(topology, count, number -> new SplittableRandom(mix(mix(seed) + number)));
    }

    /** Stories drawn with these generators, one for each story. */
    public RandomScenarios(CompiledTopology topology, long count, LongFunction<RandomGenerator> generators) {
        this.topology = topology;
        this.count = count;
        this.generators = generators;
        activeGims = java.util.stream.IntStream.range(0, topology.gims)
                .filter(gim -> topology.gimMode[gim] == InfoMartMode.ACTIVE.ordinal())
                .toArray();
        for (Kind kind : KINDS) {
            weights[kind.ordinal()] = elements(kind) > 0 ? kind.weight : 0;
        }
        recovery = new CompiledStep[topology.sites][];
        recoveryPlan = new int[topology.sites];
        prepare = new long[topology.sites];
        for (int plan = topology.deployment().getPlans().size() - 1; plan >= 0; plan--) {
            RecoveryPlan model = topology.deployment().getPlans().get(plan);
            int site = topology.deployment().getSites().indexOf(model.getFailedSite());
            if (model.getPurpose() == PlanPurpose.DISASTER_RECOVERY && site >= 0 && !model.getSteps().isEmpty()) {
                recovery[site] = CompiledScenario.builder(topology).plan(plan, 0).build().steps;
                recoveryPlan[site] = plan;
                prepare[site] = recovery[site][0].begin();
            }
        }
    }

    /** Spreads numbers that differ little over all 64 bits; else the stories of neighbours would be drawn from one sequence of values. */
    private static long mix(long seed) {
        return new SplittableRandom(seed).nextLong();
    }

    private int elements(Kind kind) {
        return switch (kind) {
            case LINK -> topology.links;
            case ISOLATION -> topology.links == 0 ? 0 : topology.sites;
            case SITE -> topology.sites;
            case ICON_CRASH, ICON_STOP -> topology.icons;
            case IDB -> topology.databases;
            case SOURCE -> topology.sources;
            case INFO_MART -> activeGims.length;
            case REPLICATION -> topology.replications;
        };
    }

    /** The outages of a story in the order in which they were drawn. Empty only for a deployment without anything that could fail. */
    public List<RandomOutage> outages(long number) {
        List<RandomOutage> outages = new ArrayList<>(MOST);
        if (java.util.Arrays.stream(weights).allMatch(weight -> weight == 0)) {
            return outages;
        }
        Dice dice = new Dice(generators.apply(number));
        int incidents = 1;
        while (incidents < MOST && dice.oneIn(2)) {
            incidents++;
        }
        Kind kind = null;
        int element = 0;
        for (int i = 0; i < incidents; i++) {
            if (i == 0 || !dice.oneIn(4)) {
                kind = KINDS[dice.weighted(weights)];
                element = dice.below(elements(kind));
            }
            incident(kind, element, dice, outages);
        }
        return outages;
    }

    private void incident(Kind kind, int element, Dice dice, List<RandomOutage> outages) {
        long at = dice.below(MINUTES_OF_A_DAY) * 60L;
        int shortest = 1 << dice.below(DOUBLINGS);
        long duration = (shortest + dice.below(shortest)) * 60L;
        switch (kind) {
            case LINK -> outages.add(new RandomOutage(EventKind.LINK_DOWN, element, at, duration, false));
            case ISOLATION -> {
                for (int i = topology.siteLinkStart[element]; i < topology.siteLinkStart[element + 1]; i++) {
                    outages.add(new RandomOutage(EventKind.LINK_DOWN, topology.siteLinkItem[i], at, duration, false));
                }
            }
            case SITE -> {
                int end = dice.below(4);
                outages.add(new RandomOutage(EventKind.SITE_FAIL, element, at, end == 0 ? CompiledScenario.OPEN : duration, end > 1));
            }
            case ICON_CRASH -> outages.add(new RandomOutage(EventKind.ICON_CRASH, element, at, duration, false));
            case ICON_STOP -> outages.add(new RandomOutage(EventKind.ICON_STOP, element, at, duration, false));
            case IDB -> outages.add(new RandomOutage(EventKind.IDB_DOWN, element, at, duration, false));
            case SOURCE -> outages.add(new RandomOutage(EventKind.DATA_SOURCE_DOWN, element, at, duration, false));
            case INFO_MART -> outages.add(new RandomOutage(EventKind.GIM_STOP, activeGims[element], at, duration, false));
            case REPLICATION -> outages.add(new RandomOutage(EventKind.OGG_ABEND, element, at, duration, false));
        }
    }

    /** A recovery plan that runs in a story: number of the plan in the deployment, and the second at which the site failed. */
    record Recovery(int site, int plan, long at) {
    }

    List<Recovery> recoveries(List<RandomOutage> outages) {
        List<Recovery> runs = new ArrayList<>(1);
        for (RandomOutage outage : outages) {
            int site = outage.element();
            if (outage.kind() == EventKind.SITE_FAIL && recovery[site] != null && runs.stream().noneMatch(run -> run.site == site)
                    && (outage.duration() == CompiledScenario.OPEN || outage.duration() > prepare[site])) {
                runs.add(new Recovery(site, recoveryPlan[site], outage.at()));
            }
        }
        return runs;
    }

    /** Does not look at the model. */
    @Override
    public CompiledScenario compiled(long number) {
        CompiledScenario.Builder story = CompiledScenario.builder(topology).id(id(number)).start(START, ZONE).horizon(HORIZON);
        List<RandomOutage> outages = outages(number);
        for (RandomOutage outage : outages) {
            story.outage(outage.kind(), outage.element(), outage.at(), outage.duration(), outage.disksSurvive());
        }
        for (Recovery run : recoveries(outages)) {
            for (CompiledStep step : recovery[run.site]) {
                story.step(step.at(step.begin() + run.at, step.end() + run.at));
            }
        }
        return story.build();
    }

    private static String id(long number) {
        return "case-" + number;
    }

    @Override
    public Scenario model(long number) {
        List<RandomOutage> outages = outages(number);
        return StoryWriter.write(id(number), outages, recoveries(outages), topology);
    }

    @Override
    public boolean hasExpectations() {
        return false;
    }

    @Override
    public long count() {
        return count;
    }
}
