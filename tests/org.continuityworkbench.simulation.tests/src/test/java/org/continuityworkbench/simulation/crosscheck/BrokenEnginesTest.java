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

import java.util.List;
import java.util.stream.Stream;
import org.continuityworkbench.simulation.Simulator;
import org.continuityworkbench.simulation.crosscheck.BrokenEngine.Mistake;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A comparison that nothing can fail is worth nothing: each of these mistakes in the event engine must be found by it. */
class BrokenEnginesTest {

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("3: the disk of a queue has no end", "engine/Queues.java",
                    "if (parameters.iconDisk[icon] < 0 || full[icon] || !loads.hasBytes(icon)) {", "if (topology.icons > 0) {"),
            new Mistake("3: a queue is written in no time", "engine/Queues.java",
                    "if (atPresent || !loads.drainSlope(icon, num, den)) {", "if (atPresent || topology.icons > 0) {"),
            new Mistake("3: the remote copy has no lag", "engine/Queues.java",
                    "return lines.p[variable] - parameters.iconLag[icon] * lines.d[variable];", "return lines.p[variable];"),
            new Mistake("4: reports catch up without limit", "engine/Transformation.java", "        if (factorDen != 0) {",
                    "        if (factorDen < 0) {"),
            new Mistake("4: reports do not wait for a source", "engine/Transformation.java",
                    ": PairStates.STUCK | PairStates.EXCLUDED | PairStates.LATE);",
                    ": PairStates.STUCK | PairStates.EXCLUDED | PairStates.LATE | PairStates.UNAVAILABLE);"),
            new Mistake("4: live data wait for late ones", "engine/Transformation.java",
                    ": PairStates.STUCK | PairStates.EXCLUDED | PairStates.LATE);", ": PairStates.STUCK | PairStates.EXCLUDED);"),
            new Mistake("5: the threshold is a second late", "engine/StuckRule.java",
                    "planStuck(pair, gim, since + parameters.gimTau[gim]);", "planStuck(pair, gim, since + parameters.gimTau[gim] + 1);"),
            new Mistake("5: nothing is looked back for", "engine/StuckRule.java",
                    "long to = Math.max(from, now - parameters.gimTau[gim]);", "long to = Math.max(from, now);"),
            new Mistake("5: the alarm does not wait for a cycle", "engine/StuckRule.java",
                    "long alarm = grid.atOrAfter(since + parameters.gimTheta[gim]);", "long alarm = since + parameters.gimTheta[gim];"),
            new Mistake("5: the age clock measures the outage", "engine/StuckRule.java",
                    " num = Math.addExact(marks.num,", " num = Math.addExact(pairs.since[pair] * marks.den,"),
            new Mistake("6: the surviving copy is forgotten", "engine/Losses.java", "missing = missing.minus(held.minus(0, before));",
                    "missing = missing.minus(0, before);"),
            new Mistake("6: an excluded source holds reports up", "engine/Transformation.java",
                    ": PairStates.STUCK | PairStates.EXCLUDED | PairStates.LATE);", ": PairStates.STUCK | PairStates.LATE);"),
            new Mistake("6: the replica has no lag", "engine/Replications.java",
                    "- Math.max(parameters.replicationLag[r], 0));", ");"),
            new Mistake("7: the trail has no end", "engine/Replications.java",
                    "if (disk < 0 || topology.replicationRedoNum[r] == 0 || !sourceLives) {", "if (topology.replications > 0) {"),
            new Mistake("8: nobody sees that two servers of a group run", "engine/Gims.java",
                    "if (other >= 0) {\n            diverging[gim] = true;", "if (other > gim + 5) {\n            diverging[gim] = true;"),
            new Mistake("9: the server works on during the copy", "engine/Transfers.java",
                    "if (step.place() != null && step.place().stopDuringCopy()) {", "if (step.place() == null) {"),
            new Mistake("9: the import takes no time", "compile/PlanExpansion.java",
                    "case IMPORT_DATABASE -> seconds(transfer.getImportTime());", "case IMPORT_DATABASE -> 0;"),
            new Mistake("9: the purge comes too late", "engine/Queues.java", "- parameters.databaseRetention[database])",
                    "- 2 * parameters.databaseRetention[database])"),
            new Mistake("10: phases never change", "engine/Phases.java", "if (to.ordinal() != phase) {",
                    "if (to.ordinal() > phase + 5) {"));

    static Stream<Mistake> mistakes() {
        return MISTAKES.stream();
    }

    /** Compares one story of each family after the other until one disagrees. */
    static final class Probe {

        private static final int ROUNDS = 250;
        private static final long SEED = 20_260_105L;

        private Probe() {
        }

        static long run() {
            CrossCheckRun run = new CrossCheckRun(new Simulator()::run, 1);
            for (int round = 0; round < ROUNDS && run.disagreements().isEmpty(); round++) {
                for (Family family : Family.values()) {
                    run.family(family, SEED + round, 1);
                }
            }
            return run.disagreements().size();
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeIsFound(Mistake mistake) throws Exception {
        assertThat(BrokenEngine.run(mistake, Probe.class)).as(mistake.name()).isPositive();
    }
}
