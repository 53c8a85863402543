/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.continuityworkbench.simulation.SimulationSettings;
import org.continuityworkbench.simulation.Trace;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** Runs generated cases on the calculator and on an engine and collects where they differ. */
final class CrossCheckRun {

    /** An event engine, whole or broken on purpose. */
    @FunctionalInterface
    interface Engine {

        Trace run(CompiledTopology topology, CompiledScenario scenario, SimulationSettings settings);
    }

    /** A case on which the engines differ; {@code failure} is set if the engine could not even run it. */
    record Disagreement(Case input, List<Difference> differences, RuntimeException failure) {

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder("\n").append(input);
            differences.forEach(difference -> text.append("\n    ").append(difference));
            return failure == null ? text.toString() : text.append("\n    ").append(failure).toString();
        }
    }

    private final Engine engine;
    private final int mostDisagreements;
    private final CaseModel.Cache cache = new CaseModel.Cache();
    private final Map<Family, Integer> cases = new EnumMap<>(Family.class);
    private final List<Disagreement> disagreements = new ArrayList<>();
    private int losses;
    private int answers;

    /** @param mostDisagreements the run ends early after so many */
    CrossCheckRun(Engine engine, int mostDisagreements) {
        this.engine = engine;
        this.mostDisagreements = mostDisagreements;
    }

    /** Runs a share of the quota of a family; seeds follow each other from the first one. */
    void family(Family family, long firstSeed, int number) {
        for (int i = 0; i < number && disagreements.size() < mostDisagreements; i++) {
            one(CaseGenerator.of(family, firstSeed + i));
        }
    }

    private void one(Case input) {
        List<Fact> facts = CaseFacts.of(input);
        losses += facts.stream().anyMatch(CrossCheckRun::isLoss) ? 1 : 0;
        answers += facts.size();
        Disagreement found = compare(input, facts);
        cases.merge(input.family(), 1, Integer::sum);
        if (found != null) {
            disagreements.add(found);
        }
    }

    /** Null if the engines agree. */
    Disagreement compare(Case input) {
        return compare(input, CaseFacts.of(input));
    }

    private Disagreement compare(Case input, List<Fact> facts) {
        try {
            CompiledTopology topology = cache.topology(input);
            Trace trace = engine.run(topology, CaseModel.scenario(input, topology), CaseModel.settings(input));
            List<Difference> differences = CrossCheck.differences(trace, facts);
            return differences.isEmpty() ? null : new Disagreement(input, differences, null);
        } catch (RuntimeException e) {
            return new Disagreement(input, List.of(), e);
        }
    }

    private static boolean isLoss(Fact fact) {
        return (fact.quantity() == Quantity.LOST || fact.quantity() == Quantity.LOST_AT_MOST) && !"[]".equals(fact.value());
    }

    List<Disagreement> disagreements() {
        return disagreements;
    }

    /** The disagreements, each made as simple as it can be. */
    List<Disagreement> shrunk() {
        return disagreements.stream().map(found -> shrunk(found.input())).toList();
    }

    Disagreement shrunk(Case input) {
        return compare(Shrinker.shrink(input, this::stillFails));
    }

    private boolean stillFails(Case input) {
        try {
            return compare(input) != null;
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    Map<Family, Integer> cases() {
        return cases;
    }

    /** Cases in which data are lost. */
    int losses() {
        return losses;
    }

    /** Answers compared. */
    int answers() {
        return answers;
    }
}
