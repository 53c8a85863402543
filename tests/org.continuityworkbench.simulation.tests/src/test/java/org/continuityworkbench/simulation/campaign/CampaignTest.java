/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.continuityworkbench.core.progress.Progress;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.scenario.Measure;
import org.continuityworkbench.simulation.Bindings;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;
import org.continuityworkbench.simulation.expectation.Expectations;
import org.continuityworkbench.simulation.expectation.Figures;
import org.continuityworkbench.simulation.expectation.Objectives;
import org.continuityworkbench.simulation.expectation.Outcome;
import org.continuityworkbench.testsupport.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignTest {

    private static final CompiledTopology TOPOLOGY = CompiledTopology.compile(Samples.deployment("two-site-active-active"));
    private static final int CASES = 1300;
    private static final Subject SUBJECT = new Subject("d", "sha256:0", 7L, 1, List.of(), CASES, List.of("preset=IDEAL"), "1", 5);

    private static Campaign campaign() {
        return new Campaign(TOPOLOGY, new RandomScenarios(TOPOLOGY, 7, CASES), SimulationSettings.ideal(), SUBJECT);
    }

    private static CampaignResult run(Shard shard, int jobs) {
        return campaign().run(shard, jobs, Progress.NONE);
    }

    /** Everything that results tell. */
    private static String text(CampaignResult result) {
        StringBuilder text = new StringBuilder(result.covered() + " " + result.assumptions());
        for (Measure measure : Figures.MEASURES) {
            Distribution distribution = result.measure(measure);
            text.append('\n').append(measure).append(distribution.counts()).append(distribution.open()).append(distribution.worst());
        }
        result.demands().forEach((demand, score) -> text.append('\n').append(demand).append(score(score)));
        result.forbidden().forEach((rule, score) -> text.append('\n').append(rule).append(score(score)));
        return text.toString();
    }

    private static String score(Score score) {
        return score.met() + "/" + score.missed() + "/" + score.notApplicable() + score.first();
    }

    @Test
    void resultsDependNeitherOnThreadsNorOnShards() {
        String whole = text(run(Shard.WHOLE, 1));
        assertThat(text(run(Shard.WHOLE, 3))).isEqualTo(whole);
        CampaignResult sum = new CampaignResult(SUBJECT);
        for (int part : new int[] {2, 4, 1, 3}) {
            CampaignResult shard = run(new Shard(part, 4), 2);
            assertThat(shard.isPartial()).isTrue();
            sum.add(shard);
        }
        assertThat(text(sum)).isEqualTo(whole);
        assertThat(sum.isPartial()).isFalse();
    }

    @Test
    void aCaseCountsOnce() {
        CampaignResult sum = run(new Shard(1, 4), 1);
        assertThatThrownBy(() -> sum.add(run(new Shard(1, 2), 1))).isInstanceOf(IllegalArgumentException.class);
        Subject other = new Subject("d", "sha256:1", 7L, 1, List.of(), CASES, List.of(), "1", 5);
        assertThatThrownBy(() -> sum.add(new CampaignResult(other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsFinishedIsKeptWhenTheRunIsCancelled() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong told = new AtomicLong();
        CampaignResult part = campaign().run(Shard.WHOLE, 1, new Progress() {

            @Override
            public boolean cancelled() {
                return asked.incrementAndGet() > 2000;
            }

            @Override
            public void worked(long done) {
                assertThat(done).isGreaterThanOrEqualTo(told.getAndSet(done));
            }
        });
        assertThat(part.isPartial()).isTrue();
        long finished = part.covered().length();
        assertThat(finished).isBetween(500L, CASES - 1L);
        assertThat(part.covered()).isEqualTo(IntervalSet.of(0, finished));
        assertThat(part.measure(Measure.LOST).cases()).isEqualTo(finished);
        assertThat(told).hasValue(finished);
    }

    @Test
    void shardsAreEqualPartsWithoutGaps() {
        long end = 0;
        for (int part = 1; part <= 7; part++) {
            assertThat(new Shard(part, 7).cases(1_000_000_000_001L).start()).isEqualTo(end);
            end = new Shard(part, 7).cases(1_000_000_000_001L).end();
        }
        assertThat(end).isEqualTo(1_000_000_000_001L);
        assertThatThrownBy(() -> new Shard(0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shard(4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-site-active-active", "two-site-active-standby", "four-site-active-active"})
    void aCaseReplaysTheSameFromItsScenario(String deployment) {
        CompiledTopology topology = CompiledTopology.compile(Samples.deployment(deployment));
        RandomScenarios stories = new RandomScenarios(topology, 3, CASES);
        Objectives objectives = Objectives.of(topology);
        for (int number = 0; number < 60; number++) {
            CompiledScenario direct = stories.compiled(number);
            CompiledScenario written = CompiledScenario.compile(stories.model(number), topology, Bindings.none());
            assertThat(written.at).as("story %d", number).isEqualTo(direct.at);
            assertThat(written.kind).isEqualTo(direct.kind);
            assertThat(written.target).isEqualTo(direct.target);
            assertThat(written.value).isEqualTo(direct.value);
            assertThat(written.steps).isEqualTo(direct.steps);
            Trace trace = new Simulator().run(topology, direct, SimulationSettings.ideal());
            assertThat(objectives.assess(trace).verdicts()).isEqualTo(Expectations.evaluate(trace, stories.model(number), Bindings.none())
                    .stream()
                    .map(Outcome::verdict).toList());
        }
    }

    /** Stories of neighbouring numbers must have nothing to do with each other. */
    @Test
    void storiesDiffer() {
        RandomScenarios stories = new RandomScenarios(TOPOLOGY, 1, CASES);
        List<List<RandomOutage>> all = LongStream.range(0, 1000).mapToObj(stories::outages).toList();
        assertThat(all.stream().distinct().count()).isGreaterThan(990);
        int shared = 0;
        for (int i = 1; i < all.size(); i++) {
            List<RandomOutage> both = new ArrayList<>(all.get(i));
            both.retainAll(all.get(i - 1));
            shared += both.size();
        }
        assertThat(shared).isLessThan(5);
        assertThat(new RandomScenarios(TOPOLOGY, 1, CASES).outages(17)).isEqualTo(all.get(17));
        assertThat(new RandomScenarios(TOPOLOGY, 2, CASES).outages(17)).isNotEqualTo(all.get(17));
    }

    @Test
    void quantilesAreThoseOfTheSortedValues() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            int size = 1 + random.nextInt(300);
            long[] values = random.longs(size, 0, 40).toArray();
            Distribution distribution = new Distribution(3);
            for (int i = 0; i < size; i++) {
                distribution.add(i, values[i], false);
            }
            long[] sorted = LongStream.of(values).sorted().toArray();
            for (int share : new int[] {1, 500, 900, 999, 1000}) {
                assertThat(distribution.quantile(share)).hasValue(sorted[(int) Math.ceilDiv((long) size * share, 1000) - 1]);
            }
            assertThat(distribution.sum()).isEqualTo(LongStream.of(values).sum());
        }
        Distribution open = new Distribution(2);
        open.add(0, 5, false);
        open.add(1, 3, true);
        open.add(2, 9, false);
        assertThat(open.quantile(500)).hasValue(9);
        assertThat(open.quantile(1000)).isEmpty();
        assertThat(open.worst()).extracting(Distribution.Worst::number).containsExactly(1L, 2L);
    }
}
