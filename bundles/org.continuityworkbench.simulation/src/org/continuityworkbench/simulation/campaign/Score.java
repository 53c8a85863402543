/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.simulation.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.continuityworkbench.simulation.expectation.Verdict;

/** How often something was met and missed, and the first cases that missed it. Not safe for several threads. */
public final class Score {

    private final int kept;
    private final List<Long> first = new ArrayList<>();
    private long met;
    private long missed;
    private long notApplicable;

    /** @param kept how many of the cases that missed are kept */
    public Score(int kept) {
        this.kept = kept;
    }

    /** Adds a case. */
    public void add(long number, Verdict verdict) {
        switch (verdict) {
            case MET -> met++;
            case MISSED -> {
                missed++;
                addFirst(number);
            }
            case NOT_APPLICABLE -> notApplicable++;
        }
    }

    /** Adds counts from elsewhere. */
    public void add(long timesMet, long timesMissed, long timesNotApplicable) {
        met += timesMet;
        missed += timesMissed;
        notApplicable += timesNotApplicable;
    }

    /** Adds a case that is among the first elsewhere; it is not counted. */
    public void addFirst(long number) {
        int at = Collections.binarySearch(first, number);
        if (at < 0 && (first.size() < kept || -at - 1 < kept)) {
            first.add(-at - 1, number);
            if (first.size() > kept) {
                first.removeLast();
            }
        }
    }

    /** Adds the score of other cases. */
    public void add(Score other) {
        add(other.met, other.missed, other.notApplicable);
        other.first.forEach(this::addFirst);
    }

    public long met() {
        return met;
    }

    public long missed() {
        return missed;
    }

    /** Cases that say nothing about it. */
    public long notApplicable() {
        return notApplicable;
    }

    /** Numbers of the first cases that missed it, ascending; empty if none did. */
    public List<Long> first() {
        return List.copyOf(first);
    }
}
