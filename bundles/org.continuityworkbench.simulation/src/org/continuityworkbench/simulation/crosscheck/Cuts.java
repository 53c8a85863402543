/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.crosscheck;

import java.util.TreeSet;
import org.continuityworkbench.core.time.Interval;
import org.continuityworkbench.core.time.IntervalSet;
import org.continuityworkbench.simulation.calculator.Gap;
import org.continuityworkbench.simulation.compile.CompiledTopology;

/** When no path of working links joins two sites. */
final class Cuts {

    private final CompiledTopology topology;
    private final Story story;
    private final IntervalSet[][] cut;

    Cuts(CompiledTopology topology, Story story) {
        this.topology = topology;
        this.story = story;
        this.cut = compute(-1);
        if (story.failedSite() >= 0 && topology.sites > 2) {
            requireNoTransit(compute(story.failedSite()));
        }
    }

    /** Periods in which the sites cannot reach each other because of links; empty for a site and itself. */
    IntervalSet between(int a, int b) {
        return cut[a][b];
    }

    private void requireNoTransit(IntervalSet[][] without) {
        for (int a = 0; a < topology.sites; a++) {
            for (int b = 0; b < topology.sites; b++) {
                boolean other = a != story.failedSite() && b != story.failedSite();
                if (other && !without[a][b].equals(cut[a][b])) {
                    throw new NotCoveredException(NotCovered.TRANSIT);
                }
            }
        }
    }

    private IntervalSet[][] compute(int absent) {
        IntervalSet[][] cuts = new IntervalSet[topology.sites][topology.sites];
        for (IntervalSet[] row : cuts) {
            java.util.Arrays.fill(row, IntervalSet.EMPTY);
        }
        TreeSet<Long> instants = new TreeSet<>();
        instants.add(0L);
        for (IntervalSet down : story.down()) {
            for (Interval interval : down.intervals()) {
                instants.add(interval.start());
                instants.add(interval.end());
            }
        }
        instants.remove(Gap.NEVER);
        for (long instant : instants) {
            Long next = instants.higher(instant);
            addCuts(cuts, component(instant, absent), instant, next == null ? Gap.NEVER : next);
        }
        return cuts;
    }

    private static void addCuts(IntervalSet[][] cuts, int[] component, long from, long to) {
        for (int a = 0; a < component.length; a++) {
            for (int b = 0; b < component.length; b++) {
                if (component[a] != component[b]) {
                    cuts[a][b] = cuts[a][b].union(from, to);
                }
            }
        }
    }

    /** A number for each site, equal where working links join the sites. */
    private int[] component(long instant, int absent) {
        int[] component = new int[topology.sites];
        java.util.Arrays.setAll(component, site -> site);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int link = 0; link < topology.links; link++) {
                int a = topology.linkA[link];
                int b = topology.linkB[link];
                boolean up = a != absent && b != absent && !story.down().get(link).contains(instant);
                if (up && component[a] != component[b]) {
                    int least = Math.min(component[a], component[b]);
                    component[a] = least;
                    component[b] = least;
                    changed = true;
                }
            }
        }
        return component;
    }
}
