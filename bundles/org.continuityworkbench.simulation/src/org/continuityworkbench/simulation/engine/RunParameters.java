/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.List;

import org.continuityworkbench.simulation.LateMode;
import org.continuityworkbench.simulation.SettingValue;
import org.continuityworkbench.simulation.StuckClock;

/**
 * Everything that a replay takes from settings and topology before it begins, as flat arrays: effective thresholds, rates, lags and cycles.
 * One object serves all replays of a topology with the same settings and the same wall clock. Not changed once it is built.
 */
final class RunParameters {

    long[] gimTau;
    long[] gimTheta;
    /** Catch-up factor; denominator 0 means infinite. */
    long[] gimCatchUpNum;
    long[] gimCatchUpDen;
    Cycles[] cycles;
    boolean[] gimScheduler;

    long[] iconLag;
    long[] iconDisk;

    long[] databaseRetention;
    boolean[] databasePurge;
    boolean anyPurge;

    long[] replicationLag;
    long[] replicationTrailDisk;

    LateMode lateMode;
    StuckClock stuckClock;
    long horizon;

    /** Component of each site while all links are up. */
    int[] component;
    /** Steady lag of pairs, then of installations; -1 for variables that do not move at second 0. */
    long[] steadyLag;
    /** Pairs of each installation by falling lag, in the numbering of the pairs; null where all lags of the installation are equal. */
    int[][] pairsByLag;
    /** ICONs that cannot write at second 0, and pairs that cannot be read then. */
    int[] cutIcons;
    int[] cutPairs;

    long assumptions;
    List<SettingValue> settings;

    /** True if an ETL window closes at times, so that the wall clock matters. */
    boolean windowed() {
        for (Cycles each : cycles) {
            if (!each.isAlwaysOpen()) {
                return true;
            }
        }
        return false;
    }
}
