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
import java.util.List;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.model.topology.StepKind;
import org.continuityworkbench.simulation.EventKind;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.calculator.OutageStory;
import org.continuityworkbench.simulation.compile.CompiledScenario;
import org.continuityworkbench.simulation.compile.CompiledStep;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * The events of a scenario as periods: which link is down when, which site fails, which server stops, who is excluded when.
 *
 * @param down       per link, ascending
 * @param failedSite index of the site that fails; -1 without
 * @param failure    the failure; null without
 * @param pauses     per Info Mart server, ascending
 * @param started    index of the step that starts a standby server; -1 without
 */
record Story(List<IntervalSet> down, int failedSite, OutageStory.Failure failure, List<List<Interval>> pauses, int started) {

    /** Steps that change nothing of what is compared. */
    private static final List<StepKind> NEUTRAL = List.of(StepKind.CONFIRM_SITE_FAILURE, StepKind.RECOVER_CONFIGURATION_SERVER,
            StepKind.STOP_REPLICATION, StepKind.SET_HOST, StepKind.SET_START_COMMAND, StepKind.SET_INFO_MART_DAP, StepKind.CHECK_SCHEDULER,
            StepKind.START_PRESENTATION, StepKind.STOP_PRESENTATION, StepKind.SWITCH_PRESENTATION, StepKind.CHECK_LOSS, StepKind.WATCH,
            StepKind.NOTIFY, StepKind.SUSPEND_PURGE, StepKind.OTHER);

    /** @throws NotCoveredException for an event that the formulas do not know */
    static Story read(CompiledTopology topology, CompiledScenario scenario, long horizon) {
        return new Reader(topology, scenario, horizon).read();
    }

    /** Reads the events once, in order. */
    private static final class Reader {

        private final CompiledTopology topology;
        private final CompiledScenario scenario;
        private final long horizon;
        private final long[] failedAt;
        private final List<List<Interval>> pauses = new ArrayList<>();
        private int failedSite = -1;
        private long failure = Gap.NEVER;
        private long restored = Gap.NEVER;
        private boolean disks;
        private long excluded = Gap.NEVER;
        private int started = -1;

        Reader(CompiledTopology topology, CompiledScenario scenario, long horizon) {
            this.topology = topology;
            this.scenario = scenario;
            this.horizon = horizon;
            this.failedAt = new long[topology.gims];
            java.util.Arrays.fill(failedAt, Gap.NEVER);
        }

        Story read() {
            List<IntervalSet> down = new ArrayList<>();
            for (int link = 0; link < topology.links; link++) {
                down.add(down(link));
            }
            for (int g = 0; g < topology.gims; g++) {
                pauses.add(new ArrayList<>());
            }
            for (int e = 0; e < scenario.events; e++) {
                if (scenario.at[e] < horizon) {
                    event(e);
                }
            }
            for (int g = 0; g < topology.gims; g++) {
                if (failedAt[g] != Gap.NEVER) {
                    pauses.get(g).add(new Interval(failedAt[g], Gap.NEVER));
                }
            }
            OutageStory.Failure failed = failedSite < 0 ? null : new OutageStory.Failure(failure, restored, disks, excluded);
            return new Story(down, failedSite, failed, pauses, started);
        }

        private EventKind kind(int e) {
            return EventKind.values()[scenario.kind[e]];
        }

        private void event(int e) {
            switch (kind(e)) {
                case LINK_DOWN, LINK_UP, STEP_BEGIN -> {
                    // links are read one by one, a step acts at its end
                }
                case SITE_FAIL -> fail(e);
                case SITE_RESTORE -> restore(e);
                case GIM_STOP -> failedAt[scenario.target[e]] = Math.min(failedAt[scenario.target[e]], scenario.at[e]);
                case GIM_START -> resume(e);
                case STEP_END -> step(scenario.target[e]);
                default -> throw new NotCoveredException(NotCovered.EVENT);
            }
        }

        private void fail(int e) {
            if (failedSite >= 0) {
                throw new NotCoveredException(NotCovered.FAILURES);
            }
            failedSite = scenario.target[e];
            failure = scenario.at[e];
        }

        private void restore(int e) {
            if (scenario.target[e] != failedSite || restored != Gap.NEVER) {
                throw new NotCoveredException(NotCovered.FAILURES);
            }
            if (excluded != Gap.NEVER) {
                throw new NotCoveredException(NotCovered.RESTORE_AFTER_EXCLUSION);
            }
            restored = scenario.at[e];
            disks = (scenario.value[e] & CompiledScenario.DISKS_SURVIVE) != 0;
        }

        private void resume(int e) {
            int g = scenario.target[e];
            if (failedAt[g] == Gap.NEVER) {
                throw new NotCoveredException(NotCovered.SERVER_STOP);
            }
            pauses.get(g).add(new Interval(failedAt[g], scenario.at[e]));
            failedAt[g] = Gap.NEVER;
        }

        private void step(int number) {
            CompiledStep step = scenario.steps[number];
            if (step.kind() == StepKind.EXCLUDE_FAILED_DAPS && failedSite >= 0 && restored == Gap.NEVER && excluded == Gap.NEVER) {
                excluded = step.end();
            } else if (step.kind() == StepKind.START_INFO_MART && topology.activeStandby && failedSite >= 0 && started < 0) {
                started = number;
            } else if (!NEUTRAL.contains(step.kind())) {
                throw new NotCoveredException(NotCovered.STEP);
            }
        }

        /** Periods in which a link is down: timed outages add up, others last until the link is reported up. */
        private IntervalSet down(int link) {
            IntervalSet down = IntervalSet.EMPTY;
            int depth = 0;
            boolean open = false;
            long since = 0;
            for (int e = 0; e < scenario.events; e++) {
                boolean about = (kind(e) == EventKind.LINK_DOWN || kind(e) == EventKind.LINK_UP) && scenario.target[e] == link;
                if (!about) {
                    continue;
                }
                boolean before = depth > 0 || open;
                boolean falls = kind(e) == EventKind.LINK_DOWN;
                if ((scenario.value[e] & CompiledScenario.TIMED) != 0) {
                    depth += falls ? 1 : -1;
                } else {
                    open = falls;
                }
                boolean after = depth > 0 || open;
                since = after && !before ? scenario.at[e] : since;
                down = before && !after ? down.union(since, scenario.at[e]) : down;
            }
            return depth > 0 || open ? down.union(since, Gap.NEVER) : down;
        }
    }
}
