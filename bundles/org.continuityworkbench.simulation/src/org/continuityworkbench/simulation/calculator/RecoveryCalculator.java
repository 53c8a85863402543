/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.calculator;

import java.util.List;
import java.util.OptionalLong;
import org.continuityworkbench.core.time.IntervalSet;

/**
 * Disaster recovery: when each manual step ends and what an active-standby switch-over costs (section 6). Stateless, safe for any thread.
 */
public final class RecoveryCalculator {

    private RecoveryCalculator() {
    }

    /**
     * Failure of the active site of an active-standby deployment.
     *
     * @param etl           how the server works; no window
     * @param localLag      lag of the writers at the sources' own sites
     * @param failedAt      second of the failure
     * @param applyLag      seconds that the replica lags behind
     * @param remoteLag     lag of the failed site's remote writer; null when it had none
     * @param beforeSteps   seconds to notice and to decide
     * @param steps         seconds of the steps in their order
     * @param startStep     index of the step that starts the standby server
     * @param excludeStep   index of the step that excludes the failed site's sources; negative when nobody does
     * @param reportStep    index of the step after which users have reports again
     * @param horizon       end of the observation
     */
    public record StandbyInput(Etl etl, long localLag, long failedAt, long applyLag, Long remoteLag, long beforeSteps, List<Long> steps,
            int startStep, int excludeStep, int reportStep, long horizon) {
    }

    /**
     * What a switch-over costs.
     *
     * @param recoveryTime seconds from the failure to the end of the last step
     * @param reportsBack  instant at which users see new data again; empty when not within the observation
     * @param upper        loss at each source if what the replica lacked is lost: first the failed site's source, then the others'
     * @param lower        loss at each source if the new server extracts it again
     * @param server       the new server; its sources are called "failed" and "live"
     */
    public record StandbyOutlook(long recoveryTime, OptionalLong reportsBack, List<IntervalSet> upper, List<IntervalSet> lower,
            GimOutlook server) {
    }

    /** Seconds from a failure until the last step is done. */
    public static long recoveryTime(long detect, long decide, List<Long> steps) {
        return steps.stream().reduce(Math.addExact(detect, decide), Math::addExact);
    }

    /** Instant at which the step of that index ends. */
    public static long endOfStep(long failedAt, long beforeSteps, List<Long> steps, int index) {
        return Math.addExact(failedAt, recoveryTime(beforeSteps, 0, steps.subList(0, index + 1)));
    }

    /** Computes timing and both bounds. */
    public static StandbyOutlook standby(StandbyInput input) {
        long start = endOfStep(input.failedAt(), input.beforeSteps(), input.steps(), input.startStep());
        long served = endOfStep(input.failedAt(), input.beforeSteps(), input.steps(), input.reportStep());
        // the cycle of the second of the failure does not run; one that ran a lag before it has just arrived
        Rational held = reported(input, input.failedAt() - input.applyLag(), input.applyLag() > 0);
        Rational before = reported(input, input.failedAt(), false);
        GimOutlook server = GimCalculator.of(newServer(input, start, held));
        IntervalSet section6 = server.source("failed").lost();
        IntervalSet lag = IntervalSet.of(held.ceil(), before.ceil());
        OptionalLong moves = firstReports(server, start, input.horizon());
        OptionalLong back = moves.isPresent() ? OptionalLong.of(Math.max(served, moves.getAsLong())) : moves;
        return new StandbyOutlook(recoveryTime(input.beforeSteps(), 0, input.steps()), back, List.of(section6.union(lag), lag),
                List.of(section6, IntervalSet.EMPTY), server);
    }

    private static GimInput newServer(StandbyInput input, long start, Rational held) {
        long excluded = input.excludeStep() < 0 ? Gap.NEVER
                : endOfStep(input.failedAt(), input.beforeSteps(), input.steps(), input.excludeStep());
        Rational copied = input.remoteLag() == null ? null : Rational.of(input.failedAt()).minus(input.remoteLag());
        Gap failed = Gap.site(input.failedAt(), copied, input.failedAt(), Gap.NEVER, false, excluded);
        return new GimInput(input.etl(), input.localLag(), start, held, null, null,
                List.of(new GimInput.Source("failed", failed), new GimInput.Source("live")), input.horizon());
    }

    /** What an undisturbed server reports at an instant; a failure of the same second comes before the cycle. */
    private static Rational reported(StandbyInput input, long instant, boolean cycleIncluded) {
        Etl etl = input.etl();
        if (instant <= 0) {
            return Rational.ZERO;
        }
        if (etl.continuous()) {
            return Rational.of(instant - input.localLag()).max(Rational.ZERO);
        }
        long last = etl.gridAtOrAfter(cycleIncluded ? instant + 1 : instant) - etl.period();
        return Rational.of(last - input.localLag()).max(Rational.ZERO);
    }

    private static OptionalLong firstReports(GimOutlook server, long start, long horizon) {
        long moves = server.reportingOutages().stream().filter(outage -> outage.start() <= start).mapToLong(outage -> outage.end()).max()
                .orElse(start);
        return moves >= horizon ? OptionalLong.empty() : OptionalLong.of(moves);
    }
}
