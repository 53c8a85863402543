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

import org.continuityworkbench.simulation.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two independent engines, 10,000 stories, exact equality. The first seed and the number can be given by {@code -Dcrosscheck.seed} and
 * {@code -Dcrosscheck.cases}; disagreements are shown in their simplest form.
 */
class CrossCheckTest {

    private static final int CASES = Integer.getInteger("crosscheck.cases", 10_000);
    private static final long SEED = Long.getLong("crosscheck.seed", 20_260_105L);
    private static final int SHOWN = 5;

    @Test
    void bothEnginesSayTheSame() {
        CrossCheckRun run = new CrossCheckRun(new Simulator()::run, SHOWN);
        for (Family family : Family.values()) {
            run.family(family, SEED, Math.max(1, Math.toIntExact((long) family.quota() * CASES / 10_000)));
        }
        assertThat(run.disagreements()).as("%s", run.shrunk()).isEmpty();
        int cases = run.cases().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(run.cases().keySet()).containsExactlyInAnyOrder(Family.values());
        assertThat(cases).isGreaterThanOrEqualTo(CASES);
        assertThat(run.losses()).as("cases with loss").isGreaterThanOrEqualTo(cases / 2);
        assertThat(run.answers()).isGreaterThan(10 * cases);
    }

    /** Stories on which the engines once differed, found by longer runs than the one above. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "LINK_THEN_SITE, 64823, serial reports that waited have not saved work up for a lost stretch",
        "LINK_THEN_SITE, 235667, the same with a longer stretch",
        "LINK_THEN_SITE, 107536, the age of the mark is above the threshold at the cycle at which the link goes down",
        "LINK_THEN_SITE, 154049, the same in another phase of the cycles",
        "LINK_THEN_SITE, 109573, a failure between two cycles disturbs nobody although it destroys data",
        "LINK, 5030303, a source loaded late meets the reports at the cycle at which its link goes down again",
        "LINK, 7035596, a source loaded late that is given up again comes back level with the reports",
        "LINK, 5033860, the age of the mark reaches the threshold within a second",
        "LINK, 930044932, the mark moves more slowly than time while its age comes near the threshold",
        "SPLIT_BRAIN, 930044932, the same with two servers",
        "LINK, 910045644, the copy of a source ends within the second in which what it lacks is lost",
        "STANDBY_RECOVERY, 940057300, a site fails in the second of a cycle and its replica has no lag",
        "SITE, 5036903, the same when the site fails",
        "QUEUE, 5023344, the window closes in the second in which the queue is empty",
        "QUEUE, 5035586, the threshold within a second with a window"})
    void storiesThatTheyToldDifferently(Family family, long seed, String about) {
        CrossCheckRun run = new CrossCheckRun(new Simulator()::run, SHOWN);
        run.family(family, seed, 1);
        assertThat(run.disagreements()).as(about).isEmpty();
        assertThat(run.answers()).isPositive();
    }
}
