/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.engine;

import java.util.Arrays;

import org.continuityworkbench.simulation.compile.CompiledTopology;

/**
 * What is the matter with each pair of an installation and a source: flags, and for every installation the list of its pairs that deviate
 * from the steady state ("a lag behind the present"). Only these are ever looked at, so the cost of an event depends on what it touches.
 * Nothing is erased between two replays: an entry counts only if the present replay has begun it.
 */
final class PairStates {

    /** The source cannot be read. */
    static final int UNAVAILABLE = 1;
    /** The installation does not wait for the source any more. */
    static final int STUCK = 2;
    /** The operator has taken the access points of the source out. */
    static final int EXCLUDED = 4;
    /** The supply ends at a gap. */
    static final int BLOCKED = 8;
    /** The source came back behind the watermark and is loaded beside it. */
    static final int LATE = 16;
    /** The pair is in the list of its installation. */
    private static final int DEVIANT = 32;
    /** The pair has not yet caught up since it was disturbed. */
    static final int BEHIND = 64;

    private final CompiledTopology topology;
    private int run;
    private final int[] begun;
    private final int[] flags;
    final long[] since;
    final int[] cause;
    final int[] stuckEvent;
    /** Deviating pairs of each installation, as doubly linked lists. */
    private final int[] head;
    private final int[] next;
    private final int[] previous;
    private final int[] deviants;

    PairStates(CompiledTopology topology) {
        this.topology = topology;
        begun = new int[topology.pairs + topology.gims];
        flags = new int[topology.pairs];
        since = new long[topology.pairs];
        cause = new int[topology.pairs];
        stuckEvent = new int[topology.pairs];
        head = new int[topology.gims];
        next = new int[topology.pairs];
        previous = new int[topology.pairs];
        deviants = new int[topology.gims];
    }

    void reset() {
        run++;
        Arrays.fill(head, -1);
        Arrays.fill(deviants, 0);
    }

    /** Begins the state of a pair or of an installation (numbered after the pairs); false if this replay has done so before. */
    boolean begin(int variable) {
        if (begun[variable] == run) {
            return false;
        }
        begun[variable] = run;
        if (variable < topology.pairs) {
            flags[variable] = 0;
            stuckEvent[variable] = -1;
            cause[variable] = -1;
        }
        return true;
    }

    boolean has(int pair, int flag) {
        return begun[pair] == run && (flags[pair] & flag) != 0;
    }

    /** For a pair that has begun. */
    void set(int pair, int flag) {
        flags[pair] |= flag;
    }

    void clear(int pair, int flag) {
        if (begun[pair] == run) {
            flags[pair] &= ~flag;
        }
    }

    boolean isDeviant(int pair) {
        return has(pair, DEVIANT);
    }

    /** First deviating pair of an installation; -1 if there is none. */
    int firstDeviant(int gim) {
        return head[gim];
    }

    int nextDeviant(int pair) {
        return next[pair];
    }

    /** Number of deviating pairs. */
    int deviants(int gim) {
        return deviants[gim];
    }

    /** Takes a pair that has begun out of the steady state. */
    void deviate(int pair) {
        if ((flags[pair] & DEVIANT) != 0) {
            return;
        }
        int gim = topology.pairGim[pair];
        flags[pair] |= DEVIANT;
        next[pair] = head[gim];
        previous[pair] = -1;
        if (head[gim] >= 0) {
            previous[head[gim]] = pair;
        }
        head[gim] = pair;
        deviants[gim]++;
    }

    void settle(int pair) {
        int gim = topology.pairGim[pair];
        flags[pair] &= ~DEVIANT;
        if (previous[pair] >= 0) {
            next[previous[pair]] = next[pair];
        } else {
            head[gim] = next[pair];
        }
        if (next[pair] >= 0) {
            previous[next[pair]] = previous[pair];
        }
        deviants[gim]--;
    }
}
