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
}
